import { useEffect, useState } from 'react';
import { formatMoment } from '#domain/format';
import type { ReaderAction } from '#domain/reader/actions';
import { earlierTextMessages } from '#messages/earlier-texts';
import { useServices } from './services.tsx';

/** A text whose history is kept, and can be brought back. */
export type TextPlace =
  | { readonly table: 'notes'; readonly id: string; readonly field: 'text' }
  | { readonly table: 'highlights' | 'entries'; readonly id: string; readonly field: 'note' }
  | {
      readonly table: 'lists' | 'tags';
      readonly id: string;
      readonly field: 'name' | 'description';
    }
  | { readonly table: 'sections' | 'searches'; readonly id: string; readonly field: 'name' };

export interface EarlierTexts {
  /** Newest first, `when` by the device's clock; undefined until they are known, `refused` where the device does not answer. */
  readonly texts:
    readonly { readonly text: string; readonly when: string }[] | 'refused' | undefined;
  /** Has it say this again; what is refused has been said. */
  readonly restore: (text: string) => void;
}

/** `14 Nov, 09:12`, by the device's clock. */
function momentWords(at: number, now: number): string {
  // Older than all that is remembered.
  if (at === 0) return earlierTextMessages.dayUnknown;
  return `${formatMoment(at, now)}, ${new Date(at).toTimeString().slice(0, 5)}`;
}

/** What has a text say something again. */
function restoring({ table, id, field }: TextPlace, text: string, session: string): ReaderAction {
  const isName = field === 'name';
  switch (table) {
    case 'notes':
      return { kind: 'note-paper', paper: id, text, session, left: true };
    case 'highlights':
      return { kind: 'note-highlight', id, text, session, left: true };
    case 'entries':
      return { kind: 'note-entry', entry: id, text, session };
    case 'lists':
      return isName
        ? { kind: 'rename-list', list: id, name: text }
        : { kind: 'describe-list', list: id, description: text };
    case 'tags':
      return isName
        ? { kind: 'rename-tag', tag: id, name: text }
        : { kind: 'describe-tag', tag: id, description: text };
    case 'sections':
      return { kind: 'rename-section', section: id, name: text };
    case 'searches':
      return { kind: 'rename-search', id, name: text };
  }
}

/** What a text was before, read while somebody wants to see it. */
export function useEarlierTexts(place: TextPlace, isWanted: boolean): EarlierTexts {
  const { search, readerKeeper, newId } = useServices();
  const { table, id, field } = place;
  const [texts, setTexts] = useState<EarlierTexts['texts']>();
  useEffect(() => {
    if (!isWanted) return;
    let current = true;
    const ask = async (): Promise<void> => {
      const of = { table, id, field };
      const outcome = await search.exchange({ kind: 'earlier', ...of }).catch(() => undefined);
      if (!current) return;
      const now = Date.now();
      setTexts(
        outcome?.answer?.kind === 'earlier'
          ? outcome.answer.texts.map(({ text, at }) => ({ text, when: momentWords(at, now) }))
          : 'refused',
      );
    };
    void ask();
    return () => {
      current = false;
      setTexts(undefined);
    };
  }, [search, table, id, field, isWanted]);
  return {
    texts,
    restore: (text) => void readerKeeper.act(restoring(place, text, newId()), 'said'),
  };
}
