import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { smallTargets, sticksOut } from './support/geometry.ts';
import { highlightOf, plant } from './support/made.ts';
import { notes, field, note, head, add, done, paper, WORDS, address } from './support/notes.ts';

/** Three notes beside neighbouring lines, in the order of the text. */
async function openCrowded(app: App): Promise<void> {
  await app.open(address);
  await app.says(434);
  await plant(app.page, 'highlights', [
    highlightOf(paper, 'Multimodal Large', { kind: 'key', note: 'at the first line' }),
    highlightOf(paper, 'image pairs', { kind: 'method', note: 'word '.repeat(100) }),
    highlightOf(paper, 'below random', { kind: 'result', note: 'pushed down' }),
    highlightOf(paper, 'healthcare deployment', { kind: 'doubt', note: 'and this too' }),
  ]);
  await expect(notes(app.page).getByRole('listitem')).toHaveCount(4);
}

async function topsOf(elements: Locator): Promise<{ top: number; bottom: number }[]> {
  return elements.evaluateAll((all) =>
    all.map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    }),
  );
}

/** How far each note stands below its line, and how far from the one before. */
async function spacing(page: Page): Promise<{ below: number[]; apart: number[] }> {
  const items = await topsOf(notes(page).getByRole('listitem'));
  const lines = await topsOf(page.locator('.abstract mark[tabindex]'));
  return {
    below: items.map(({ top }, at) => Math.round(top - (lines[at]?.top ?? Number.NaN))),
    apart: items.slice(1).map(({ top }, at) => Math.round(top - (items[at]?.bottom ?? 0))),
  };
}

test.describe('beside the text', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('notes stand at their lines, one below the other, whatever changes', async ({
    app,
    page,
  }) => {
    await openCrowded(app);
    const check = async (): Promise<void> => {
      await expect
        .poll(async () => {
          const { below, apart } = await spacing(page);
          const [first = Number.NaN, second = Number.NaN] = below;
          const isPushed = apart.slice(1).every((air) => air === 10);
          return [Math.abs(first) < 6, Math.abs(second) < 6, isPushed];
        })
        .toEqual([true, true, true]);
    };
    await check();
    for (const width of [1600, 1360]) {
      await page.setViewportSize({ width, height: 900 });
      await check();
      expect(await sticksOut(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Text size' }).click();
    await page.getByRole('button', { name: 'Larger text' }).click();
    await page.keyboard.press('Escape');
    await check();
    const [, , third = Number.NaN] = (await spacing(page)).below;
    const more = note(page, 'word word').getByRole('button', { name: 'Show all' });
    await more.click();
    await expect.poll(async () => (await spacing(page)).below[2]).toBeGreaterThan(third + 50);
    await check();
    await page.keyboard.press('f');
    await expect(app.list).toHaveCount(0);
    await check();
    expect(await sticksOut(page)).toEqual([]);
  });

  test(
    'without a margin they stand below the abstract, and come back beside it',
    { tag: '@long' },
    async ({ app, page }) => {
      await openCrowded(app);
      const isBelow = async (): Promise<boolean> => {
        const [text] = await topsOf(page.locator('.abstract'));
        const items = await topsOf(notes(page).getByRole('listitem'));
        return items.every(({ top }) => top >= (text?.bottom ?? Number.NaN));
      };
      expect(await isBelow()).toBe(false);
      await head(page).first().click();
      await page.keyboard.type(' and more');
      await page.setViewportSize({ width: 1200, height: 900 });
      await expect.poll(isBelow).toBe(true);
      await expect(field(page)).toHaveValue('at the first line and more');
      await expect(field(page)).toBeFocused();
      await page.setViewportSize({ width: 1440, height: 900 });
      await expect.poll(isBelow).toBe(false);
    },
  );
});

for (const { device, width, height, isPhone } of [
  { device: 'a desktop', width: 1440, height: 900, isPhone: false },
  { device: 'a small laptop', width: 1200, height: 800, isPhone: false },
  { device: 'a phone', width: 390, height: 844, isPhone: true },
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport: { width, height }, hasTouch: isPhone, isMobile: isPhone });

    test(
      'notes are no barrier, fit, and can be hit',
      { tag: device !== 'a desktop' ? '@long' : [] },
      async ({ app, page }, info) => {
        test.slow();
        const barriers = new Barriers(page, info);
        await app.open(address);
        await expect(add(page)).toBeVisible();
        await plant(page, 'highlights', [
          highlightOf(paper, WORDS, { note: 'A thought on #two.\n\n- one\n- two' }),
          highlightOf(paper, 'image pairs', { kind: 'idea', note: 'long '.repeat(80) }),
          highlightOf(paper, 'gone words', { kind: 'doubt', note: 'lost', anchored: 'orphan' }),
        ]);
        await expect(notes(page).getByRole('listitem').first()).toBeVisible();
        await barriers.look('notes');
        await head(page).first().click();
        await expect(field(page)).toBeFocused();
        await barriers.look('a note that is written');
        expect(await sticksOut(page)).toEqual([]);
        expect(await smallTargets(page, isPhone ? 44 : 24)).toEqual([]);
        await done(page).click();
        await add(page).click();
        await page.keyboard.type('whole');
        await barriers.look('a note on the paper that is written');
        await done(page).click();
        await expect(notes(page).getByRole('region', { name: 'Note on this paper' })).toBeVisible();
        await barriers.look('a note on the paper');
        expect(await sticksOut(page)).toEqual([]);
        expect(await smallTargets(page, isPhone ? 44 : 24)).toEqual([]);
        expect(barriers.found).toEqual([]);
      },
    );
  });
}
