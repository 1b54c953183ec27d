import { writeFileSync } from 'node:fs';
import { find } from '../journeys/support/corpus.ts';
import { expect, test } from './engine-test.ts';
import { featuresOf } from './features.ts';
import {
  article,
  button,
  EXPORT,
  finds,
  focuses,
  handle,
  LIST_FIELD,
  NOTES,
  ON_LIST,
  PREVIEW,
  RAIL,
  reads,
  ROWS,
  says,
  search,
  shows,
} from './sights.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const reasoning = find(({ title }) => title.startsWith('MedCaseReasoning'), 'MedCaseReasoning');
const WORDS = 'systematic failure modes';
const NOTE = 'Ask the matron.';
const OWN = 'Quokka telemetry on the ward';
const REFERENCES = `@misc{own, title = {${OWN}}, year = 2021, keywords = {train}, annote = {Read it.}}`;

// One visit from the first opening to the reload without a network: each part begins where the last ended.
test.describe.configure({ mode: 'serial' });

test('load: the first visit puts all papers on the device', async ({ desk }) => {
  await desk.open('#/');
  await finds(desk, 434);
  await says(desk, 'Works offline now');
  await desk.click(button('Good'));
});

test('search: letters that are typed find papers, and the count is said', async ({ desk }) => {
  await search(desk, 'sepsis');
  await finds(desk, 2);
  expect(await desk.texts(ROWS)).toHaveLength(2);
  await search(desk, 'MediConfusion');
  await finds(desk, 1);
});

test('read: a paper opens by a click, with its whole abstract', async ({ desk }) => {
  await desk.click({ ...ROWS, name: confusion.title });
  await shows(desk, article(confusion.title), confusion.abstract);
});

test('mark: words are marked, with a note; the paper has a tag and a status', async ({ desk }) => {
  await desk.select(WORDS);
  await desk.click(button('Method', { role: 'toolbar', name: 'Mark the selection' }));
  await reads(desk, { role: 'mark', within: article(confusion.title) }, [WORDS]);
  await desk.press(']');
  await desk.press('n');
  await shows(desk, { role: 'textbox', within: NOTES }, '');
  await desk.type(NOTE);
  await desk.press('Control+Enter');
  await focuses(desk, 'mark');
  await shows(desk, { role: 'listitem', within: NOTES }, NOTE);

  await desk.press('t');
  await shows(desk, { role: 'combobox', name: 'Add a tag' }, '');
  await desk.type('ward');
  await shows(desk, { role: 'option' }, 'ward');
  await desk.press('Enter');
  await shows(desk, button('Remove tag ward'), '');
  await desk.press('Escape');
  await desk.press('r');
  await shows(desk, { role: 'link', within: RAIL }, /^To read\s*1$/);
});

test('list: papers are put on a list, and into another order by the mouse', async ({ desk }) => {
  await desk.press('l');
  await shows(desk, LIST_FIELD, '');
  await desk.type('Journal club');
  await shows(desk, { role: 'option' }, 'Create “Journal club”');
  await desk.press('Enter');
  await says(desk, 'List “Journal club” made with 1 paper.');
  await search(desk, 'MedCaseReasoning');
  await desk.click({ ...ROWS, name: reasoning.title });
  await shows(desk, article(reasoning.title), reasoning.title);
  await desk.press('l');
  await shows(desk, LIST_FIELD, '');
  await desk.type('jour');
  await shows(desk, { role: 'option' }, /^Journal club/);
  await desk.press('Enter');
  await says(desk, '1 paper added to “Journal club”.');
  await desk.click({ role: 'link', name: /^Journal club/, within: RAIL });
  await reads(desk, ON_LIST, [confusion.title, reasoning.title]);
  await desk.carry(handle(confusion.title), handle(reasoning.title));
  await says(desk, /^Moving .+ from 1 to 2\./);
  await desk.drop();
  await says(desk, 'Moved in “Journal club”.');
  await reads(desk, ON_LIST, [reasoning.title, confusion.title]);
});

test('export: a list leaves as a file that holds what was made', async ({ desk }) => {
  await desk.click(button('Export'));
  await desk.click({ role: 'radio', name: 'BibTeX', within: EXPORT });
  await shows(desk, { role: 'textbox', name: 'Preview', within: EXPORT }, /^@misc/);
  const { name, text } = await desk.saved(button(/^Save file/, EXPORT));
  expect(name).toBe('Journal club.bib');
  expect(text.match(/^@misc/gm)).toHaveLength(2);
  expect(text).toContain(confusion.title);
  expect(text).toContain('ward');
  await desk.press('Escape');
});

test('import: a file of references comes in, and is found', async ({ desk }, info) => {
  const path = info.outputPath('refs.bib');
  writeFileSync(path, REFERENCES);
  await desk.open('#/import');
  await shows(desk, { role: 'heading' }, 'Open a file');
  await desk.choose(path);
  // The button moves when the rows come.
  await shows(desk, { role: 'listitem', within: PREVIEW }, OWN);
  await desk.click(button(/^Merge \d+ changes$/, PREVIEW));
  await shows(desk, { role: 'heading' }, 'Merged');
  await desk.open('#/');
  await search(desk, 'quokka telemetry');
  await finds(desk, 1, 435);
});

test('features: what the engine has of what Carrel would use', async ({ desk }, info) => {
  for (const [name, has] of await featuresOf(desk)) {
    info.annotations.push({ type: name, description: has });
  }
});

test('offline: with the server gone, everything is there after a reload', async ({
  desk,
  site,
}) => {
  await site.close();
  await desk.reload();
  await finds(desk, 1, 435);
  await desk.click({ ...ROWS, name: OWN });
  await shows(desk, article(OWN), 'Yours, from refs.bib');
  await search(desk, 'MediConfusion');
  await desk.click({ ...ROWS, name: confusion.title });
  await reads(desk, { role: 'mark', within: article(confusion.title) }, [WORDS]);
  await shows(desk, { role: 'listitem', within: NOTES }, NOTE);
  await shows(desk, button('Remove tag ward'), '');
  await shows(desk, { role: 'link', within: RAIL }, /^To read\s*1$/);
  await desk.click({ role: 'link', name: /^Journal club/, within: RAIL });
  await reads(desk, ON_LIST, [reasoning.title, confusion.title]);
  expect(desk.complaints()).toEqual([]);
});
