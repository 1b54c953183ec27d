import { expect, test } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { find } from './support/corpus.ts';
import { ends, markOf, openPaper, select } from './support/reader.ts';

const confusion = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const WORDS = 'systematic failure modes';

test('words are marked by a click in the row of kinds, and stay marked', async ({ app, page }) => {
  const article = await openPaper(app, confusion);
  await expect(app.notice('Works offline now')).toBeVisible();
  await select(page, article, WORDS);
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' });
  await expect(bar.getByRole('button')).toHaveText([
    /K/,
    /M/,
    /R/,
    /D/,
    /I/,
    /Note/,
    /Copy quote/,
    /P/,
  ]);
  await bar.getByRole('button', { name: 'Method' }).click();
  await expect(bar).toHaveCount(0);
  const mark = markOf(article, WORDS);
  await expect(mark).toHaveText(WORDS);
  await expect(mark).toHaveAccessibleDescription('Method');
  await page.reload();
  await expect(mark).toHaveAccessibleDescription('Method');
});

test('a digit marks the selection, another recolours it, Delete takes it away', async ({
  app,
  page,
}) => {
  const article = await openPaper(app, confusion);
  await select(page, article, WORDS);
  await page.keyboard.press('1');
  const mark = markOf(article, WORDS);
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAccessibleDescription('Key point');
  await page.keyboard.press('4');
  await expect(mark).toHaveAccessibleDescription('Doubt');
  await select(page, article, 'image pairs that are otherwise');
  await page.keyboard.press('3');
  const other = markOf(article, 'image pairs that are otherwise');
  await expect(other).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(other).toHaveCount(0);
  await expect(mark).toBeFocused();
  await expect(app.notice('Highlight removed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(other).toHaveAccessibleDescription('Result');
});

test(
  'highlights overlap: the newest is on top, each can be reached',
  { tag: '@long' },
  async ({ app, page }) => {
    const article = await openPaper(app, confusion);
    await select(page, article, 'failure modes and vulnerabilities');
    await page.keyboard.press('1');
    await expect(article.locator('mark')).toHaveCount(1);
    await select(page, article, 'vulnerabilities of such models');
    await page.keyboard.press('2');
    await expect(article.locator('mark:focus')).toHaveAccessibleDescription('Method');
    await expect(article.locator('.abstract')).toHaveText(confusion.abstract);
    await page.keyboard.press('[');
    await expect(article.locator('mark:focus')).toHaveAccessibleDescription('Key point');
    await page.keyboard.press(']');
    await expect(article.locator('mark:focus')).toHaveAccessibleDescription('Method');

    const { from } = await ends(article, 'vulnerabilities');
    await page.keyboard.press('Escape');
    await page.mouse.click(from.x + 8, from.y);
    const bar = page.getByRole('toolbar', { name: 'Change the highlight' });
    await expect(bar.getByRole('button', { name: 'Method' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.mouse.click(from.x + 8, from.y);
    await expect(bar.getByRole('button', { name: 'Key point' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await bar.getByRole('button', { name: 'Idea' }).click();
    await expect(bar.getByRole('button', { name: 'Idea' })).toHaveAttribute('aria-pressed', 'true');
    await bar.getByRole('button', { name: 'Remove' }).click();
    await expect(bar).toHaveCount(0);
    await expect(article.locator('mark')).toHaveCount(1);
    await expect(article.locator('mark')).toBeFocused();
  },
);

test('the keyboard alone marks sentences, and makes a highlight longer and shorter', async ({
  app,
  page,
}) => {
  const article = await openPaper(app, confusion);
  await page.keyboard.press('.');
  await expect(app.status(/^1 of \d+\. Multimodal Large Language Models/)).toBeAttached();
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await page.keyboard.press(',');
  await expect(app.status(/^2 of \d+\. Despite promising first steps/)).toBeAttached();
  await page.keyboard.press('2');
  const mark = article.locator('mark');
  await expect(mark).toHaveText(/^Despite promising first steps .*not well-understood\.$/);
  await expect(app.status('Marked as Method.')).toBeAttached();
  await page.keyboard.press('5');
  await expect(mark).toHaveAccessibleDescription('Idea');
  await page.keyboard.press('.');
  await page.keyboard.press(',');
  await expect(app.status(/Marked as Idea\.$/)).toBeAttached();
  await page.keyboard.press('Escape');

  await page.keyboard.press(']');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(mark).toHaveText(/^promising first steps .* are not well$/);
  await expect(mark).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(mark).toHaveText(/^Despite promising .* are not well-understood$/);
  await page.keyboard.press('Escape');
  await expect(mark).not.toBeFocused();
  await expect(article).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(mark).toHaveText(/^promising first steps/);
});

test(
  'buttons step through the sentences and mark them, for who has no keys for it',
  { tag: '@long' },
  async ({ app, page }) => {
    const article = await openPaper(app, confusion);
    const tools = page.getByRole('toolbar', { name: 'Sentence by sentence' });
    const next = tools.getByRole('button', { name: 'Next sentence' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(app.status(/^2 of \d+\./)).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await expect(tools.getByRole('button', { name: 'Key point' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(article.locator('mark')).toHaveText(/^Despite .*understood\.$/);
    await expect(app.status('Marked as Key point.')).toBeAttached();
    await expect(tools.getByRole('button', { name: 'Key point' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  },
);

test('N marks words as the kind given last', { tag: '@long' }, async ({ app, page }) => {
  const article = await openPaper(app, confusion);
  await select(page, article, WORDS);
  await page.keyboard.press('n');
  await expect(markOf(article, WORDS)).toHaveAccessibleDescription('Key point');
});

test(
  'words of the title can be looked for, not marked',
  { tag: '@long' },
  async ({ app, page }) => {
    await openPaper(app, confusion);
    await app.heading.dblclick({ position: { x: 20, y: 12 } });
    const bar = page.getByRole('toolbar', { name: 'Mark the selection' });
    await expect(bar.getByRole('button')).toHaveCount(1);
    await bar.getByRole('button', { name: 'Find this phrase in all papers' }).click();
    await expect(page.getByRole('textbox', { name: 'Phrase' })).toHaveValue('MediConfusion');
  },
);

test('an end of a highlight is dragged', async ({ app, page }) => {
  const article = await openPaper(app, confusion);
  await select(page, article, WORDS);
  await page.keyboard.press('1');
  await expect(markOf(article, WORDS)).toBeFocused();
  const { to } = await ends(article, WORDS);
  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  const goal = await ends(article, 'modes and vulnerabilities', { scrolled: false });
  await page.mouse.move(goal.to.x, goal.to.y, { steps: 5 });
  await page.mouse.up();
  await expect(article.locator('mark')).toHaveText('systematic failure modes and vulnerabilities');
});

test('a quote is copied with its reference', { tag: '@long' }, async ({ app, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const article = await openPaper(app, confusion);
  await select(page, article, WORDS);
  await page.keyboard.press('c');
  await expect(app.notice('Quote copied, with its reference.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(
    `“${WORDS}” — ${confusion.title}. Sep 23, 2024, Medical Accuracy. ${page.url()}`,
  );
});

test(
  'what is marked in one tab is marked in the other',
  { tag: '@long' },
  async ({ app, context, page }) => {
    const article = await openPaper(app, confusion);
    await expect(app.notice('Works offline now')).toBeVisible();
    const other = await context.newPage();
    await other.goto(page.url());
    const there = other.getByRole('article', { name: confusion.title, exact: true });
    await expect(there).toBeVisible();
    await select(page, article, WORDS);
    await page.keyboard.press('1');
    await expect(markOf(there, WORDS)).toHaveAccessibleDescription('Key point');
    await markOf(there, WORDS).focus();
    await other.keyboard.press('3');
    await expect(markOf(article, WORDS)).toHaveAccessibleDescription('Result');
  },
);

test('neither bar, marks nor cursor is a barrier', async ({ app, page }, info) => {
  const barriers = new Barriers(page, info);
  const article = await openPaper(app, confusion);
  for (const kind of ['1', '2', '3', '4', '5']) {
    await page.keyboard.press('.');
    await page.keyboard.press(kind);
  }
  await expect(article.locator('mark')).toHaveCount(5);
  await barriers.look('marks and the cursor');
  await select(page, article, 'visually dissimilar');
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  await barriers.look('the bar');
  expect(barriers.found).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the sheet marks what a finger selects, with a note', async ({ app, page }, info) => {
    const article = await openPaper(app, confusion);
    await select(page, article, WORDS);
    const sheet = page.getByRole('dialog', { name: 'Selected words' });
    await expect(sheet.getByText(`“${WORDS}”`)).toBeVisible();
    const barriers = new Barriers(page, info);
    await barriers.look('the sheet');
    expect(barriers.found).toEqual([]);
    const kinds = sheet.getByRole('toolbar', { name: 'Mark the selection' });
    await kinds.getByRole('button', { name: 'Result' }).tap();
    const mark = markOf(article, WORDS);
    await expect(mark).toHaveAccessibleDescription('Result');
    await expect(kinds.getByRole('button', { name: 'Result' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await sheet.getByRole('textbox', { name: 'Note' }).fill('Below chance.');
    await sheet.getByRole('button', { name: 'Done' }).tap();
    await expect(sheet).toHaveCount(0);
    await expect(mark).toHaveAccessibleDescription('Result. Note: Below chance.');

    await mark.tap();
    await expect(sheet.getByRole('textbox', { name: 'Note' })).toHaveValue('Below chance.');
    await sheet.getByRole('button', { name: 'Remove' }).tap();
    await expect(mark).toHaveCount(0);
    await expect(app.notice('Highlight removed, with its note.')).toBeVisible();
  });

  test(
    'a note alone marks the words, also when the tap goes beside the sheet',
    { tag: '@long' },
    async ({ app, page }) => {
      const article = await openPaper(app, confusion);
      await select(page, article, WORDS);
      const sheet = page.getByRole('dialog', { name: 'Selected words' });
      await sheet.getByRole('textbox', { name: 'Note' }).fill('Says who?');
      await page.touchscreen.tap(195, 100);
      await expect(sheet).toHaveCount(0);
      await expect(markOf(article, WORDS)).toHaveAccessibleDescription(
        'Key point. Note: Says who?',
      );
    },
  );

  test('what is typed in the sheet outlives a reload', async ({ app, page }) => {
    const article = await openPaper(app, confusion);
    await select(page, article, WORDS);
    const sheet = page.getByRole('dialog', { name: 'Selected words' });
    const field = sheet.getByRole('textbox', { name: 'Note' });
    await field.tap();
    await page.keyboard.type('Says');
    await expect(markOf(article, WORDS)).toBeVisible();
    await page.keyboard.type(' who?');
    await expect(field).toHaveValue('Says who?');
    await page.reload();
    await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText('Says who?');
    await expect(markOf(article, WORDS)).toBeVisible();
  });
});
