import { annotationsIn, countStatements } from '../../scripts/exports/check-annotations.ts';
import { readByCitationJs } from '../../scripts/exports/read-references.ts';
import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import {
  confusion,
  FAILURE,
  MARKED,
  openList,
  openPanel,
  reasoning,
} from './support/exported-list.ts';
import { Panel } from './support/exporting.ts';
import { openMarked } from './support/notebook.ts';

test('a list leaves in every format, and other readers find it whole', async ({ app, page }) => {
  await openList(app, page);
  const panel = await openPanel(page);
  await expect(panel.dialog).toContainText('2 papers of “Journal club”, in this order');

  await panel.choose('JSON', /"format": "carrel-list"/);
  const json = await panel.saved();
  expect(json.name).toBe('Journal club.json');
  expect(JSON.parse(json.text)).toMatchObject({ format: 'carrel-list', version: 1 });

  await panel.choose('BibTeX', /^@misc/);
  const bibtex = await panel.saved();
  expect(bibtex.name).toBe('Journal club.bib');
  await expect(panel.dialog.getByRole('status')).toContainText('“Journal club.bib” went to the');
  await panel.choose('RIS', /^TY {2}-/);
  const ris = await panel.saved();
  await panel.choose('CSL-JSON', /^\[/);
  const csl = await panel.saved();
  const read = [
    readByCitationJs(bibtex.text, '@biblatex/text'),
    readByCitationJs(ris.text, '@ris/file'),
    readByCitationJs(csl.text, '@csl/list+object'),
  ];
  for (const references of read) {
    const [first, second] = references.values();
    expect([first?.title, second?.title]).toEqual([confusion.title, reasoning.title]);
    expect(first?.year).toBe(confusion.publishedOn?.slice(0, 4));
    expect(first?.note).toMatch(/“systematic failure modes” \[Doubt\]\s+Ask the \*matron\*\./);
  }

  await panel.choose('Markdown', /^---/);
  const markdown = await panel.saved();
  expect(markdown.text).toContain(`1. **${confusion.title}**`);
  expect(markdown.text).toContain(`   > “${FAILURE}” [Doubt]\n\n   Ask the *matron*.`);
  await panel.choose('CSV', /^title,/);
  expect((await panel.saved()).text).toMatch(/^\ufefftitle,status,/);
  await panel.choose('Web Annotation', /AnnotationCollection/);
  const annotations = await panel.saved();
  expect(annotations.name).toBe('Journal club.jsonld');
  expect(annotationsIn(annotations.text)).toHaveLength(MARKED.length);
  expect(await countStatements(annotations.text)).toBeGreaterThan(MARKED.length * 4);
});

test('what is found leaves as it is counted', { tag: '@long' }, async ({ app, page }) => {
  await app.open('#/?q=sepsis');
  const export_ = page.getByRole('button', { name: /^Export these \d+ papers$/ });
  await expect(export_).toBeVisible();
  const count = Number(/\d+/.exec((await export_.getAttribute('aria-label')) ?? '')?.[0]);
  await app.says(count);
  await export_.click();
  const panel = new Panel(page);
  await expect(panel.dialog).toContainText(`${count} papers, in this order`);
  await panel.choose('CSL-JSON', /^\[/);
  const { name, text } = await panel.saved();
  expect(name).toBe('sepsis.csl.json');
  expect(readByCitationJs(text, '@csl/list+object').size).toBe(count);
});

test('what is selected leaves from its bar', { tag: '@long' }, async ({ app, page }) => {
  await app.open();
  await app.says(434);
  await page.getByRole('button', { name: 'Select papers' }).click();
  for (const row of [0, 2]) await app.rows.nth(row).getByRole('checkbox').click();
  const bar = page.getByRole('toolbar', { name: 'Selected papers' });
  await bar.getByRole('button', { name: 'Export' }).click();
  const panel = new Panel(page);
  await expect(panel.dialog).toContainText('2 papers, in this order');
  await panel.choose('CSV', /^title,/);
  const { name, text } = await panel.saved();
  expect(name).toBe('Selected papers.csv');
  for (const row of [0, 2]) expect(text).toContain(await app.titles.nth(row).textContent());
});

test(
  'of the highlights page only what it shows leaves',
  { tag: '@long' },
  async ({ app, page }) => {
    await openMarked(app, page, MARKED);
    await page.getByRole('searchbox', { name: 'Search highlights and notes' }).fill('matron');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^1 of 3/);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const panel = new Panel(page);
    await expect(panel.preview).toHaveValue(/Ask the \*matron\*/);
    await expect(panel.preview).not.toHaveValue(/\[Key point\]|MedCaseReasoning/);
  },
);

test(
  'boxes say what goes along, and the preview shows it',
  { tag: '@long' },
  async ({ app, page }) => {
    await openList(app, page);
    const panel = await openPanel(page);
    await expect(panel.preview).toHaveValue(/matron/);
    await panel.include('Notes').uncheck();
    await expect(panel.preview).not.toHaveValue(/matron/);
    await expect(panel.preview).toHaveValue(/systematic failure modes” \[Doubt\]/);
    await panel.include('Highlights').uncheck();
    await expect(panel.preview).not.toHaveValue(/Doubt/);
    await panel.include('Abstracts').check();
    await expect(panel.preview).toHaveValue(/tremendous potential/);
  },
);

test(
  'what is copied is the whole file; a browser that refuses is told of',
  { tag: '@long' },
  async ({ app, page, context }) => {
    await openList(app, page);
    const panel = await openPanel(page);
    const copy = panel.dialog.getByRole('button', { name: 'Copy' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy.click();
    await expect(panel.dialog.getByRole('status')).toHaveText('Copied.');
    const { text } = await panel.saved();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await copy.click();
    await expect(panel.dialog.getByRole('status')).toHaveText('Not copied: the browser refused.');
  },
);

test(
  'where the system has a sheet for files, the file goes there',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.addInitScript(() => {
      navigator.canShare = ({ files } = {}) => files?.length === 1;
      navigator.share = ({ files } = {}) => {
        document.title = `Shared ${files?.[0]?.name}`;
        return Promise.resolve();
      };
    });
    await openList(app, page);
    const panel = await openPanel(page);
    await panel.dialog.getByRole('button', { name: 'Share' }).click();
    await expect(panel.dialog.getByRole('status')).toHaveText('Shared.');
    await expect(page).toHaveTitle('Shared Journal club.md');
  },
);

test('a list goes to paper with its quotes, their kinds and notes', async ({ app, page }) => {
  await page.addInitScript(() => {
    // The dialog of the system, in which nobody could press a button here.
    window.print = () => {};
  });
  await openList(app, page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const sheet = page.locator('.printed');
  await expect(sheet).toBeAttached();
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByRole('heading', { name: 'Journal club', level: 1 })).toBeVisible();
  await expect(sheet).toContainText('2 papers, 0 read. Printed from Carrel on');
  await expect(sheet).toContainText(`“${FAILURE}”Doubt`);
  await expect(sheet.getByText('Ask the matron.')).toBeVisible();
  await expect(app.rail).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await expect(app.rail).toBeVisible();
});

test(
  'by keyboard alone, from the button and back to it',
  { tag: '@long' },
  async ({ app, page }) => {
    await openList(app, page);
    const button = page.getByRole('button', { name: 'Export', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = new Panel(page);
    await expect(panel.preview).toHaveValue(/Journal club/);
    await panel.dialog.getByRole('radio', { name: 'Markdown' }).focus();
    await page.keyboard.press('ArrowUp');
    await expect(panel.dialog.getByRole('radio', { name: 'CSL-JSON' })).toBeChecked();
    await expect(panel.preview).toHaveValue(/^\[/);
    await page.keyboard.press('Tab');
    await expect(panel.include('Notes')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel.dialog).toBeHidden();
    await expect(button).toBeFocused();
  },
);

test(
  'a list that is deleted meanwhile writes nothing',
  { tag: '@long' },
  async ({ app, page, context }) => {
    await openList(app, page);
    const panel = await openPanel(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'More for this list' }).click();
    await other.getByRole('menuitem', { name: 'Delete the list' }).click();
    await expect(panel.dialog).toContainText('This list is gone. Nothing was written.');
    await expect(panel.save).toBeDisabled();
  },
);

for (const width of [390, 1440]) {
  const tag = width === 390 ? [] : ['@long'];
  test(
    `the panel has no barriers and its buttons are in sight at ${width} px`,
    { tag },
    async ({ app, page }, info) => {
      await openList(app, page);
      await page.setViewportSize({ width, height: 800 });
      const panel = await openPanel(page);
      await expect(panel.save).toBeInViewport({ ratio: 1 });
      const barriers = new Barriers(page, info);
      await barriers.look(`export panel, ${width}`);
      await panel.dialog.getByRole('radio', { name: 'Print…' }).check();
      await barriers.look(`export panel, print, ${width}`);
      expect(barriers.found).toEqual([]);
    },
  );
}
