import { expect, test } from '../helpers/app.ts';
import { count, papers, wordsOf } from './support/corpus.ts';

const LONG = [/^electronic/, /^health$/, /^record(s|ed|ing)?$/];

const all = papers.map((paper) => wordsOf(`${paper.title} ${paper.abstract}`));
const short = all.filter((words) => words.some((word) => /^ehrs?$/.test(word)));
const either = all.filter(
  (words) => short.includes(words) || LONG.every((part) => words.some((word) => part.test(word))),
);

test('an abbreviation is searched for by what it stands for, until that is taken off', async ({
  app,
  page,
}) => {
  await app.open();
  await app.search.fill('EHR ');
  await expect(app.said.first()).toHaveText(`${either.length} of 434 papers`);
  expect(either.length).toBeGreaterThan(short.length);
  const also = app.status('Also searched:');
  const chip = also.getByRole('button', { name: 'Do not search electronic health record' });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(app.search).toHaveValue('"EHR" ');
  await expect(app.search).toBeFocused();
  await expect(also).toHaveCount(0);
  const exact = count((paper) => wordsOf(`${paper.title} ${paper.abstract}`).includes('ehr'));
  await app.says(exact);
});

test(
  'words that have an abbreviation are searched for by that',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('#/?q=visual%20question%20answering%20radiology');
    await page.getByRole('button', { name: 'Do not search VQA' }).click();
    await expect(app.search).toHaveValue('"visual question answering" radiology');
  },
);
