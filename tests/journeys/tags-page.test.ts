import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { papers } from './support/corpus.ts';
import { field, offers, open, remove, row, tag } from './support/tags.ts';

const [FIRST, SECOND, THIRD] = papers;
if (!FIRST || !SECOND || !THIRD) throw new Error('The corpus holds fewer than three papers.');

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

test(
  'kinds of highlights get other names and letters, and their own again',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/settings/highlights');
    const doubt = page.getByRole('form', { name: 'Doubt' });
    await doubt.getByRole('textbox', { name: 'Name of Doubt' }).fill('Question');
    await doubt.getByRole('textbox', { name: 'Letter of Doubt' }).fill('K');
    await expect(doubt.getByText('K is also the letter of Key point.')).toBeVisible();
    await doubt.getByRole('textbox', { name: 'Letter of Doubt' }).fill('?!');
    await page.keyboard.press('Enter');
    await expect(doubt.getByRole('textbox', { name: 'Letter of Doubt' })).toHaveValue('?');
    await page.reload();
    await expect(doubt.getByRole('textbox', { name: 'Name of Doubt' })).toHaveValue('Question');
    await expect(doubt.getByRole('textbox', { name: 'Letter of Doubt' })).toHaveValue('?');
    await doubt.getByRole('button', { name: 'Reset Doubt' }).click();
    await expect(doubt.getByRole('textbox', { name: 'Name of Doubt' })).toHaveValue('Doubt');
    const reset = doubt.getByRole('button', { name: 'Reset Doubt' });
    await expect(reset).toBeDisabled();
    await reset.hover({ force: true });
    await expect(reset).toHaveCSS('background', /^rgba\(0, 0, 0, 0\) none/);
  },
);

for (const { device, width, height } of [
  { device: 'a desktop', width: 1440, height: 900 },
  { device: 'a phone', width: 390, height: 844 },
]) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport: { width, height } });

    test(
      'nothing about tags is a barrier',
      { tag: device === 'a phone' ? '@long' : [] },
      async ({ app, page }, info) => {
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
        await expect(page.getByRole('form', { name: 'Idea' })).toBeVisible();
        await barriers.look('the kinds');
        expect(barriers.found).toEqual([]);
      },
    );
  });
}
