import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { choose, handle, inRail, listField, openList, stand, titles } from './support/lists.ts';

const [ONE, TWO, THREE, FOUR] = papers;
if (!ONE || !TWO || !THREE || !FOUR) throw new Error('The corpus holds fewer than four papers.');

test('a list is made, filled, ordered and read through by keyboard alone', async ({
  app,
  page,
  site,
}) => {
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await page.keyboard.press('j');
  const [first, second, third] = await app.titles.allTextContents();
  if (!first || !second || !third) throw new Error('The library shows fewer than three papers.');
  await page.keyboard.press('l');
  await page.keyboard.type('Journal club');
  await expect(page.getByRole('option', { name: 'Create “Journal club”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(app.notice('List “Journal club” made with 1 paper.')).toBeVisible();
  await expect(app.title(first)).toBeFocused();
  for (const title of [second, third]) {
    await page.keyboard.press('j');
    await expect(app.title(title)).toBeFocused();
    await page.keyboard.press('l');
    await page.keyboard.type('jour');
    await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/^Journal club/);
    await page.keyboard.press('Enter');
    await expect(app.notice('1 paper added to “Journal club”.')).toBeVisible();
    await expect(listField(page)).toHaveCount(0);
  }
  await expect(inRail(app, 'Journal club 0 of 3 read')).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { name: 'Reading lists', level: 1 })).toBeFocused();
  const link = page.getByRole('main').getByRole('link', { name: 'Journal club', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await stand(page, [{ title: first }, { title: second }, { title: third }]);

  const grip = handle(page, { title: first });
  await grip.focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await expect(app.status(/^Moving .+ from 1 to 2\./)).toHaveCount(1);
  await stand(page, [{ title: second }, { title: first }, { title: third }]);
  await page.keyboard.press('Escape');
  await expect(app.status(/put back at 1\.$/)).toHaveCount(1);
  await stand(page, [{ title: first }, { title: second }, { title: third }]);
  await expect(grip).toBeFocused();
  await page.keyboard.press(' ');
  await page.keyboard.press('End');
  await page.keyboard.press(' ');
  await expect(app.notice('Moved in “Journal club”.')).toBeVisible();
  await stand(page, [{ title: second }, { title: third }, { title: first }]);
  await expect(grip).toBeFocused();
  await page.keyboard.press('Control+z');
  await stand(page, [{ title: first }, { title: second }, { title: third }]);
  await page.keyboard.press('Control+Shift+z');
  await stand(page, [{ title: second }, { title: third }, { title: first }]);

  await site.close();
  await page.reload();
  await stand(page, [{ title: second }, { title: third }, { title: first }]);
  await page.getByRole('button', { name: 'Go on reading' }).focus();
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText(second);
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(app.heading).toHaveText(third);
  await page.keyboard.press('f');
  await page.keyboard.press('j');
  await expect(app.heading).toHaveText(first);
  await page.keyboard.press('j');
  await expect(app.heading).toHaveText(first);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(titles(page).filter({ hasText: first })).toBeFocused();
  await expect(page.getByRole('main').getByText('1 of 3 read')).toBeVisible();
});

test('a row is dragged by mouse, and each thing of an entry has its way back', async ({
  app,
  page,
}) => {
  await openList(app, [ONE, TWO, THREE, FOUR]);
  await stand(page, [ONE, TWO, THREE, FOUR]);
  const from = await handle(page, ONE).boundingBox();
  const to = await handle(page, THREE).boundingBox();
  if (!from || !to) throw new Error('The handles are not on the screen.');
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 40, { steps: 3 });
  await page.mouse.move(to.x + 12, to.y + 50, { steps: 8 });
  await stand(page, [TWO, THREE, ONE, FOUR]);
  await expect(app.status(/from 1 to 3\./)).toHaveCount(1);
  // The row is where the pointer is, not only where it would stand.
  for (const y of [to.y + 50, to.y + 38]) {
    await page.mouse.move(from.x + 12, y);
    await expect(async () => {
      const grip = await handle(page, ONE).boundingBox();
      expect(Math.abs((grip?.y ?? 0) + 12 - y)).toBeLessThan(2);
    }).toPass();
  }
  await page.mouse.up();
  await expect(app.notice('Moved in “Journal club”.')).toBeVisible();
  await stand(page, [TWO, THREE, ONE, FOUR]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await stand(page, [ONE, TWO, THREE, FOUR]);

  await choose(page, TWO, 'Add a note');
  await page.keyboard.type('Ask about the subgroup');
  await page.keyboard.press('Enter');
  const note = page.getByRole('button', { name: 'Ask about the subgroup' });
  await expect(note).toBeVisible();
  await choose(page, TWO, 'Set a due date');
  await page.getByLabel('Due', { exact: true }).fill('2999-12-04');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Due Dec 4, 2999')).toBeVisible();
  await choose(page, TWO, 'Done for this list');
  await expect(page.getByText('Done', { exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByText('1 of 4 read')).toBeVisible();
  await choose(page, FOUR, 'Move to position…');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await stand(page, [ONE, FOUR, TWO, THREE]);
  await choose(page, THREE, 'Remove from this list');
  await expect(app.notice('1 paper taken off “Journal club”.')).toBeVisible();
  await stand(page, [ONE, FOUR, TWO]);

  const undo = (): Promise<void> => page.keyboard.press('Control+z');
  await undo();
  await stand(page, [ONE, FOUR, TWO, THREE]);
  await undo();
  await stand(page, [ONE, TWO, THREE, FOUR]);
  await undo();
  await expect(page.getByRole('main').getByText('0 of 4 read')).toBeVisible();
  await undo();
  await expect(page.getByText('Due Dec 4, 2999')).toHaveCount(0);
  await expect(note).toBeVisible();
  await undo();
  await expect(note).toHaveCount(0);
});

test('no barriers on a list, with a row lifted, and beside a paper read in it', async ({
  app,
  page,
}, info) => {
  const barriers = new Barriers(page, info);
  await openList(app, [ONE, TWO, THREE]);
  await barriers.look('a list');
  expect(await smallTargets(page, 24)).toEqual([]);
  expect(await sticksOut(page)).toEqual([]);
  await handle(page, TWO).focus();
  await page.keyboard.press(' ');
  await barriers.look('a row lifted');
  await page.keyboard.press('Escape');
  await choose(page, TWO, 'Set a due date');
  await barriers.look('a date being set');
  await app.open(`#/paper/${TWO.id}?in=LIST`);
  await expect(app.heading).toHaveText(TWO.title);
  await expect(titles(page).filter({ hasText: TWO.title })).toHaveAttribute('aria-current', 'true');
  await barriers.look('a paper read in a list');
  await app.open('#/lists');
  await expect(page.getByRole('button', { name: 'Go on reading' })).toBeVisible();
  await barriers.look('all lists');
  expect(barriers.found).toEqual([]);
});
