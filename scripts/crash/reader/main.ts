/**
 * The scripted reader, put into the page before anything else: works through its tasks as fast as the
 * screen allows and tells a listener outside the browser what the screen shows as stored.
 */
import type { Act, Task, Told } from '../acts.ts';
import { watchFolds } from './folds.ts';
import { journal } from './journal.ts';
import { look, search, toLibrary } from './outings.ts';
import { perform } from './perform.ts';
import { all, button, nextFrame, one, press, textOf, until } from './screen.ts';
import { counts, isSeen } from './sights.ts';
import { stored, wiped } from './stored.ts';

function tell(told: Told): void {
  void fetch(new URL('told', document.baseURI), { method: 'POST', body: JSON.stringify(told) });
}

/** A note that came back from the last visit is left as it is. */
async function leaveNotes(): Promise<void> {
  const field = one('.note-editor textarea');
  if (!field) return;
  press('Escape', field);
  await until('the end of a note that came back', () => one('.note-editor') === undefined);
  await nextFrame();
}

async function goTo(paper: Task['paper']): Promise<void> {
  if (!paper) return toLibrary();
  const hash = `#/paper/${paper.id}`;
  if (location.hash !== hash) location.hash = hash;
  await until(`the paper ${paper.title}`, () => textOf(one('#paper-title')) === paper.title);
  await until('what was made of it', () => one('.status-control input:enabled'));
  await until('its row', () => one(`article.row[data-open] a[href*="/paper/${paper.id}"]`));
  // Other pages leave it as it was: what is done to a row would be done to all that are selected.
  button('Clear the selection')?.click();
  await until('that nothing is selected', () => !button('Clear the selection'));
  await leaveNotes();
}

async function shown({ n, step, sights }: Act, round: number): Promise<void> {
  const what = `act ${n} ${JSON.stringify({ step, sights })} as stored`;
  await until(what, () => sights.every(isSeen));
  tell({ round, stored: n });
}

async function doTask({ paper, acts, atOnce }: Task, round: number): Promise<void> {
  await goTo(paper);
  if (atOnce) for (const { step } of acts) await perform(step);
  for (const act of acts) {
    if (!atOnce) await perform(act.step, () => tell({ round, merging: act.n }));
    await shown(act, round);
  }
}

/** Works until the tasks are done or the browser is gone. */
async function work(round: number, tasks: readonly Task[]): Promise<void> {
  void watchFolds((folds) => tell({ round, folds }));
  try {
    for (const task of tasks) await doTask(task, round);
  } catch (error) {
    tell({ round, stuck: String(error) });
  }
}

/** Resolves when the app has started: it shows papers and counts what the reader made of them. */
async function started(): Promise<void> {
  await until('the library', () => one('article.row') && counts());
}

/** What the app says of what it brought back, if it does. */
function restored(): string {
  const said = all('[role=status], [role=alert]').map((region) => textOf(region));
  return said.find((sentence) => /restored|brought back/i.test(sentence)) ?? '';
}

const asked = { work, started, restored, counts, stored, wiped };
const ofASoak = { doTask, toLibrary, look, search, journal };
Object.assign(globalThis, { crashReader: { ...asked, ...ofASoak } });
