/** A plan as the screen shows it: counts first, then rows as they are looked at. */
import { paperOf, type Conflict } from '#domain/exchange/conflicts';
import type { Incoming } from '#domain/exchange/incoming';
import { latestIn, type ImportPlan, type Touched } from '#domain/exchange/plan-import';
import { decodeRecord } from '#domain/reader/decode-record';
import { valueOf } from '#domain/reader/record-fields';
import { ownPaper } from '#domain/own-paper';
import type { Means } from '#domain/reader/doing';
import type { Kept, ReaderTable } from '#domain/reader/records';
import { stampTime } from '#domain/reader/stamp';
import type {
  PreviewGroup,
  PreviewRow,
  PreviewSummary,
  RowSubject,
  TableCounts,
} from './exchange-protocol.ts';

/** When more than this of a library would be deleted, its reader is asked first. */
export const MOST_DELETED = 0.2;

/** Stamps so far ahead of this device's clock, in ms, are told: clocks differ by less. */
const FAR_AHEAD = 24 * 3600 * 1000;

/** Signs of a text that are shown of it. */
const SHOWN = 300;

/** Fields by which a record is known, the most telling first. */
const TELLING = ['note', 'text', 'name', 'title', 'exact'];

/** What papers and tags are called by the file, for those that are not here. */
type Names = ReadonlyMap<string, string>;

export interface PreviewOf {
  readonly preview: number;
  readonly incoming: Incoming;
  readonly isDamaged: boolean;
  readonly plan: ImportPlan;
  readonly names: Names;
}

/** What is known here. */
export interface NamesHere {
  readonly paper: (id: string) => string | undefined;
  readonly tag: (id: string) => string | undefined;
  readonly list: (id: string) => string | undefined;
}

export function namesIn({ papers, records }: Incoming, { added }: ImportPlan): Names {
  const names = new Map<string, string>();
  for (const { id, title } of papers) if (id !== undefined) names.set(id, title);
  const rows = records ? [...records.rows.ownPapers, ...records.rows.tags] : [];
  for (const row of [...rows, ...added.filter(isNamed).map((one) => one.row)]) {
    if (!names.has(row.id)) names.set(row.id, telling(row.record));
  }
  return names;
}

function isNamed({ table }: Touched): boolean {
  return table === 'ownPapers' || table === 'tags';
}

function isPaper({ table }: Touched): boolean {
  return table === 'ownPapers';
}

