/**
 * The papers that a file of Carrel's names, beside those that are here. In a list of somebody's they may
 * have other ids, of another corpus: its records then go to the papers that are here. Between the
 * devices of one reader ids are never changed, or each would for ever send back what the other renamed.
 */
import type { Incoming, IncomingRecords } from '#domain/exchange/incoming';
import { knownOwn, PapersHere, type ForeignMeans } from '#domain/exchange/papers-here';
import type { ReaderRows } from '#domain/reader/library';
import { entryId, taggingId, type Kept, type OwnPaper, type Tagging } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';

interface OwnFileRecords {
  readonly records: IncomingRecords;
  /** Papers of the giver's own that are here. */
  readonly known: number;
}

type Move = (paper: string) => string;

function moved<Item extends { readonly id: string }>(row: Kept<Item>, record: Item): Kept<Item> {
  return { ...row, id: record.id, record };
}

function movedTagging(row: Kept<Tagging>, move: Move): Kept<Tagging> {
  const { tag, on, paper } = row.record;
  const carrier = on === paper ? move(on) : on;
  const record = { ...row.record, id: taggingId(tag, carrier), on: carrier, paper: move(paper) };
  return moved(row, record);
}

/** All records with the papers that they are about called as they are here. */
function movedRows(rows: ReaderRows, ownPapers: readonly Kept<OwnPaper>[], move: Move): ReaderRows {
  const byPaper = <Item extends { readonly id: string }>(row: Kept<Item>): Kept<Item> =>
    moved(row, { ...row.record, id: move(row.id) });
  return {
    ...rows,
    ownPapers,
    readings: rows.readings.map(byPaper),
    notes: rows.notes.map(byPaper),
    highlights: rows.highlights.map((row) =>
      moved(row, { ...row.record, paper: move(row.record.paper) }),
    ),
    taggings: rows.taggings.map((row) => movedTagging(row, move)),
    entries: rows.entries.map((row) => {
      const paper = move(row.record.paper);
      return moved(row, { ...row.record, id: entryId(row.record.list, paper), paper });
    }),
  };
}

/** What papers of the file are called here, where that is otherwise. */
function otherIds(
  incoming: Pick<Incoming, 'papers'>,
  own: readonly Kept<OwnPaper>[],
  here: PapersHere,
): Map<string, string> {
  const links = own.map(({ record }) => ({
    ...knownOwn(record),
    abstract: record.abstract,
    links: record.url === '' ? [] : [{ url: record.url, kind: 'paper' as const }],
    doi: record.doi,
  }));
  const named = [...links, ...incoming.papers].flatMap(
    ({ id, title, abstract, links: addresses, doi }) =>
      id === undefined ? [] : [{ id, title, abstract, links: addresses, doi }],
  );
  const ids = new Set(named.map(({ id }) => id));
  const found = new Map<string, string>();
  // Two papers of the file stay two: a second one keeps its own id, and its title.
  const taken = new Set<string>();
  for (const paper of named) {
    const id = here.match(paper);
    if (id === undefined || ids.has(id) || taken.has(id) || found.has(paper.id)) continue;
    found.set(paper.id, id);
    taken.add(id);
  }
  return found;
}

/** The records of a file of Carrel's own, and papers of the reader's own for those that nobody holds here. */
export function ownFileRecords(
  incoming: Pick<Incoming, 'kind' | 'file' | 'papers'>,
  records: IncomingRecords,
  means: ForeignMeans,
  stamp: Stamp,
): OwnFileRecords {
  const here = new PapersHere(incoming.file, means, stamp);
  const isList = incoming.kind === 'carrel-list';
  const { rows } = records;
  const others = isList ? otherIds(incoming, rows.ownPapers, here) : new Map<string, string>();
  // Whoever gives a list writes nothing into the papers of who takes it.
  const isTheirs = (id: string): boolean => !isList || (!here.has(id) && !others.has(id));
  const own = rows.ownPapers.filter(({ id }) => isTheirs(id));
  const brought = new Set(own.map(({ id }) => id));
  // What a library only names is weighed once all is merged: see `withNamed`.
  for (const paper of isList ? incoming.papers : []) {
    const { id } = paper;
    if (id !== undefined && (brought.has(id) || others.has(id))) continue;
    here.make(paper);
  }
  const move: Move = (paper) => others.get(paper) ?? paper;
  const all = [...own, ...here.made];
  return {
    records: { ...records, rows: movedRows(rows, all, move) },
    known: rows.ownPapers.length - own.length,
  };
}
