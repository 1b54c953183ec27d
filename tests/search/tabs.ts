import type { ReaderAction } from '#domain/reader/actions';
import { LibrarySession } from '../../src/search/library-session.ts';
import type { LibraryEvent, ResultRow } from '../../src/search/protocol.ts';
import type { Site } from '../helpers/site.ts';

type Told<Kind extends LibraryEvent['kind']> = Extract<LibraryEvent, { kind: Kind }>;

export const save = (name: string, address: string): ReaderAction => ({
  kind: 'save-search',
  name,
  address,
});

/**
 * A session as one tab has it, with what it told.
 * @param ahead of the other tabs' clocks, in ms
 */
export function tabOn(site: Site, ahead = 0) {
  const told: LibraryEvent[] = [];
  let ids = 0;
  const session = new LibrarySession((event) => told.push(event), {
    now: () => 1000 + ahead + ids,
    newId: () => `${Math.random()} ${++ids}`.replaceAll(/[. ]/g, '-'),
  });
  const last = <Kind extends LibraryEvent['kind']>(kind: Kind): Told<Kind> | undefined =>
    told.findLast((event): event is Told<Kind> => event.kind === kind);
  const saved = () => last('searches')?.saved;
  const rows = (text: string): readonly ResultRow[] => {
    const query = {
      text,
      sort: 'newest' as const,
      sources: [],
      years: [],
      has: [],
      authorsKnown: false,
      statuses: [],
      tags: [],
      lists: [],
    };
    const answer = session.answer({ kind: 'search', id: 1, query, window: 50 });
    return answer.kind === 'result' ? answer.result.rows : [];
  };
  return {
    session,
    /** All that it told, in order. */
    events: told,
    open: () => session.open(site.url),
    act: (action: ReaderAction) => session.reader.act(action),
    counts: () => saved()?.map(({ name, count }) => `${name}: ${count}`),
    names: () => saved()?.map(({ name }) => name),
    savedId: () => saved()?.[0]?.id ?? 'none',
    recent: () => last('searches')?.recent.map(({ key }) => key),
    where: () => last('keeping')?.keeping.where,
    summary: () => last('reader')?.summary,
    library: () => last('ready')?.summary,
    rows,
    titles: (text: string) => rows(text).map(({ title }) => title),
    idOf: (title: string) => rows('').find((row) => row.title === title)?.id ?? 'none',
  };
}

export type Tab = ReturnType<typeof tabOn>;
