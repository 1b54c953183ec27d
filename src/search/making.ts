/** From what is asked to the change that it comes to. */
import type { ReaderAction } from '#domain/reader/actions';
import type { Change } from '#domain/reader/change';
import type { Doing, Means } from '#domain/reader/doing';
import type { Ledger } from '#domain/reader/ledger';
import type { ReaderLibrary } from '#domain/reader/library';
import { isReverting, perform, revert, type RevertingAction } from '#domain/reader/perform';
import { nextStamp } from '#domain/reader/stamp';

/** What is to be done by a plan, as the library stands when its turn comes: an import. */
export interface Planned {
  readonly kind: 'planned';
  readonly plan: (means: Means, ledger: Ledger) => Doing | undefined;
}

export type Wanted = ReaderAction | Planned;

/** How it was asked for. */
export interface Asking {
  /** Kept with the change. */
  readonly asked?: string;
  /** Another desk may have done it and not lived to say so. */
  readonly again?: boolean | undefined;
}

export function isWalk(wanted: Wanted): wanted is RevertingAction {
  return wanted.kind !== 'planned' && isReverting(wanted);
}

/** What a change is made of, beside what is asked. */
interface MadeOf {
  /** The changes that it reverts. */
  readonly reverted: readonly Change[];
  /** Only for a plan, and for what takes imports back. */
  readonly ledger: Ledger | undefined;
}

function doingOf(wanted: Wanted, means: Means, { reverted, ledger }: MadeOf): Doing | undefined {
  if (wanted.kind === 'planned') return ledger && wanted.plan(means, ledger);
  return isReverting(wanted) ? revert(reverted, means, ledger) : perform(wanted, means);
}

/** The change that something comes to, as the library stands; undefined where it changes nothing. */
export function changeOf(wanted: Wanted, means: Means, of: MadeOf): Change | undefined {
  const doing = doingOf(wanted, means, of);
  const { library, now, device } = means;
  return doing && { stamp: nextStamp(library.latest, now, device), ...doing };
}

/** The papers whose highlights a change touches. */
export function highlightedIn({ edits }: Change, library: ReaderLibrary): string[] {
  const papers = edits
    .filter(({ table }) => table === 'highlights')
    .map(({ id }) => library.get('highlights', id)?.paper);
  return [...new Set(papers.filter((paper) => paper !== undefined))];
}
