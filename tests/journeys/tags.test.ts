import type { Locator, Page } from '@playwright/test';
import { App, expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';

const [FIRST, SECOND, THIRD] = papers;
if (!FIRST || !SECOND || !THIRD) throw new Error('The corpus holds fewer than three papers.');

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Add a tag' });
const offers = (page: Page): Locator => page.getByRole('listbox', { name: 'Add a tag' });
const tagged = (page: Page): Locator =>
  page.getByRole('article').getByRole('list', { name: 'Tags' });
const remove = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Remove tag ${name}`, exact: true });
const inRail = (app: App, name: string): Locator =>
  app.rail.getByRole('list', { name: 'Tags' }).getByRole('link', { name });
const row = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'All tags' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) });

/** Opens a paper by its address. */
async function open(app: App, { id, title }: { readonly id: string; readonly title: string }) {
  await app.open(`#/paper/${id}`);
  await expect(app.article(title)).toBeVisible();
}

/** Gives the open paper tags by keys alone. */
async function tag(page: Page, ...names: readonly string[]): Promise<void> {
  await page.keyboard.press('t');
  for (const name of names) {
    await page.keyboard.type(name);
    await expect(offers(page).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(remove(page, name)).toBeVisible();
  }
  await page.keyboard.press('Escape');
}

test('a paper is tagged by mouse, in every tab, after a reload, and the chip leads to all such', async ({
  app,
  context,
  page,
  site,
}) => {
  await open(app, FIRST);
  const other = new App(await context.newPage(), site.url);
  await open(other, FIRST);
  await page.bringToFront();
  await expect(app.rail.getByRole('link', { name: 'No tags yet' })).toBeVisible();

  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await expect(field(page)).toBeFocused();
  await expect(page.getByText('No tags yet. Type a name.').first()).toBeVisible();
  await field(page).fill('journal  club');
  await offers(page).getByRole('option', { name: 'Create “journal club”' }).click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tag', exact: true })).toBeFocused();
  for (const tab of [app, other]) {
    await expect(tagged(tab.page).getByRole('link', { name: 'journal club' })).toBeVisible();
    await expect(inRail(tab, 'journal club 1')).toBeVisible();
  }

  await page.reload();
  await tagged(page).getByRole('link', { name: 'journal club' }).click();
  await app.says(1);
  await expect(page).toHaveURL(/#\/\?tag=journal\+club$/);
  await expect(inRail(app, 'journal club')).toHaveAttribute('aria-current', 'page');
  await expect(
    app.active.getByRole('button', { name: 'Remove filter Tag journal club' }),
  ).toBeVisible();

  await remove(other.page, 'journal club').click();
  await expect(tagged(other.page).getByRole('link')).toHaveCount(0);
  await app.says(0);
});

test('tags go by keyboard alone, and twins never arise', async ({ app, page }) => {
  await open(app, FIRST);
  await app.heading.focus();
  await tag(page, 'LLM eval', 'safety');
  await expect(app.heading).toBeFocused();
  await page.keyboard.press('j');
  await expect(app.heading).not.toHaveText(FIRST.title);

  await page.keyboard.press('t');
  await page.keyboard.type('llm   EVAL');
  await expect(offers(page).getByRole('option')).toHaveText(['LLM eval1']);
  await page.keyboard.press('Tab');
  await expect(remove(page, 'LLM eval')).toBeVisible();
  await page.keyboard.type('evla');
  await expect(offers(page).getByRole('option')).toHaveText(['Create “evla”']);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('sfaety');
  await expect(offers(page).getByRole('option')).toHaveText(['safety1', 'Create “sfaety”']);
  await page.keyboard.press('Enter');
  await expect(remove(page, 'safety')).toBeVisible();
  await page.keyboard.type('Safety');
  await expect(page.getByText('“Safety” is there already').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(inRail(app, 'LLM eval 2')).toBeVisible();
  await expect(app.rail.getByRole('link', { name: 'All 2 tags' })).toBeVisible();

  await remove(page, 'LLM eval').focus();
  await page.keyboard.press('Enter');
  await expect(remove(page, 'safety')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Tag', exact: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(remove(page, 'LLM eval')).toBeVisible();
  await expect(remove(page, 'safety')).toBeVisible();
});

test('a row with the focus is tagged from the list, and gets the focus back', async ({
  app,
  page,
}) => {
  await app.open();
  await app.says(434);
  await page.keyboard.press('j');
  const link = app.titles.first();
  await expect(link).toBeFocused();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tag the paper' });
  await expect(dialog.getByText((await link.textContent()) ?? '')).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('radiology');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('On it: radiology')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await expect(inRail(app, 'radiology 1')).toBeVisible();
});

test('digits give the tags pinned to them, and a digit goes from one to the other', async ({
  app,
  page,
}) => {
  await open(app, FIRST);
  await page.keyboard.press('3');
  await tag(page, 'radiology', 'safety');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: 'Tags', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Edit radiology' }).click();
  await page.getByRole('combobox', { name: 'Key' }).selectOption('3');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(row(page, 'radiology').getByText('Key 3')).toBeVisible();
  await page.getByRole('button', { name: 'Edit safety' }).click();
  await page.getByRole('combobox', { name: 'Key' }).selectOption({ label: '3, now “radiology”' });
  await expect(row(page, 'radiology').getByText('Key 3')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'radiology').getByText('Key 3')).toBeVisible();

  await open(app, SECOND);
  await page.keyboard.press('3');
  await expect(app.notice('Tagged “radiology”.')).toBeVisible();
  await expect(remove(page, 'radiology')).toBeVisible();
  await page.keyboard.press('3');
  await expect(app.notice('Tag “radiology” taken off.')).toBeVisible();
  await expect(remove(page, 'radiology')).toHaveCount(0);
  await page.keyboard.press('4');
  await page.keyboard.press('0');
  await expect(app.notice('Tag “radiology” taken off.')).toBeVisible();
});

test('tags are made, renamed, described, deleted and brought back on their page', async ({
  app,
  page,
}) => {
  await app.open('#/tags');
  await expect(page.getByRole('heading', { name: 'No tags yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New tag' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the new tag' });
  await expect(name).toBeFocused();
  for (const typed of ['LLM eval', 'safety']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(row(page, typed)).toBeVisible();
  }
  await page.keyboard.type('llm  eval');
  await expect(page.getByText('“LLM eval” is there already.')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'All tags' }).getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: 'Edit LLM eval' }).click();
  await page.keyboard.type('judging');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'LLM eval', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Edit LLM eval' }).click();
  await page.keyboard.type('judging');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'judging', exact: true })).toBeFocused();
  await expect(app.notice('Tag “LLM eval” renamed to “judging”.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit judging' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('How models are judged');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(row(page, 'judging').getByText('How models are judged')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search tags' }).fill('JUDGED');
  await expect(page.getByRole('list', { name: 'All tags' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search tags' }).fill('zzz');
  await expect(page.getByText('No tag holds “zzz”.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search tags' }).fill('');

  await open(app, FIRST);
  await tag(page, 'safety');
  await app.open('#/tags');
  await page.getByRole('button', { name: 'Delete safety' }).focus();
  await page.keyboard.press('Enter');
  await expect(app.notice('Tag “safety” deleted. What carried it stays.')).toBeVisible();
  await expect(row(page, 'safety')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'judging', exact: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'safety').getByText('1 paper')).toBeVisible();
});

test('tags are merged after a preview, also where a name is taken, and parted again', async ({
  app,
  page,
}) => {
  await open(app, FIRST);
  await tag(page, 'imaging', 'radiology', 'x-ray');
  await open(app, SECOND);
  await tag(page, 'radiology');
  await open(app, THIRD);
  await tag(page, 'x-ray');
  await app.open('#/tags');
  await page.getByRole('checkbox', { name: 'Select imaging' }).check();
  const preview = page.getByRole('region', { name: 'Merge preview' });
  await expect(preview.getByRole('button', { name: 'Merge tags' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Select radiology' }).check();
  await page.getByRole('checkbox', { name: 'Select x-ray' }).check();
  await expect(preview.getByText('They become one tag, “radiology”, on 3 papers.')).toBeVisible();
  await preview.getByRole('radio', { name: 'imaging 1 paper' }).check();
  await expect(preview.getByText('They become one tag, “imaging”, on 3 papers.')).toBeVisible();
  await preview.getByRole('button', { name: 'Merge 3 tags' }).click();
  await expect(app.notice('2 tags merged into “imaging”.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'All tags' }).getByRole('listitem')).toHaveCount(1);
  await expect(row(page, 'imaging').getByText('3 papers')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'radiology').getByText('2 papers')).toBeVisible();
  await expect(row(page, 'x-ray').getByText('2 papers')).toBeVisible();

  await page.getByRole('button', { name: 'Edit x-ray' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Radiology');
  await expect(
    page.getByText('“radiology” is there already. Merged, it is on 3 papers.'),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, 'x-ray')).toBeVisible();
  await page.getByRole('button', { name: 'Merge into “radiology”' }).click();
  await expect(row(page, 'x-ray')).toHaveCount(0);
  await expect(row(page, 'radiology').getByText('3 papers')).toBeVisible();
});

test('tags are suggested with why, taken by one press, and put aside for the visit', async ({
  app,
  page,
}) => {
  const [one, two, three, four] = papers.filter(({ title }) => /chest/i.test(title));
  if (!one || !two || !three || !four) throw new Error('The corpus holds fewer chest papers.');
  for (const paper of [one, two, three]) {
    await open(app, paper);
    await tag(page, 'radiology');
  }
  await open(app, four);
  const suggested = page.getByRole('list', { name: 'Suggested tags' });
  const accept = suggested.getByRole('button', {
    name: /^Add tag radiology\?, because of .*chest/i,
  });
  await expect(accept).toBeVisible();
  await expect(remove(page, 'radiology')).toHaveCount(0);
  await page.getByRole('button', { name: 'Why?' }).click();
  await expect(page.getByText(/^radiology because of: .*chest/i)).toBeVisible();

  await page.getByRole('button', { name: 'Do not suggest radiology here' }).click();
  await expect(suggested).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tag', exact: true })).toBeFocused();
  await page.reload();
  await accept.click();
  await expect(remove(page, 'radiology')).toBeVisible();
  await expect(suggested).toHaveCount(0);
  await expect(inRail(app, 'radiology 4')).toBeVisible();
});

test('a highlight is tagged by keys and from its note, and its tag is quiet on the paper', async ({
  app,
  page,
}) => {
  await open(app, FIRST);
  await page.keyboard.press('.');
  await page.keyboard.press('2');
  await page.keyboard.press(']');
  const mark = page.locator('mark[tabindex]').first();
  await expect(mark).toBeFocused();
  await page.keyboard.press('t');
  await page.keyboard.type('to cite');
  await page.keyboard.press('Enter');
  const onIt = page.getByRole('list', { name: 'Tags on this highlight' });
  await expect(onIt.getByRole('link', { name: 'to cite' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  await expect(tagged(page).getByRole('link', { name: 'to cite, on a highlight' })).toBeVisible();
  await expect(tagged(page).getByRole('button', { name: 'Remove tag to cite' })).toHaveCount(0);
  await expect(inRail(app, 'to cite 1')).toBeVisible();

  await page.keyboard.press('n');
  await page.keyboard.type('For the introduction');
  await page.keyboard.press('Escape');
  const note = page.getByRole('listitem').filter({ hasText: 'For the introduction' });
  await note.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.keyboard.type('methods');
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link', { name: 'methods' })).toBeVisible();
  await note.getByRole('button', { name: 'Remove tag to cite' }).click();
  await expect(note.getByRole('link', { name: 'to cite' })).toHaveCount(0);
  await app.open('#/tags');
  await expect(row(page, 'methods').getByText('1 highlight')).toBeVisible();
  await expect(row(page, 'to cite').getByText('0 papers')).toBeVisible();
});

test('kinds of highlights get other names and letters, and their own again', async ({
  app,
  page,
}) => {
  await app.open('#/settings/highlights');
  const doubt = page.getByRole('group', { name: 'Doubt' });
  await doubt.getByRole('textbox', { name: 'Name of Doubt' }).fill('Question');
  await doubt.getByRole('textbox', { name: 'Letter of Doubt' }).fill('K');
  await expect(doubt.getByText('K is also the letter of Key point.')).toBeVisible();
  await doubt.getByRole('textbox', { name: 'Letter of Doubt' }).fill('?!');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(doubt.getByRole('textbox', { name: 'Name of Doubt' })).toHaveValue('Question');
  await expect(doubt.getByRole('textbox', { name: 'Letter of Doubt' })).toHaveValue('?');
  await doubt.getByRole('button', { name: 'Reset Doubt' }).click();
  await expect(doubt.getByRole('textbox', { name: 'Name of Doubt' })).toHaveValue('Doubt');
  await expect(doubt.getByRole('button', { name: 'Reset Doubt' })).toBeDisabled();
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a paper is tagged and untagged, and tags are kept in order', async ({ app, page }) => {
    await open(app, FIRST);
    await page.getByRole('button', { name: 'Tag', exact: true }).tap();
    await field(page).fill('safety');
    await offers(page).getByRole('option', { name: 'Create “safety”' }).tap();
    await expect(remove(page, 'safety')).toBeVisible();
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    await app.heading.tap();
    await expect(field(page)).toHaveCount(0);
    await remove(page, 'safety').tap();
    await expect(remove(page, 'safety')).toHaveCount(0);
    await app.open('#/tags');
    await page.getByRole('button', { name: 'Edit safety' }).tap();
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    await app.open('#/settings/highlights');
    await expect(page.getByRole('group', { name: 'Idea' })).toBeVisible();
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
  });
});

for (const { device, width, height } of [
  { device: 'a desktop', width: 1440, height: 900 },
  { device: 'a phone', width: 390, height: 844 },
]) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport: { width, height } });

    test('nothing about tags is a barrier', async ({ app, page }, info) => {
      test.slow();
      const barriers = new Barriers(page, info);
      await app.open('#/tags');
      await expect(page.getByRole('heading', { name: 'No tags yet' })).toBeVisible();
      await barriers.look('no tags');
      await open(app, FIRST);
      await tag(page, 'radiology', 'safety');
      await page.getByRole('button', { name: 'Tag', exact: true }).click();
      await field(page).fill('rad');
      await field(page).fill('chest');
      await expect(offers(page).getByRole('option')).toHaveCount(1);
      await barriers.look('the field of a paper');
      await page.keyboard.press('Escape');
      await app.open('#/tags');
      await page.getByRole('checkbox', { name: 'Select radiology' }).check();
      await page.getByRole('checkbox', { name: 'Select safety' }).check();
      await page.getByRole('button', { name: 'Edit safety' }).click();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Radiology');
      await expect(page.getByRole('button', { name: 'Merge into “radiology”' })).toBeVisible();
      await barriers.look('all tags');
      await app.open('#/settings/highlights');
      await expect(page.getByRole('group', { name: 'Idea' })).toBeVisible();
      await barriers.look('the kinds');
      expect(barriers.found).toEqual([]);
    });
  });
}
