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

export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export const NO_HISTORY: History = { undo: [], redo: [] };

function holds(stamps: readonly Stamp[]): (step: Step) => boolean {
  return ({ changes }) => changes.some((stamp) => stamps.includes(stamp));
}

function pushed(steps: readonly Step[], step: Step): readonly Step[] {
  return [...steps, step].slice(-MOST_STEPS);
}

/** A new act; one of the same session goes on with the last. */
function acted({ undo }: History, { stamp, act }: Change): History {
  const last = undo.at(-1);
  const session = sessionOf(act);
  if (last && session !== undefined && sessionOf(last.act) === session) {
    const joined = { act, changes: [...last.changes, stamp] };
    return { undo: [...undo.slice(0, -1), joined], redo: [] };
  }
  return { undo: pushed(undo, { act, changes: [stamp] }), redo: [] };
}

/**
 * The history after a further change. A change that reverts one which could be undone is an undo,
 * wherever that stood; one that reverts an undo is a redo.
 */
export function withChange(history: History, change: Change): History {
  const { stamp, act, reverts } = change;
  if (isSilent(act)) return history;
  if (!reverts) return acted(history, change);
  const isMeant = holds(reverts);
  const step = { act, changes: [stamp] };
  const { undo, redo } = history;
  if (undo.some(isMeant)) {
    return { undo: undo.filter((other) => !isMeant(other)), redo: pushed(redo, step) };
  }
  if (redo.some(isMeant)) {
    return { undo: pushed(undo, step), redo: redo.filter((other) => !isMeant(other)) };
  }
  return history;
}
