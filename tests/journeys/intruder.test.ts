import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { HOST_HEADERS } from '../../scripts/content-policy.ts';
import { DIST, expect, type App } from '../helpers/app.ts';
import type { Witness } from '../helpers/witness.ts';
import { deployment } from './support/deployments.ts';
import { test as journey } from './support/witnessed.ts';

/** What each attempt of `support/intruder.js` is stopped by. */
const STOPPED_BY: Record<string, string> = {
  'of-the-page': 'script-src-elem script-src-attr',
  markup: 'require-trusted-types-for',
  'markup-beside': 'require-trusted-types-for',
  'frame-markup': 'require-trusted-types-for',
  eval: 'require-trusted-types-for',
  'new-function': 'require-trusted-types-for',
  'string-timer': 'require-trusted-types-for',
  'inline-script': 'require-trusted-types-for',
  'script-of-a-text-node': 'require-trusted-types-for',
  'inline-handler': 'require-trusted-types-for',
  'script-link': 'script-src-elem',
  'second-policy': 'trusted-types',
  'default-policy': 'trusted-types',
  'own-policy-again': 'trusted-types',
  base: 'base-uri',
  script: 'require-trusted-types-for',
  import: 'script-src-elem',
  'blob-worker': 'require-trusted-types-for',
  fetch: 'connect-src',
  beacon: 'connect-src',
  image: 'img-src',
  socket: 'connect-src',
  'event-source': 'connect-src',
  frame: 'frame-src',
  object: 'require-trusted-types-for',
  'style-sheet': 'style-src-elem',
  'style-element': 'style-src-elem',
  'style-attribute': 'style-src-attr',
  form: 'form-action frame-src',
};

const INTRUDER = `<script src="intruder.js"></script>
  <script>ran('written script')</script>
  <img src="data:," onerror="ran('written handler')">`;
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The app with an intruder in its page. */
const test = journey.extend<{ guarded: boolean }>({
  // What is stopped is told on the console, and what is asked elsewhere is what is counted here.
  allowed: /./,
  guarded: [true, { option: true }],
  served: async ({ guarded }, use) => {
    const root = await deployment({
      page: (html) =>
        html.replace('</body>', `${INTRUDER}</body>`).replace(guarded ? /^/ : POLICY, ''),
    });
    await copyFile(new URL('support/intruder.js', import.meta.url), join(root, 'intruder.js'));
    await use({ root });
    await rm(root, { recursive: true });
  },
});

/** Has the intruder try everything; what each attempt was stopped by. */
async function tried(app: App, page: Page): Promise<unknown> {
  await app.open();
  await app.says(434);
  await page.evaluate(() => setTimeout(() => dispatchEvent(new Event('try'))));
  await expect(page.locator('html')).toHaveAttribute('data-tried', /./);
  return JSON.parse((await page.locator('html').getAttribute('data-tried')) ?? '');
}

/** Hosts elsewhere that were asked, by their first names. */
function asked({ asked }: Witness): string[] {
  const outside = asked.filter((host) => host.includes('outside.example'));
  return [...new Set(outside.map((host) => host.split('.')[0] ?? ''))].toSorted();
}

test('a script that got into the page can run no text and reach nobody', async ({
  app,
  page,
  witness,
}) => {
  expect(await tried(app, page)).toEqual(STOPPED_BY);
  await expect(page.locator('html')).toHaveAttribute('data-ran', '[]');
  await app.search.fill('sepsis');
  await app.says(2);
  expect(asked(witness)).toEqual([]);
});

test(
  'the policy stands before all that it holds for, and allows nothing unsafe',
  { tag: '@long' },
  async ({ site }) => {
    const html = await (await fetch(site.url)).text();
    const head = html.slice(html.indexOf('<head>') + '<head>'.length).trimStart();
    const [policy = '', before] = [POLICY.exec(head)?.[0], head.split(POLICY)[0]?.trim()];
    expect(before).toBe('<meta charset="utf-8" />');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain('trusted-types carrel"');
    expect(policy).not.toMatch(/unsafe|\*|https?:|default-src[^;]*data:/);
  },
);

test.describe('without the policy', () => {
  test.use({ guarded: false });

  test(
    'the same script runs everything and reaches everybody',
    { tag: '@long' },
    async ({ app, page, witness }) => {
      await tried(app, page);
      const ran = async (): Promise<string[]> =>
        JSON.parse((await page.locator('html').getAttribute('data-ran')) ?? '[]');
      const all = [...Object.keys(STOPPED_BY).slice(1), 'written script', 'written handler'];
      await expect
        .poll(async () => [...(await ran()), ...asked(witness)].toSorted())
        .toEqual(all.toSorted());
    },
  );
});

test.describe('on a host that sends headers', () => {
  test.use({ served: { root: DIST, headers: HOST_HEADERS } });

  test(
    'the search worker reaches nobody either',
    { tag: '@long' },
    async ({ app, page, witness }) => {
      await app.open();
      await expect(app.notice('Works offline now')).toBeVisible();
      const [worker] = page.workers();
      const answer = worker?.evaluate(() => fetch('http://worker.outside.example/'));
      await expect(answer).rejects.toThrow('Failed to fetch');
      expect(asked(witness)).toEqual([]);
      await app.search.fill('sepsis');
      await app.says(2);
    },
  );
});
