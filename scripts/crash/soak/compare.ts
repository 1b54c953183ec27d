/** What is stored in the end, compared with what was done. */
import type { PlannedAct } from '../draft.ts';
import type { Stored } from '../stored.ts';
import { ask, inspect } from '../visit.ts';
import type { Tab } from './tab.ts';

/** How journal and database differ, in words. */
async function unlike(tab: Tab): Promise<string[]> {
  const journal: { stamps: string[]; damaged: number } = JSON.parse(await ask(tab, 'journal()'));
  const { changes }: Stored = JSON.parse(await ask(tab, 'stored()'));
  const stored = new Set(changes.map(({ stamp }) => stamp));
  const journaled = new Set(journal.stamps);
  const lacks = (these: ReadonlySet<string>, those: ReadonlySet<string>, which: string) => {
    const count = [...those].filter((stamp) => !these.has(stamp)).length;
    return count > 0 ? [`${count} changes are not in the ${which}`] : [];
  };
  return [
    ...lacks(journaled, stored, 'journal'),
    ...lacks(stored, journaled, 'database'),
    ...(journal.damaged > 0 ? [`${journal.damaged} lines of the journal are damaged`] : []),
  ];
}

/** How what is stored and shown differs from what was done in the tabs, or from itself, in words. */
export async function differences(tabs: readonly Tab[]): Promise<string[]> {
  // No tab touches what another does: in which order, then, is all the same.
  const acts = tabs.flatMap(({ planned }): readonly PlannedAct[] => planned);
  const expected = { before: new Map<string, string>(), acts, acknowledged: acts.length };
  const wrong = new Set<string>();
  for (const tab of tabs) {
    const { lost, torn } = await inspect(tab, expected);
    for (const fact of lost) wrong.add(`lost: ${fact}`);
    for (const fact of torn) wrong.add(fact);
    for (const words of await unlike(tab)) wrong.add(words);
  }
  return [...wrong];
}
