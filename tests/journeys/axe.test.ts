import { expect, test, type App } from '../helpers/app.ts';
import { Barriers } from './support/axe.ts';
import { find } from './support/corpus.ts';
import { isCorpus, isManifest, isWorkerScript } from './support/sites.ts';

const WIDTHS = [
  { device: 'a desktop', width: 1440, height: 900 },
  { device: 'a phone', width: 390, height: 844 },
] as const;

const linked = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

/** Every screen that an address leads to, with a heading of its own. */
const LIBRARY = [
  ['the library', '#/', /^MMRareBench/],
  ['filtered results', '#/?q=model&has=code&year=2024&authors=known', /./],
  ['nothing found', '#/?q=sepsis+zzyzx&year=2024', /^No paper/],
  ['a paper', `#/paper/${linked.id}`, linked.title],
  ['a missing paper', '#/paper/000000000000', /not in the library/],
] as const;
const ELSEWHERE = [
  ['a phrase', '#/phrase?text=foundation+models&year=none', 'Phrase in all papers'],
  ['no phrase', '#/phrase', 'No phrase yet'],
  ['nowhere', '#/nowhere', /^Nothing at/],
  ['settings, reading', '#/settings/reading', 'Reading'],
  ['settings, keyboard', '#/settings/keyboard', 'Keyboard'],
  ['settings, storage', '#/settings/storage', 'Backup and storage'],
  ['settings, papers', '#/settings/papers', 'About the papers'],
] as const;

async function openKeys(app: App): Promise<void> {
  await app.page.keyboard.press('?');
  await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
}

for (const { device, width, height } of WIDTHS) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport: { width, height }, allowed: /Failed to load resource/ });
    test.slow();

    for (const [part, screens] of [
      ['the library', LIBRARY],
      ['the settings', ELSEWHERE],
    ] as const) {
      test(
        `no screen of ${part} has a barrier`,
        { tag: device === 'a phone' ? '@long' : [] },
        async ({ app, page }, info) => {
          const barriers = new Barriers(page, info);
          await app.open(screens[0][1]);
          await expect(app.notice('Works offline now')).toBeVisible();
          for (const [name, address, heading] of screens) {
            await app.open(address);
            await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
            await barriers.look(name);
          }
          expect(barriers.found).toEqual([]);
        },
      );
    }

    test(
      'nothing that opens over a screen has a barrier',
      { tag: device === 'a phone' ? '@long' : [] },
      async ({ app, page }, info) => {
        const barriers = new Barriers(page, info);
        await app.open(`#/paper/${linked.id}?has=code`);
        await expect(app.article(linked.title)).toBeVisible();
        await page.getByRole('button', { name: 'Text size' }).click();
        await barriers.look('the text menu');
        await page.keyboard.press('Escape');
        if (device === 'a desktop') {
          await page.keyboard.press('f');
          await expect(app.list).toHaveCount(0);
          await barriers.look('the focus view');
          await page.keyboard.press('f');
        } else {
          await page.getByRole('button', { name: 'Back to the list' }).click();
          await page.getByRole('button', { name: 'Filter', exact: true }).click();
          await barriers.look('the drawer');
          await page.keyboard.press('Escape');
        }
        await openKeys(app);
        await barriers.look('the keys');
        expect(barriers.found).toEqual([]);
      },
    );

    test(
      'neither the first visit nor a problem is a barrier',
      { tag: device === 'a phone' ? '@long' : [] },
      async ({ app, page, site }, info) => {
        const barriers = new Barriers(page, info);
        // First of all, since a browser keeps the script of the search once it has it.
        site.setFault(isWorkerScript, { kind: 'status', status: 404 });
        await app.open();
        await expect(app.alert.getByRole('heading')).toBeVisible();
        await barriers.look('no search');
        site.setFault(isWorkerScript, undefined);

        site.setFault(isCorpus, { kind: 'slow', chunks: 2 });
        await page.reload();
        await expect(app.status(/^Fetching papers/)).toBeVisible();
        await barriers.look('the first visit');
        const troubles = [
          ['unreachable', isCorpus, { kind: 'status', status: 404 }],
          ['damaged', isCorpus, { kind: 'corrupt' }],
          ['malformed', isManifest, { kind: 'replace', body: '{}' }],
          [
            'newer',
            isManifest,
            { kind: 'replace', body: '{"format":"carrel-manifest","version":2}' },
          ],
        ] as const;
        for (const [name, hits, fault] of troubles) {
          site.setFault(hits, fault);
          await page.reload();
          await expect(app.alert.getByRole('heading')).toBeVisible();
          await barriers.look(name);
          site.setFault(hits, undefined);
        }
        expect(barriers.found).toEqual([]);
      },
    );

    test(
      'a warning above the library is no barrier',
      { tag: '@long' },
      async ({ app, page, site }, info) => {
        const session = await page.context().newCDPSession(page);
        const { origin } = new URL(site.url);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
        await app.open();
        await expect(app.alert.getByRole('heading', { name: /storage is full/ })).toBeVisible();
        const barriers = new Barriers(page, info);
        await barriers.look('storage is full');
        expect(barriers.found).toEqual([]);
      },
    );
  });
}
