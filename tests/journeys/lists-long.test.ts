import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import {
  choose,
  handle,
  inRail,
  listField,
  openList,
  rows,
  stand,
  titles,
} from './support/lists.ts';
import { chooseFor } from './support/menus.ts';

const [ONE, TWO, THREE, FOUR] = papers;
if (!ONE || !TWO || !THREE || !FOUR) throw new Error('The corpus holds fewer than four papers.');

test(
  'sections divide a list, and move with their papers',
  { tag: '@long' },
  async ({ app, page }) => {
    await openList(app, [ONE, TWO, THREE, FOUR]);
    const section = (name: string) => page.getByRole('heading', { name, level: 2 });
    await choose(page, THREE, 'New section above');
    await page.keyboard.type('Second meeting');
    await page.keyboard.press('Enter');
    await expect(section('Second meeting')).toBeVisible();
    await page.getByRole('button', { name: 'More for this list' }).click();
    await page.getByRole('menuitem', { name: 'New section' }).click();
    await page.keyboard.type('Spare');
    await page.keyboard.press('Enter');
    await choose(page, ONE, 'Move to section…');
    await page.getByLabel('Section', { exact: true }).selectOption('Spare');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await stand(page, [TWO, THREE, FOUR, ONE]);
    await page.getByRole('button', { name: 'More for section Spare' }).click();
    await page.getByRole('menuitem', { name: 'Move up, with its papers' }).click();
    await stand(page, [TWO, ONE, THREE, FOUR]);
    await section('Spare').getByRole('button').click();
    await page.keyboard.type('If there is time');
    await page.keyboard.press('Enter');
    await expect(section('If there is time')).toBeVisible();
    await handle(page, THREE).focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowUp');
    await expect(app.status(/at 3, in “If there is time”/)).toHaveCount(1);
    await page.keyboard.press('ArrowUp');
    await expect(app.status(/from 3 to 2, in “If there is time”/)).toHaveCount(1);
    await page.keyboard.press(' ');
    await stand(page, [TWO, THREE, ONE, FOUR]);
    await page.getByRole('button', { name: 'More for section If there is time' }).click();
    await page.getByRole('menuitem', { name: 'Remove the heading' }).click();
    await expect(section('If there is time')).toHaveCount(0);
    await stand(page, [TWO, THREE, ONE, FOUR]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(section('If there is time')).toBeVisible();
  },
);

test(
  'a list is named, described, copied and deleted, in every tab',
  { tag: '@long' },
  async ({ app, context, page, site }) => {
    await openList(app, [ONE, TWO]);
    const other = new App(await context.newPage(), site.url);
    await other.open('#/list/LIST');
    await stand(other.page, [ONE, TWO]);
    await page.bringToFront();
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.keyboard.type('Radiology journal club');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a description' }).click();
    await page.keyboard.type('For the registrars.');
    await page.keyboard.press('Enter');
    for (const tab of [app, other]) {
      await expect(tab.page.getByRole('heading', { name: 'Radiology journal club' })).toBeVisible();
      await expect(tab.page.getByText('For the registrars.')).toBeVisible();
      await expect(inRail(tab, 'Radiology journal club')).toHaveAttribute('aria-current', 'page');
    }
    await choose(other.page, TWO, 'Remove from this list');
    await stand(page, [ONE]);
    await other.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await stand(page, [ONE, TWO]);

    await page.getByRole('button', { name: 'More for this list' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate the list' }).click();
    await expect(page.getByRole('heading', { name: 'Radiology journal club, copy' })).toBeVisible();
    await stand(page, [ONE, TWO]);
    await page.getByRole('button', { name: 'More for this list' }).click();
    await page.getByRole('menuitem', { name: 'Delete the list' }).click();
    await expect(app.notice('List “Radiology journal club, copy” deleted.')).toBeVisible();
    await expect(inRail(app, 'Radiology journal club, copy')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(inRail(app, 'Radiology journal club, copy')).toBeVisible();
    await other.page.getByRole('button', { name: 'More for this list' }).click();
    await other.page.getByRole('menuitem', { name: 'Delete the list' }).click();
    await app.open('#/list/LIST');
    await expect(page.getByRole('heading', { name: 'This list is not here' })).toBeVisible();
  },
);

test(
  'what a search finds is kept as a list, also from the selected papers',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/?q=sepsis');
    await app.says(2);
    const found = await app.titles.allTextContents();
    await page.getByRole('button', { name: 'Keep as a list' }).click();
    await expect(app.notice('List “sepsis” made with 2 papers.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'sepsis', level: 1 })).toBeVisible();
    await stand(
      page,
      found.map((title) => ({ title })),
    );
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { name: 'This list is not here' })).toBeVisible();

    await app.open('#/?q=sepsis');
    await app.says(2);
    await page.getByRole('button', { name: 'Save search' }).click();
    await chooseFor(page, 'sepsis', 'Keep as a list');
    await stand(
      page,
      found.map((title) => ({ title })),
    );
    await app.open('#/');
    await app.says(434);
    await app.list.getByRole('checkbox').nth(0).click();
    await app.list.getByRole('checkbox').nth(1).click();
    await page
      .getByRole('toolbar', { name: 'Selected papers' })
      .getByRole('button', { name: 'Add to list' })
      .click();
    await listField(page).fill('sepsis');
    await page.keyboard.press('Enter');
    await expect(app.notice('2 papers added to “sepsis”.')).toBeVisible();
    await expect(inRail(app, 'sepsis 0 of 4 read')).toBeVisible();
    await app.titles.first().click();
    await expect(
      page.getByRole('article').getByRole('link', { name: 'sepsis', exact: true }),
    ).toBeVisible();
  },
);

test(
  '434 papers are moved from end to end, by keys and at the edge of the screen',
  { tag: '@long' },
  async ({ app, page }) => {
    await openList(app, papers);
    await handle(page, ONE).focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('End');
    await expect(app.status(/from 1 to 434\./)).toHaveCount(1);
    await page.keyboard.press(' ');
    await expect(page.getByRole('button', { name: /, position 434 of 434$/ })).toBeFocused();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Home');
    await expect(titles(page).first()).toBeFocused();
    await expect(titles(page).first()).toHaveText(ONE.title);
    const from = await handle(page, TWO).boundingBox();
    if (!from) throw new Error('The handle is not on the screen.');
    await page.mouse.move(from.x + 12, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, 880, { steps: 10 });
    await expect(app.status(/from 2 to (?:[3-9]\d|\d{3})\./)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(app.status(/put back at 2\.$/)).toHaveCount(1);
    await page.mouse.up();
  },
);

test(
  'the browser’s own key for printing prints the list, and not the rows in sight',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.addInitScript(() => {
      window.print = () => {};
    });
    await openList(app, papers);
    await page.keyboard.press('Control+p');
    const sheet = page.locator('.printed');
    await expect(sheet.getByRole('heading', { level: 3, includeHidden: true })).toHaveCount(434);
  },
);

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a list is made, ordered and read on a phone', { tag: '@long' }, async ({ app, page }) => {
    await openList(app, [ONE, TWO, THREE]);
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    // Another face makes other lines: where the rows are is known when it is there.
    await page.evaluate(() => document.fonts.ready);
    const from = await handle(page, ONE).boundingBox();
    const over = await rows(page).nth(1).boundingBox();
    if (!from || !over) throw new Error('The rows are not on the screen.');
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: from.x + 15, y }],
      });
    const start = from.y + from.height / 2;
    // Past the middle of the second row, and far from that of the third.
    const finger = over.y + over.height * 0.7;
    await touch('touchStart', start);
    // A finger that rests there first gets no menu of the system, which would take the row from it.
    const isLeftAlone = await handle(page, ONE).evaluate(
      (grip) => !grip.dispatchEvent(new Event('contextmenu', { bubbles: true, cancelable: true })),
    );
    expect(isLeftAlone).toBe(true);
    for (const part of [0.1, 0.4, 0.8, 1])
      await touch('touchMove', start + part * (finger - start));
    await stand(page, [TWO, ONE, THREE]);
    await expect(async () => {
      const grip = await handle(page, ONE).boundingBox();
      expect(Math.abs((grip?.y ?? 0) + from.height / 2 - finger)).toBeLessThan(2);
    }).toPass();
    await touch('touchEnd');
    await expect(app.notice('Moved in “Journal club”.')).toBeVisible();
    await stand(page, [TWO, ONE, THREE]);

    // On a busy machine the browser drops a tap that follows a drag.
    await expect(async () => {
      await page.getByRole('link', { name: 'Lists', exact: true }).tap();
      await expect(page.getByRole('heading', { name: 'Reading lists' })).toBeVisible({
        timeout: 2000,
      });
    }).toPass();
    await expect(page.getByRole('heading', { name: 'Journal club', level: 2 })).toBeVisible();
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on reading' }).tap();
    await expect(app.heading).toHaveText(TWO.title);
    await page.getByRole('button', { name: 'Next paper' }).tap();
    await expect(app.heading).toHaveText(ONE.title);
    await page.getByRole('button', { name: 'Add to list' }).tap();
    await listField(page).fill('Later');
    await page.getByRole('option', { name: 'Create “Later”' }).tap();
    await expect(page.getByText('On Journal club, Later')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the list' }).tap();
    await expect(titles(page).filter({ hasText: ONE.title })).toBeFocused();
  });

  test('no barriers on the pages of lists', { tag: '@long' }, async ({ app, page }, info) => {
    const barriers = new Barriers(page, info);
    await openList(app, [ONE, TWO, THREE]);
    await barriers.look('a list on a phone');
    await app.open('#/lists');
    await expect(page.getByRole('button', { name: 'Go on reading' })).toBeVisible();
    await barriers.look('all lists on a phone');
    expect(barriers.found).toEqual([]);
  });
});
