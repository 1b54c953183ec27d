/** What the scripted reader does in one round, chosen by chance from everything that can be done. */
import type { Chance } from './chance.ts';
import type { Draft } from './draft.ts';
import { bringLibrary, bringReferences, moveEntry } from './import-acts.ts';
import { cycleRows, setAll, tagAll } from './list-acts.ts';
import { markPaper, notePaper, tagPaper } from './paper-acts.ts';
import { Planning, type Ground } from './planning.ts';

const TAGS = ['ward', 'trial', 'imaging', 'ethics', 'compare', 'teaching'];

export const DURINGS = ['writes', 'bulk', 'imports'] as const;
export type During = (typeof DURINGS)[number];

/** More than is done before the longest wait ends. */
const ACTS: Readonly<Record<During, number>> = { writes: 400, bulk: 400, imports: 40 };

/** One record each, or a few. */
export const SMALL = [cycleRows, tagPaper, markPaper, markPaper, notePaper] as const;
/** Many records in one change. */
const LARGE = [setAll, tagAll] as const;
/** Files that come in, and what comes of the lists in them. */
const LISTS = [bringLibrary, moveEntry] as const;
/** Papers of the reader's own join those of the library, where no act is done to all of them. */
const FILES = [bringLibrary, bringLibrary, bringReferences, moveEntry] as const;
const BESIDE_FILES = [tagPaper, markPaper, notePaper] as const;

type Way = (planning: Planning) => void;

/** What may be done next: each way as likely as the others of its kind, the second kind so often. */
const WAYS: Readonly<Record<During, readonly [readonly Way[], share: number, readonly Way[]]>> = {
  writes: [SMALL, 0.2, [...LARGE, ...LISTS]],
  bulk: [SMALL, 0.9, LARGE],
  imports: [BESIDE_FILES, 0.75, FILES],
};

/** The tasks of a round, as the page is given them, and the same acts as they are judged. */
export function planRound(
  chance: Chance,
  ground: Omit<Ground, 'tags'>,
  during: During,
): Pick<Draft, 'acts' | 'tasks'> {
  const planning = new Planning(chance, { ...ground, tags: TAGS });
  const { draft } = planning;
  const [often, share, others] = WAYS[during];
  while (draft.acts.length < ACTS[during])
    chance.of(chance.happens(share) ? others : often)(planning);
  return draft;
}
