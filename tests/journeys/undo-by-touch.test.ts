import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { press, status } from './support/triage.ts';

const [FIRST] = papers;
if (!FIRST) throw new Error('The corpus holds no paper.');

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const pair = (app: App) => app.page.getByRole('group', { name: 'Undo and redo' });
const step = (app: App, name: string) => pair(app).getByRole('button', { name, exact: true });

test('in a paper, what was done without a notice is undone and redone from the menu', async ({
  app,
  page,
}, info) => {
  await app.open(`#/paper/${FIRST.id}`);
  await expect(app.heading).toBeVisible();
  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.tap();
  await expect(step(app, 'Undo')).toBeDisabled();
  await expect(step(app, 'Redo')).toBeDisabled();
  await page.keyboard.press('Escape');

  await press(app, 'To read');
  await expect(status(app, 'To read')).toBeChecked();
  await press(app, 'Reading');
  await expect(status(app, 'Reading')).toBeChecked();
  await more.tap();
  await step(app, 'Undo: 1 paper: reading').tap();
  await expect(status(app, 'To read')).toBeChecked();
  await expect(step(app, 'Redo: 1 paper: reading')).toBeEnabled();
  const barriers = new Barriers(page, info);
  await barriers.look('the menu');
  expect(await sticksOut(page)).toEqual([]);
  expect(await smallTargets(page, 44)).toEqual([]);
  expect(barriers.found).toEqual([]);
  await step(app, 'Undo: 1 paper: to read').tap();
  await expect(status(app, 'To read')).not.toBeChecked();
  await expect(step(app, 'Undo')).toBeDisabled();
  // The focus is not lost with what was pressed.
  await expect(step(app, 'Redo: 1 paper: to read')).toBeFocused();
  await step(app, 'Redo: 1 paper: to read').tap();
  await expect(status(app, 'To read')).toBeChecked();
});

test('beside the list it is in the drawer', { tag: '@long' }, async ({ app, page }) => {
  await app.open(`#/paper/${FIRST.id}`);
  await press(app, 'Read');
  await expect(status(app, 'Read')).toBeChecked();
  await page.getByRole('button', { name: 'Back to the list' }).tap();
  await page.getByRole('button', { name: 'Filter' }).tap();
  await step(app, 'Undo: 1 paper: read').tap();
  await expect(app.rail.getByRole('link', { name: 'Read 0', exact: true })).toBeVisible();
  expect(await sticksOut(page)).toEqual([]);
  expect(await smallTargets(page, 44)).toEqual([]);
});