function countTables(touched: readonly Touched[]): TableCounts {
  const counts: Partial<Record<ReaderTable, number>> = {};
  for (const { table } of touched) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

function countUnattached(plan: ImportPlan, isHere: (paper: string) => boolean): number {
  const own = new Set([...plan.named, ...plan.added.filter(isPaper)].map(({ row }) => row.id));
  const papers = [...plan.added, ...plan.updated].map(({ table, row }) => paperOf(table, row));
  const missing = papers.filter((id) => id !== null && !own.has(id) && !isHere(id));
  return new Set(missing).size;
}

function aheadUntil({ records }: Incoming, now: number): number | null {
  const latest = stampTime(latestIn(records));
  return latest > now + FAR_AHEAD ? latest : null;
}

/**
 * @param isHere whether a paper is in the library
 * @param now by this device's clock, in ms since 1970
 * @param device this one's name, perhaps with that of its tab
 */
export function summaryOf(
  { preview, incoming, isDamaged, plan }: PreviewOf,
  isHere: (paper: string) => boolean,
  { now, device }: Pick<Means, 'now' | 'device'>,
): PreviewSummary {
  const { added, updated, deleted, conflicts, unchanged, deletedHere } = plan;
  const { deletedShare, doing } = plan;
  return {
    preview,
    kind: incoming.kind,
    file: incoming.file,
    savedAt: incoming.savedAt,
    device: incoming.device,
    isFromHere: incoming.device !== '' && incoming.device === device.split('.')[0],
    added: added.length,
    updated: updated.length,
    conflicts: conflicts.length,
    unchanged,
    deletedHere: deletedHere.length,
    deleted: deleted.length,
    tables: {
      added: countTables(added),
      updated: countTables(updated),
      deleted: countTables(deleted),
    },
    deletedShare,
    mustAsk: deletedShare > MOST_DELETED,
    isNothingNew: doing === undefined,
    isDamaged,
    unattached: countUnattached(plan, isHere),
    named: plan.named.filter(({ row }) => !isHere(row.id)).length,
    passedOver: [...incoming.passedOver, ...plan.passedOver],
    aheadUntil: aheadUntil(incoming, now),
  };
}

function telling(record: object): string {
  const texts = TELLING.map((field) => valueOf(record, field));
  const found = texts.find((text) => typeof text === 'string' && text !== '');
  return typeof found === 'string' ? found.slice(0, SHOWN).toWellFormed() : '';
}

/** Papers as the file has them whole, by their ids. */
function papersIn({ incoming, plan }: PreviewOf): ReadonlyMap<string, object> {
  const papers = new Map<string, object>();
  for (const { id, record } of incoming.records?.rows.ownPapers ?? []) papers.set(id, record);
  for (const { table, id, after } of plan.doing?.edits ?? [])
    if (table === 'ownPapers' && after) papers.set(id, after);
  return papers;
}

function toldOf(paper: object | undefined): RowSubject | undefined {
  const { record } = decodeRecord('ownPapers', paper);
  if (!record) return undefined;
  const { title, abstract, links, own } = ownPaper(record, 0);
  const authors = own?.authors.join('; ') ?? '';
  return { is: 'told', title, abstract, authors, links: links.map(({ url }) => url) };
}

/** Some rows of a group. */
export function rowsOfPlan(
  preview: PreviewOf,
  of: PreviewGroup,
  [from, until]: readonly [number, number],
  here: NamesHere,
): readonly PreviewRow[] {
  const { names, plan } = preview;
  const papers = papersIn(preview);
  const subjectOf = (
    table: ReaderTable,
    id: string,
    paper: string | null,
  ): RowSubject | undefined => {
    const list = table === 'lists' ? here.list(id) : undefined;
    if (list !== undefined) return { is: 'list', id, title: list };
    const title = paper === null ? undefined : here.paper(paper);
    if (paper === null || title === undefined) return toldOf(papers.get(paper ?? ''));
    return { is: 'paper', id: paper, title };
  };
  const named = (id: string | null): PreviewRow['paper'] =>
    id === null ? null : { id, title: here.paper(id) ?? names.get(id) ?? '' };
  const textOf = (table: ReaderTable, { record }: Kept<object>): string => {
    const tag = table === 'taggings' ? valueOf(record, 'tag') : undefined;
    return typeof tag === 'string' ? (here.tag(tag) ?? names.get(tag) ?? '') : telling(record);
  };
  const ofConflict = (conflict: Conflict): PreviewRow => {
    const { table, id, paper, here: ours } = conflict;
    const text = ours.text.slice(0, SHOWN).toWellFormed();
    const subject = subjectOf(table, id, paper);
    return { table, id, text, paper: named(paper), subject, conflict };
  };
  const ofRecord = ({ table, row }: Touched): PreviewRow => ({
    table,
    id: row.id,
    text: textOf(table, row),
    // A paper that comes in is its own title.
    paper: table === 'ownPapers' ? null : named(paperOf(table, row)),
    subject: subjectOf(table, row.id, paperOf(table, row)),
  });
  if (of === 'conflicts') return plan.conflicts.slice(from, until).map(ofConflict);
  if (of !== 'deletedHere') return plan[of].slice(from, until).map(ofRecord);
  return plan.deletedHere
    .slice(from, until)
    .map((one) => ({ ...ofRecord(one), hanging: one.hanging }));
}
