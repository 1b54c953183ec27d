import { READER_TABLES } from '#domain/reader/records';
import { expect, test } from '../helpers/app.ts';
import { countsOf, dumpOf } from './support/dump.ts';
import { backup, choose, merge, preview, wipe } from './support/importing.ts';
import { choose as chooseFor, handle, stand } from './support/lists.ts';
import { field, head, note, done, notes, paper, WORDS, mark } from './support/notes.ts';
import { openPaper, select } from './support/reader.ts';
import { tag } from './support/tags.ts';
import { TopicMap } from './support/topic-map.ts';
import { counts, press } from './support/triage.ts';

const REFERENCE = {
  name: 'refs.bib',
  buffer: Buffer.from(
    '@misc{new, title = {A paper that no listing has}, year = 2020, keywords = {old}, annote = {Read it.}}\n',
  ),
};

test('everything that was made comes back from its file, after all was wiped', async ({
  app,
  page,
}) => {
  test.slow();
  await merge({ app, page }, REFERENCE);

  const article = await openPaper(app, paper);
  // With the one that came in.
  await app.says(435, 435);
  await select(page, article, 'image pairs');
  await page.keyboard.press('1');
  await expect(mark(page, 'key')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(app.notice('Highlight removed.')).toBeVisible();
  await select(page, article, WORDS);
  await page.keyboard.press('2');
  await expect(mark(page, 'method')).toBeFocused();
  await page.keyboard.press('n');
  await field(page).fill('first *thought*');
  await done(page).click();
  await expect(note(page, 'first thought')).toBeVisible();
  await head(page).click();
  await field(page).fill('second thought, see #ward');
  await done(page).click();
  await expect(note(page, 'second thought')).toBeVisible();
  await page.locator('#paper-note-button').click();
  await page.getByRole('textbox', { name: 'Note on this paper' }).fill('On the **whole** paper.');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(notes(page).or(article).getByText('On the whole paper.').first()).toBeVisible();
  await app.heading.focus();
  await tag(page, 'imaging');
  await press(app, 'Reading');
  await counts(app, 'Reading', 1);

  await app.open('#/?q=sepsis');
  await app.says(2, 435);
  await page.getByRole('button', { name: 'Save search' }).click();
  await expect(app.notice('Saved as “sepsis”.')).toBeVisible();
  const titles = await app.titles.allTextContents();
  const [first = '', second = ''] = titles;
  await page.getByRole('button', { name: 'Select papers' }).click();
  for (const at of [0, 1]) await app.rows.nth(at).getByRole('checkbox').click();
  await page.keyboard.press('l');
  await page.keyboard.type('Journal club');
  await expect(page.getByRole('option', { name: 'Create “Journal club”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(app.notice('List “Journal club” made with 2 papers.')).toBeVisible();
  await app.rail.getByRole('link', { name: /^Journal club/ }).click();
  await stand(page, [{ title: first }, { title: second }]);
  await handle(page, { title: first }).focus();
  for (const key of [' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
  await expect(app.notice('Moved in “Journal club”.')).toBeVisible();
  await chooseFor(page, { title: first }, 'New section above');
  await page.keyboard.type('Second meeting');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Second meeting', level: 2 })).toBeVisible();

  await app.open('#/settings/highlights');
  await page.getByRole('textbox', { name: 'Name of Doubt' }).fill('Objection');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Reset Doubt' })).toBeEnabled();

  const map = await TopicMap.open(app, page);
  await map.section.getByRole('combobox', { name: 'Show' }).selectOption('everything');
  await map.section.getByRole('button', { name: 'As a list' }).click();
  await map.section.getByRole('button', { name: 'Rename MRI and estimation' }).click();
  await page.keyboard.type('Scans');
  await page.keyboard.press('Enter');
  await expect(app.notice('Group named “Scans”.')).toBeVisible();

  const [file, before, made] = [
    await backup({ app, page }),
    await dumpOf(page),
    await countsOf(page),
  ];
  for (const table of READER_TABLES) expect(made[table], table).toBeGreaterThan(0);

  await wipe(app);
  await app.open('#/');
  await app.says(434);
  expect(await dumpOf(page)).toBe('');
  await choose({ app, page }, file);
  await expect(preview(page)).toContainText('0 Deleted');
  await page.getByRole('button', { name: /^Merge \d+ changes$/ }).click();
  await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
  expect(await dumpOf(page)).toBe(before);

  await app.open('#/');
  await page.reload();
  await app.rail.getByRole('link', { name: /^Journal club/ }).click();
  await stand(page, [{ title: second }, { title: first }]);
  await openPaper(app, paper);
  await expect(note(page, 'second thought')).toBeVisible();
  await mark(page, 'method').click();
  const earlier = { name: 'Earlier texts of this note' } as const;
  await note(page, 'second thought').getByRole('button', earlier).click();
  await expect(page.getByRole('dialog')).toContainText('first *thought*');
});
