/** What a copy of another device brings; taken in at once where nobody could want to be asked. */
import { paperOf } from '#domain/exchange/conflicts';
import { planImport, type ImportPlan, type Touched } from '#domain/exchange/plan-import';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import { LibraryError } from '#domain/problems';
import type { Doing } from '#domain/reader/doing';
import { valueOf } from '#domain/reader/record-fields';
import { stampTime } from '#domain/reader/stamp';
import type { Came, ExchangeAnswer, ExchangeQuestion } from './exchange-protocol.ts';
import type { PapersHere } from './exchange-desk.ts';
import type { ReaderDesk } from './reader-desk.ts';

/** A stamp that is further ahead of this device's clock, in ms, says that a clock is wrong. */
const MOST_AHEAD_MS = 3600 * 1000;

type Asked = Extract<ExchangeQuestion, { kind: 'copy' }>;

/** Whether a plan does nothing but add and bring up to date, all of it written by now. */
function isSafe({ doing, deleted, conflicts }: ImportPlan, now: number): boolean {
  if (!doing || deleted.length > 0 || conflicts.length > 0) return false;
  if (stampTime(doing.stamp ?? '') - now > MOST_AHEAD_MS) return false;
  return doing.edits.every(({ after }) => after !== null);
}

/** Whether the reader would see anything of it. */
function isAnyNew({ added, updated, deleted, conflicts }: ImportPlan): boolean {
  return added.length + updated.length + deleted.length + conflicts.length > 0;
}

function listOf({ table, row }: Touched): string | undefined {
  if (table === 'lists') return row.id;
  const list =
    table === 'entries' || table === 'sections' ? valueOf(row.record, 'list') : undefined;
  return typeof list === 'string' ? list : undefined;
}

/** What came, and the one paper or the one list that it is about, if it is about one. */
function cameWith({ added, updated }: ImportPlan): Came {
  const touched = [...added, ...updated];
  const lists = new Set(touched.map(listOf));
  const papers = new Set(
    touched.filter((one) => listOf(one) === undefined).map(({ table, row }) => paperOf(table, row)),
  );
  papers.delete(null);
  const [paper] = papers;
  const [list] = lists;
  return {
    added: added.length,
    updated: updated.length,
    ...(papers.size === 1 && lists.size <= 1 && typeof paper === 'string' ? { paper } : {}),
    ...(lists.size === 1 && list !== undefined ? { list } : {}),
  };
}

/**
 * Weighs a copy, and takes it in where that is asked for, the reader has merged from its device before
 * and not taken that back, and it neither deletes nor contradicts anything.
 * @param textOf the abstract of a paper
 * @throws {LibraryError} where the device refuses; nothing was changed then
 */
export async function weighCopy(
  { file, name, known, mayTake }: Asked,
  reader: ReaderDesk,
  here: () => PapersHere,
  textOf: (paper: string) => string | undefined,
): Promise<ExchangeAnswer> {
  const { readImport } = await import('#domain/exchange/read-import');
  const source = { name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
  const read = await readImport(source, {
    readOwn: (value, own) => readLibraryFile(value, own, textOf),
  }).catch(() => undefined);
  const { incoming, damage } = read ?? {};
  if (incoming?.kind !== 'carrel-library' || damage) return { kind: 'copy', is: 'unread' };
  const { device } = incoming;
  let plan: ImportPlan | undefined;
  type Weigh = Parameters<typeof reader.look<Doing | undefined>>[0];
  const weigh: Weigh = (means, ledger) => {
    plan = planImport(incoming, [], { ...means, ledger, papers: () => here().papers() });
    const isTrusted = ledger.stands(known.get(device) ?? '');
    const isTaken = isTrusted && isAnyNew(plan) && isSafe(plan, means.now);
    return isTaken ? plan.doing : undefined;
  };
  if (mayTake && known.has(device)) {
    const outcome = await reader.act({ kind: 'planned', plan: weigh });
    if (outcome.problem) throw new LibraryError(outcome.problem);
    const { made } = outcome;
    if (made && plan) return { kind: 'copy', is: 'taken', device, made, came: cameWith(plan) };
  } else await reader.look(weigh);
  return { kind: 'copy', is: plan && isAnyNew(plan) ? 'new' : 'here' };
}
