/** A plan as the screen shows it: counts first, then rows as they are looked at. */
import { paperOf, type Conflict } from '#domain/exchange/conflicts';
import type { Incoming } from '#domain/exchange/incoming';
import type { ImportPlan, Touched } from '#domain/exchange/plan-import';
import { valueOf } from '#domain/reader/record-fields';
import type { ReaderTable } from '#domain/reader/records';
import type { PreviewGroup, PreviewRow, PreviewSummary, TableCounts } from './exchange-protocol.ts';

/** When more than this of a library would be deleted, its reader is asked first. */
export const MOST_DELETED = 0.2;

/** Signs of a text that are shown of it. */
const SHOWN = 300;

/** Fields by which a record is known, the most telling first. */
const TELLING = ['note', 'text', 'name', 'title', 'exact'];

export interface PreviewOf {
  readonly preview: number;
  readonly incoming: Incoming;
  readonly isDamaged: boolean;
  readonly plan: ImportPlan;
}

function countTables(touched: readonly Touched[]): TableCounts {
  const counts: Partial<Record<ReaderTable, number>> = {};
  for (const { table } of touched) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

function countUnattached(plan: ImportPlan, isHere: (paper: string) => boolean): number {
  const own = new Set(
    plan.added.filter(({ table }) => table === 'ownPapers').map(({ row }) => row.id),
  );
  const papers = [...plan.added, ...plan.updated].map(({ table, row }) => paperOf(table, row));
  const missing = papers.filter((id) => id !== null && !own.has(id) && !isHere(id));
  return new Set(missing).size;
}

/** @param isHere whether a paper is in the library */
export function summaryOf(
  { preview, incoming, isDamaged, plan }: PreviewOf,
  isHere: (paper: string) => boolean,
): PreviewSummary {
  const { added, updated, deleted, conflicts, unchanged, stayingDeleted } = plan;
  const { deletedShare, doing } = plan;
  return {
    preview,
    kind: incoming.kind,
    file: incoming.file,
    savedAt: incoming.savedAt,
    device: incoming.device,
    added: added.length,
    updated: updated.length,
    conflicts: conflicts.length,
    unchanged,
    stayingDeleted,
    deleted: deleted.length,
    tables: {
      added: countTables(added),
      updated: countTables(updated),
      deleted: countTables(deleted),
    },
    deletedShare,
    mustAsk: deletedShare > MOST_DELETED,
    isNothingNew: doing === undefined || doing.edits.length === 0,
    isDamaged,
    unattached: countUnattached(plan, isHere),
    passedOver: [...incoming.passedOver, ...plan.passedOver],
  };
}

function telling(record: object): string {
  const texts = TELLING.map((field) => valueOf(record, field));
  const found = texts.find((text) => typeof text === 'string' && text !== '');
  return typeof found === 'string' ? found.slice(0, SHOWN).toWellFormed() : '';
}

/** Some rows of a group. */
export function rowsOfPlan(
  { incoming, plan }: PreviewOf,
  of: PreviewGroup,
  [from, until]: readonly [number, number],
  titleOf: (paper: string) => string | undefined,
): readonly PreviewRow[] {
  const named = (id: string | null): PreviewRow['paper'] => {
    if (id === null) return null;
    const inFile = incoming.papers.find((paper) => paper.id === id)?.title;
    const own = plan.added.find(({ table, row }) => table === 'ownPapers' && row.id === id);
    return { id, title: titleOf(id) ?? inFile ?? (own && telling(own.row.record)) ?? '' };
  };
  const ofConflict = (conflict: Conflict): PreviewRow => {
    const { table, id, paper, here } = conflict;
    const text = here.text.slice(0, SHOWN).toWellFormed();
    return { table, id, text, paper: named(paper), conflict };
  };
  if (of === 'conflicts') return plan.conflicts.slice(from, until).map(ofConflict);
  return plan[of].slice(from, until).map(({ table, row }) => ({
    table,
    id: row.id,
    text: telling(row.record),
    // A paper that comes in is its own title.
    paper: table === 'ownPapers' ? null : named(paperOf(table, row)),
  }));
}
