/** What a copy of another device brings; taken in at once where nobody could want to be asked. */
import { paperOf } from '#domain/exchange/conflicts';
import type { Incoming } from '#domain/exchange/incoming';
import { inStretches } from '#domain/exchange/pause';
import {
  latestIn,
  planImport,
  planSteps,
  type ImportPlan,
  type Touched,
} from '#domain/exchange/plan-import';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import { LibraryError } from '#domain/problems';
import type { Edit } from '#domain/reader/change';
import type { Doing, Means } from '#domain/reader/doing';
import { recordKey } from '#domain/reader/known';
import type { Ledger } from '#domain/reader/ledger';
import { unitOf, valueOf } from '#domain/reader/record-fields';
import { stampTime } from '#domain/reader/stamp';
import type { StoredPaper } from '#domain/stored-paper';
import { breath } from './breath.ts';
import type { Came, ExchangeAnswer, ExchangeQuestion } from './exchange-protocol.ts';
import type { ReaderDesk } from './reader-desk.ts';

/** A stamp that is further ahead of this device's clock, in ms, says that a clock is wrong. */
const MOST_AHEAD_MS = 3600 * 1000;

type Asked = Extract<ExchangeQuestion, { kind: 'copy' }>;

type TextOf = (paper: string) => string | undefined;

/** Whether all of it was written by now. */
function isOfNow({ records }: Incoming, now: number): boolean {
  return stampTime(latestIn(records)) - now <= MOST_AHEAD_MS;
}

/** Whether a plan does nothing but add and bring up to date. */
function isSafe({ doing, deleted, conflicts }: ImportPlan): boolean {
  if (!doing || deleted.length > 0 || conflicts.length > 0) return false;
  return doing.edits.every(({ after }) => after !== null);
}

/** What Carrel writes by itself when it finds a highlight in another text. */
const PLACE = unitOf('highlights', 'exact').filter((field) => field !== 'exact');

/** Whether an edit says no more than where the words of a highlight are. */
function isPlace({ table, before, after }: Edit): boolean {
  if (table !== 'highlights' || before === null || after === null) return false;
  return Object.keys(after).every(
    (field) => PLACE.includes(field) || valueOf(before, field) === valueOf(after, field),
  );
}

/**
 * A plan without what the reader would not see. Where a highlight was found in the text that another
 * device has is no news: else two with different texts would for ever tell each other.
 */
function seenOf(plan: ImportPlan): ImportPlan {
  const places = new Set(
    plan.doing?.edits.filter(isPlace).map(({ table, id }) => recordKey(table, id)),
  );
  const isSeen = ({ table, row }: Touched): boolean => !places.has(recordKey(table, row.id));
  return { ...plan, updated: plan.updated.filter(isSeen) };
}

/** Whether the reader would see anything of it. */
function isAnyNew(plan: ImportPlan): boolean {
  const { added, updated, deleted, conflicts } = seenOf(plan);
  return added.length + updated.length + deleted.length + conflicts.length > 0;
}

function listOf({ table, row }: Touched): string | undefined {
  if (table === 'lists') return row.id;
  const list =
    table === 'entries' || table === 'sections' ? valueOf(row.record, 'list') : undefined;
  return typeof list === 'string' ? list : undefined;
}

/** What came, and the one paper or the one list that it is about, if it is about one. */
function cameWith(plan: ImportPlan): Came {
  const { added, updated } = seenOf(plan);
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

/** What makes of a plan an act that nobody asked for. */
function byItself({ doing }: ImportPlan): Doing | undefined {
  if (doing?.act.kind !== 'import') return undefined;
  return { ...doing, act: { ...doing.act, byItself: true } };
}

/** What a copy holds; undefined for what is no library, or not whole. */
async function readCopy({ file, name }: Asked, textOf: TextOf): Promise<Incoming | undefined> {
  const { readImport } = await import('#domain/exchange/read-import');
  const source = { name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
  const read = await readImport(source, {
    readOwn: (value, own) => readLibraryFile(value, own, textOf, breath),
    pause: breath,
  }).catch(() => undefined);
  return read?.incoming.kind === 'carrel-library' && !read.damage ? read.incoming : undefined;
}

/**
 * Weighs a copy, and takes it in where that is asked for, the reader has merged from its device before
 * and taken nothing back since that came in, and it neither deletes nor contradicts anything.
 * @param papers those of the corpus
 * @param textOf the abstract of a paper
 * @throws {LibraryError} where the device refuses; nothing was changed then
 */
export async function weighCopy(
  asked: Asked,
  reader: ReaderDesk,
  papers: () => Iterable<StoredPaper>,
  textOf: TextOf,
): Promise<ExchangeAnswer> {
  const incoming = await readCopy(asked, textOf);
  if (!incoming) return { kind: 'copy', is: 'unread' };
  const { device } = incoming;
  const merged = asked.mayTake ? asked.known.get(device) : undefined;
  const mayCome = (plan: ImportPlan, { now }: Means, ledger: Ledger): boolean => {
    if (merged === undefined || !ledger.isTrusted(merged)) return false;
    return isAnyNew(plan) && isSafe(plan) && isOfNow(incoming, now);
  };
  const { plan, isWanted } = await reader.look(async (means, ledger) => {
    const steps = planSteps(incoming, [], { ...means, ledger, papers });
    const plan = await inStretches(steps, 'comparing', breath);
    return { plan, isWanted: mayCome(plan, means, ledger) };
  });
  const weighed = { kind: 'copy', is: isAnyNew(plan) ? 'new' : 'here' } as const;
  if (!isWanted) return weighed;
  let came: Came | undefined;
  const outcome = await reader.act({
    kind: 'planned',
    // Weighed anew, as the library stands now: other tabs may have written since.
    plan: (means, ledger) => {
      const plan = planImport(incoming, [], { ...means, ledger, papers });
      came = cameWith(plan);
      return mayCome(plan, means, ledger) ? byItself(plan) : undefined;
    },
  });
  if (outcome.problem) throw new LibraryError(outcome.problem);
  const { made } = outcome;
  return made && came ? { kind: 'copy', is: 'taken', device, made, came } : weighed;
}
