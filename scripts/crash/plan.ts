/** What the scripted reader does in one round, chosen by chance from everything that can be done. */
import type { Chance } from './chance.ts';
import type { Draft } from './draft.ts';
import { cycleRows, setAll, tagAll } from './list-acts.ts';
import { markPaper, notePaper, tagPaper } from './paper-acts.ts';
import { Planning, type Ground } from './planning.ts';

/** More than is done before the longest wait ends. */
const ACTS = 400;
const TAGS = ['ward', 'trial', 'imaging', 'ethics', 'compare', 'teaching'];

export type During = 'writes' | 'bulk';

/** One record each, or a few. */
export const SMALL = [cycleRows, tagPaper, markPaper, markPaper, notePaper] as const;
/** Many records in one change. Imports and the order of lists join when the app has them. */
const LARGE = [setAll, tagAll] as const;

/** The tasks of a round, as the page is given them, and the same acts as they are judged. */
export function planRound(
  chance: Chance,
  ground: Omit<Ground, 'tags'>,
  during: During,
): Pick<Draft, 'acts' | 'tasks'> {
  const planning = new Planning(chance, { ...ground, tags: TAGS });
  const { draft } = planning;
  const share = during === 'bulk' ? 0.9 : 0.1;
  while (draft.acts.length < ACTS) chance.of(chance.happens(share) ? LARGE : SMALL)(planning);
  return draft;
}
