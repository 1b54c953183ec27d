/** What the scripted reader brings in from files, and how it orders the lists that came with them. */
import { paperIdOf } from '../../src/domain/exchange/match-papers.ts';
import { STATUSES } from '../../src/domain/query-language.ts';
import { keysBetween } from '../../src/domain/reader/fractional-key.ts';
import type { ReaderRows } from '../../src/domain/reader/library.ts';
import { entryId, type Kept } from '../../src/domain/reader/records.ts';
import type { StoredPaper } from '../../src/domain/stored-paper.ts';
import type { GivenFile } from './acts.ts';
import type { Writes } from './judge.ts';
import type { Planning } from './planning.ts';
import { factOf, orderOf } from './stored.ts';

/** Some files change more records than are kept in the row of their change. */
const MOST_ENTRIES = 300;
const FEWEST_ENTRIES = 12;
const MOST_STATUSES = 300;
const NOTES = 5;
const REFERENCES = 20;
/** Papers are moved among the first of a list, which are in sight, so far at most. */
const IN_SIGHT = 4;
const FARTHEST = 2;
/** In the names of lists that came in. */
const SECTION = 'Later';
const KEYWORD = 'from a file';

const SET = STATUSES.filter((status) => status !== 'unread');

/** A file is merged; at times that is taken back at once, and at times done again. */
function bring({ draft, chance }: Planning, file: GivenFile, writes: Writes): void {
  const told = (begins: string) => () => [{ kind: 'told', begins, file: file.name } as const];
  const back = draft.act({ kind: 'import', file }, writes, () => [{ kind: 'merged' }]);
  if (chance.happens(0.25)) {
    draft.act({ kind: 'undo' }, back, told('Undone: '));
    if (chance.happens(0.5)) draft.act({ kind: 'redo' }, writes, told('Done again: '));
  }
  draft.at(null);
}

/** So many papers, in the order of the library, from any of them on. */
function someOf({ chance, papers }: Planning, count: number): readonly StoredPaper[] {
  const first = chance.below(Math.max(papers.length - count, 1));
  return papers.slice(first, first + count);
}

/** What another device made, row by row, and what is so once it has come in. */
class Elsewhere {
  readonly writes = new Map<string, string>();
  readonly #planning: Planning;

  constructor(planning: Planning) {
    this.#planning = planning;
  }

  /** A new list of many papers, with a heading before nothing. */
  list(): Pick<ReaderRows, 'lists' | 'sections' | 'entries'> {
    const { chance } = this.#planning;
    const list = `list-${this.#planning.newId()}`;
    const papers = someOf(this.#planning, FEWEST_ENTRIES + chance.below(MOST_ENTRIES));
    const keys = keysBetween(null, null, papers.length + 1);
    const entries = papers.map(({ id: paper }, n) => {
      const note = n % 3 === 0 ? `Bring the figures of ${n}` : '';
      this.writes.set(factOf('entry', list, paper), note);
      const record = { list, paper, at: keys[n] ?? '', note, due: null, done: false, addedAt: 1 };
      return this.#kept({ id: entryId(list, paper), ...record });
    });
    const name = `Meeting ${this.#planning.newId()}`;
    this.writes.set(factOf('list', list), name);
    this.writes.set(factOf('order', list), orderOf([...papers.map(({ id }) => id), SECTION]));
    const section = { id: `section-${list}`, list, name: SECTION, at: keys.at(-1) ?? '' };
    return {
      lists: [this.#kept({ id: list, name, description: '', createdAt: 1 })],
      sections: [this.#kept(section)],
      entries,
    };
  }

  /** Statuses and notes of papers that nobody has touched in this round: it is plain who wrote last. */
  rest(): Pick<ReaderRows, 'readings' | 'notes'> {
    const { chance, draft } = this.#planning;
    const isFree = (what: string, { id }: StoredPaper): boolean =>
      !draft.written.has(factOf(what, id));
    const readings = someOf(this.#planning, chance.below(MOST_STATUSES))
      .filter((paper) => isFree('status', paper))
      .map(({ id }) => {
        const status = chance.of(SET);
        this.writes.set(factOf('status', id), status);
        const finishedAt = status === 'read' ? 1 : null;
        return this.#kept({ id, status, openedAt: null, finishedAt });
      });
    const noted = new Set(Array.from({ length: NOTES }, () => this.#planning.paper()));
    const notes = [...noted]
      .filter((paper) => isFree('note', paper))
      .map(({ id }) => {
        const text = this.#planning.text();
        this.writes.set(factOf('note', id), text);
        return this.#kept({ id, text, createdAt: 1, changedAt: 1 });
      });
    return { readings, notes };
  }

  #kept<Item extends { readonly id: string }>(record: Item): Kept<Item> {
    return { id: record.id, record, stamps: { made: this.#planning.stamp() } };
  }
}

/** A file of another device: a list that is new, and hundreds of statuses and notes that are changed. */
export function bringLibrary(planning: Planning): void {
  const elsewhere = new Elsewhere(planning);
  const rows = { ...elsewhere.list(), ...elsewhere.rest() };
  const name = `carrel-${planning.newId()}.json`;
  bring(planning, { name, rows, seen: planning.stamp() }, elsewhere.writes);
}

/** References to papers that no listing has, with a keyword and a note each. */
export function bringReferences(planning: Planning): void {
  const writes = new Map<string, string>();
  const own = planning.newId();
  const entries = Array.from({ length: REFERENCES }, (_, n) => {
    const title = `Reference ${n} of file ${own.replace('-', ' of round ')}`;
    const [id, note] = [paperIdOf(title), `Read ${n} on the train.`];
    writes.set(factOf('own', id), title);
    writes.set(factOf('tag', id, KEYWORD), 'on');
    writes.set(factOf('note', id), note);
    return `@misc{r${n}, title = {{${title}}}, keywords = {${KEYWORD}}, annote = {${note}}}`;
  });
  bring(planning, { name: `refs-${own}.bib`, text: entries.join('\n') }, writes);
}

/** Puts a paper of a list further down, where one came in. */
export function moveEntry(planning: Planning): void {
  const { draft, chance, papers } = planning;
  const orders = [...draft.facts].filter(([fact]) => fact.startsWith('order|'));
  if (orders.length === 0) return;
  const [fact, order] = chance.of(orders);
  const [, list = ''] = fact.split('|');
  const titleOf = (id: string): string => papers.find((paper) => paper.id === id)?.title ?? '';
  const shown = (): readonly string[] =>
    (draft.facts.get(fact) ?? '').split(' ').slice(0, IN_SIGHT).map(titleOf);
  const items = order.split(' ');
  const at = chance.below(IN_SIGHT - FARTHEST);
  const by = 1 + chance.below(FARTHEST);
  const [moved = ''] = items.splice(at, 1);
  items.splice(at + by, 0, moved);
  const step = { kind: 'move', list, title: titleOf(moved), by } as const;
  planning.act(step, new Map([[fact, orderOf(items)]]), () => [
    { kind: 'listed', list, titles: shown() },
  ]);
  draft.at(null);
}
