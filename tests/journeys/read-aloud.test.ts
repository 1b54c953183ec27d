import { passagesOf } from '#domain/aloud/passages';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { find } from './support/corpus.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { ends, markOf, openPaper, select } from './support/reader.ts';
import { listen, said } from './support/said.ts';
import { endOfSpoken, installSpeech, spokenNow } from './support/speech.ts';

const paper = find(({ title }) => title.startsWith('MediConfusion'), 'MediConfusion');
const sentences = passagesOf(paper).map(({ words }) => words);

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Read aloud' });
const control = (page: Page, name: string): Locator => bar(page).getByRole('button', { name });
const starter = (page: Page): Locator =>
  page.getByRole('toolbar', { name: 'Paper' }).getByRole('button', { name: 'Read aloud' });

/** Waits until the sentence of this number is being spoken. */
async function speaks(page: Page, index: number, by = 'Kate 1'): Promise<void> {
  await expect.poll(() => spokenNow(page)).toBe(`${by}: ${sentences[index]}`);
}

async function isSilent(page: Page): Promise<void> {
  await expect.poll(() => spokenNow(page)).toBe('');
}

/** What of the text is shown as being spoken. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('spoken') ?? [];
    return range instanceof Range ? range.toString() : '';
  });
}

async function openToListen(app: App): Promise<Locator> {
  await installSpeech(app.page);
  return openPaper(app, paper);
}

test('a paper is read aloud by keys alone, sentence by sentence, and falls silent when it is left', async ({
  app,
  page,
}) => {
  await listen(page);
  const article = await openToListen(app);
  await page.keyboard.press('s');
  await speaks(page, 0);
  await expect(bar(page)).toContainText(`Sentence 1 of ${sentences.length}`);
  await endOfSpoken(page);
  await speaks(page, 1);
  await endOfSpoken(page);
  await speaks(page, 2);
  expect(await shown(page)).toBe(sentences[2]);

  await page.keyboard.press('.');
  await speaks(page, 3);
  await page.keyboard.press(',');
  await speaks(page, 2);
  await page.keyboard.press('s');
  await isSilent(page);
  await expect(control(page, 'Play')).toBeVisible();
  await page.keyboard.press('s');
  await speaks(page, 2);

  // What is heard can be marked, and is read on.
  await page.keyboard.press('1');
  await expect(markOf(article, sentences[2] ?? '').first()).toBeVisible();
  expect(await shown(page)).toBe(sentences[2]);
  await speaks(page, 2);
  for (let at = 3; at < sentences.length; at += 1) {
    await endOfSpoken(page);
    await speaks(page, at);
  }
  await endOfSpoken(page);
  await isSilent(page);
  await expect(control(page, 'Play')).toBeVisible();

  await page.keyboard.press('s');
  await speaks(page, 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(article).toHaveCount(0);
  await isSilent(page);
  await expect(bar(page)).toHaveCount(0);
  // A live region would speak over the voice.
  const told = await said(page);
  expect(told.filter((words) => sentences.some((sentence) => words.includes(sentence)))).toEqual(
    [],
  );
});

test('it begins where the reader is, and goes where the reader presses', async ({ app, page }) => {
  const article = await openToListen(app);
  const words = (sentences[4] ?? '').slice(10, 40);
  await select(page, article, words);
  await page.keyboard.press('s');
  await speaks(page, 4);
  expect(await page.evaluate(() => String(getSelection()))).toBe(words);
  await page.evaluate(() => getSelection()?.removeAllRanges());

  const { from } = await ends(article, (sentences[6] ?? '').slice(8, 30));
  await page.mouse.click(from.x, from.y);
  await speaks(page, 6);
  await control(page, 'Previous sentence').click();
  await speaks(page, 5);
  await control(page, 'Stop reading aloud').click();
  await isSilent(page);
  await expect(bar(page)).toHaveCount(0);
  await expect(article.getByRole('heading', { level: 1 })).toBeFocused();
});

test('pace and voice are kept; what needs a network is said', async ({ app, page }) => {
  await openToListen(app);
  await starter(page).click();
  await speaks(page, 0);
  await expect(starter(page)).toHaveAttribute('aria-pressed', 'true');
  const voices = bar(page).getByRole('combobox', { name: 'Voice' });
  await expect(voices.getByRole('option')).toHaveText([
    'Best voice',
    'Kate',
    'Sam',
    'Cloud (needs a network)',
  ]);
  await voices.selectOption('Sam');
  await bar(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.4×');
  await speaks(page, 0, 'Sam 1.4');
  await page.reload();
  await expect(app.article(paper.title)).toBeVisible();
  await isSilent(page);
  await page.keyboard.press('s');
  await speaks(page, 0, 'Sam 1.4');
});

test('without a voice the device’s own settings are named', async ({ app, page }) => {
  await installSpeech(page, []);
  await openPaper(app, paper);
  await page.keyboard.press('s');
  await expect(bar(page).getByRole('alert')).toContainText('No voice on this device');
  await expect(control(page, 'Play')).toBeVisible();
  await page.keyboard.press('Shift+S');
  await expect(bar(page)).toHaveCount(0);
});

test('neither reading aloud nor how text is set is a barrier, on sepia too', async ({
  app,
  page,
}, info) => {
  const barriers = new Barriers(page, info);
  await openToListen(app);
  await page.keyboard.press('s');
  await speaks(page, 0);
  await page.keyboard.press('.');
  await speaks(page, 1);
  await barriers.look('reading aloud');
  const panel = page.getByRole('dialog', { name: 'Text size and page' });
  await page.getByRole('button', { name: 'Text size' }).click();
  await panel.getByText('Sepia', { exact: true }).click();
  await barriers.look('the panel, sepia');
  expect(barriers.found).toEqual([]);
});

for (const colours of ['White', 'Dark']) {
  test(
    `a ${colours.toLowerCase()} page is no barrier, whatever the theme`,
    { tag: '@long' },
    async ({ app, page }, info) => {
      const barriers = new Barriers(page, info);
      await openToListen(app);
      await page.keyboard.press('s');
      await page.getByRole('button', { name: 'Text size' }).click();
      await page.getByRole('dialog').getByText(colours, { exact: true }).click();
      await barriers.look(`the panel, ${colours}`);
      expect(barriers.found).toEqual([]);
    },
  );
}

test(
  'the sentence stays in sight, unless the reader scrolls away',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.setViewportSize({ width: 1200, height: 420 });
    await openToListen(app);
    await page.keyboard.press('s');
    const article = app.article(paper.title);
    const inSight = async (index: number): Promise<boolean> => {
      const { from } = await ends(article, (sentences[index] ?? '').slice(0, 20), {
        scrolled: false,
      });
      const box = await bar(page).boundingBox();
      return from.y > 0 && from.y < (box?.y ?? 0);
    };
    for (let at = 0; at < 6; at += 1) {
      await speaks(page, at);
      await endOfSpoken(page);
    }
    await speaks(page, 6);
    await expect.poll(() => inSight(6)).toBe(true);
    await article.hover();
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => inSight(6)).toBe(false);
    await endOfSpoken(page);
    await speaks(page, 7);
    expect(await inSight(7)).toBe(false);
    await page.keyboard.press('.');
    await speaks(page, 8);
    await expect.poll(() => inSight(8)).toBe(true);
  },
);

for (const width of [390, 320]) {
  test.describe(`on a phone of ${width} px`, () => {
    test.use({ viewport: { width, height: 780 }, hasTouch: true, isMobile: true });

    test('fingers lead the voice', { tag: '@long' }, async ({ app, page }) => {
      await openToListen(app);
      await starter(page).tap();
      await speaks(page, 0);
      await control(page, 'Next sentence').tap();
      await speaks(page, 1);
      expect(await smallTargets(page, 44)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
      await control(page, 'Pause').tap();
      await isSilent(page);
      await page.getByRole('button', { name: 'Back to the list' }).tap();
      await expect(bar(page)).toHaveCount(0);
    });
  });
}
