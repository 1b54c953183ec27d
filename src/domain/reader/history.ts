/** What can be undone and redone, read from the changes themselves: so it survives a reload. */
import { isSilent, sessionOf, type Act } from '#domain/reader/act';
import type { Change } from '#domain/reader/change';
import type { Stamp } from '#domain/reader/stamp';

/** Changes that are undone, or redone, as one. */
interface Step {
  readonly act: Act;
  /** In the order in which they were made. */
  readonly changes: readonly Stamp[];
}

/** Steps that can be taken back: at least as many as anybody remembers. */
export const MOST_STEPS = 200;

/** What the history is read from: a change without what it changed. */
export type Past = Pick<Change, 'stamp' | 'act' | 'reverts' | 'asked'>;

export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export const NO_HISTORY: History = { undo: [], redo: [] };

function holds(stamps: readonly Stamp[]): (step: Step) => boolean {
  return ({ changes }) => changes.some((stamp) => stamps.includes(stamp));
}

function pushed(steps: readonly Step[], step: Step, most: number): readonly Step[] {
  return [...steps, step].slice(-most);
}

/** A new act; one of the same session goes on with the last. */
function acted({ undo }: History, { stamp, act }: Past, most: number): History {
  const last = undo.at(-1);
  const session = sessionOf(act);
  if (last && session !== undefined && sessionOf(last.act) === session) {
    const joined = { act, changes: [...last.changes, stamp] };
    return { undo: [...undo.slice(0, -1), joined], redo: [] };
  }
  return { undo: pushed(undo, { act, changes: [stamp] }, most), redo: [] };
}

/**
 * The history after a further change. A change that reverts one which could be undone is an undo,
 * wherever that stood; one that reverts an undo is a redo.
 * @param most so many steps are kept
 */
export function withChange(history: History, change: Past, most = MOST_STEPS): History {
  const { stamp, act, reverts } = change;
  if (isSilent(act)) return history;
  if (!reverts) return acted(history, change, most);
  const isMeant = holds(reverts);
  const step = { act, changes: [stamp] };
  const { undo, redo } = history;
  if (undo.some(isMeant)) {
    return { undo: undo.filter((other) => !isMeant(other)), redo: pushed(redo, step, most) };
  }
  if (redo.some(isMeant)) {
    return { undo: pushed(undo, step, most), redo: redo.filter((other) => !isMeant(other)) };
  }
  return history;
}

/** The history that changes leave, in the order in which they were made. */
export function historyOf(changes: readonly Past[]): History {
  // Cut only at the end: steps that were undone must not have pushed out older ones.
  const { undo, redo } = changes.reduce(
    (history, change) => withChange(history, change, Infinity),
    NO_HISTORY,
  );
  return { undo: undo.slice(-MOST_STEPS), redo: redo.slice(-MOST_STEPS) };
}

/** How many steps these changes begin: no more of them can be undone. */
function stepsBegun(changes: readonly Past[]): number {
  const acts = changes.filter(({ reverts }) => !reverts);
  return acts.filter(({ act }, at) => {
    const session = sessionOf(act);
    const before = acts[at - 1];
    return session === undefined || !before || sessionOf(before.act) !== session;
  }).length;
}

/**
 * Whether the last changes are enough to know what can be redone and the last `most` steps that can be
 * undone, whatever was changed before them. A change may revert one that is not among these: then it is
 * not known what it did, and only what came after it counts.
 * @param last in the order in which they were made
 */
export function isEnough(last: readonly Past[], most = MOST_STEPS): boolean {
  const loud = last.filter(({ act }) => !isSilent(act));
  if (stepsBegun(loud) <= most) return false;
  let history = NO_HISTORY;
  /** What came after the last change of which it is not known what it did. */
  const seen = new Set<Stamp>();
  /** Of these, what may go on with a step that is not seen from here. */
  const open = new Set<Stamp>();
  for (const change of loud) {
    const { stamp, act, reverts } = change;
    const meant = reverts ? [...history.undo, ...history.redo].filter(holds(reverts)) : [];
    const isCut = meant.some(({ changes }) => changes.some((each) => open.has(each)));
    if (isCut || reverts?.some((each) => !seen.has(each))) {
      history = NO_HISTORY;
      seen.clear();
      open.clear();
      continue;
    }
    if (!reverts && history.undo.length === 0 && sessionOf(act) !== undefined) open.add(stamp);
    seen.add(stamp);
    history = withChange(history, change, Infinity);
  }
  // The oldest of them may go on with a step that is not seen from here.
  return history.undo.length > most;
}
