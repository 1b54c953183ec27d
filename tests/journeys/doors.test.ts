import type { Page } from '@playwright/test';
import { expect, test, type App } from '../helpers/app.ts';
import { drop, preview, type TextFile } from './support/importing.ts';

const entry = (title: string): string => `@misc{a, title={{${title}}}}\n`;
const ONE = { name: 'one.bib', text: entry('A paper that no listing has') };
const TWO = { name: 'two.bib', text: entry('Another that no listing has') };
const BAD = { name: 'bad.bib', text: '@misc{a,\n  title = {Open,\n}\n' };

const place = (page: Page, words: string) => page.getByRole('status').getByText(words);
const discard = (page: Page) => preview(page).getByRole('button', { name: 'Discard' }).click();
const merge = (page: Page) => preview(page).getByRole('button', { name: 'Merge 1 change' }).click();

interface Manifest {
  readonly share_target: { readonly action: string; readonly enctype: string };
  readonly launch_handler: { readonly client_mode: string };
}

const manifest = (page: Page): Promise<Manifest> =>
  page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const told: Manifest = await (await fetch(link?.href ?? '')).json();
    return told;
  });

/** As the system does it: a form is posted to where the manifest says, from outside of the app. */
async function share(
  { page, url }: App,
  files: readonly TextFile[],
  text: Readonly<Record<string, string>> = {},
  from = 'about:blank',
): Promise<void> {
  const { share_target: target } = await manifest(page);
  await page.goto(from);
  const action = new URL(target.action, url).href;
  const fields = Object.keys(text).map((name) => `<textarea name="${name}"></textarea>`);
  await page.setContent(
    `<form method="post" action="${action}" enctype="${target.enctype}">${fields.join('')}
      <input type="file" name="files" multiple><button>Share</button></form>`,
  );
  for (const [name, value] of Object.entries(text)) {
    await page.locator(`[name=${name}]`).fill(value);
  }
  const shared = files.map(({ name, text: content }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  }));
  await page.locator('[name=files]').setInputFiles(shared);
  await page.getByRole('button', { name: 'Share' }).click();
}

test('files that another program shares are previewed without a network, one after the other', async ({
  app,
  page,
  site,
}) => {
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await page.reload();
  await expect(app.list).toBeVisible();
  await site.close();
  await share(app, [ONE, TWO]);
  await expect(page).toHaveURL(`${app.url}#/import`);
  await expect(preview(page)).toContainText('Merge from “one.bib”');
  await expect(place(page, 'File 1 of 2. Then comes “two.bib”.')).toBeVisible();
  await merge(page);
  await expect(page.getByRole('heading', { name: 'Merged' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on with “two.bib”' }).click();
  await expect(place(page, 'File 2 of 2.')).toBeVisible();
  await expect(preview(page)).toContainText('Merge from “two.bib”');
  await discard(page);
  await expect(page.getByRole('heading', { name: 'Merge a file' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Merge a file' })).toBeVisible();
  await expect(preview(page)).toHaveCount(0);

  await share(app, [], { title: 'From a page', text: TWO.text, url: 'https://example.org/' });
  await expect(preview(page)).toContainText('Merge what was pasted');
});

test(
  'what was shared and could not be kept is not passed over in silence',
  { tag: '@long' },
  async ({ app, page }) => {
    await page.goto(`${app.url}?shared=lost#/import`);
    await expect(page.getByRole('alert')).toContainText('What was handed over did not arrive');
    await expect(page).toHaveURL(`${app.url}#/import`);
    await drop(page, ONE);
    await expect(preview(page)).toContainText('Merge from “one.bib”');
  },
);

/** A browser launches only what is installed in its system: a test calls what the page gave its queue. */
function withLaunches(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const setConsumer = (launch: unknown) => Object.assign(globalThis, { launch });
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
  });
}

const ELSEWHERE = 'http://127.0.0.1:9/elsewhere';

test.describe('beside another site', () => {
  test.use({ allowed: /127\.0\.0\.1:9\/elsewhere/ });

  test('no other site hands anything over, and nobody more files than can be looked at', async ({
    app,
    page,
  }) => {
    await app.open();
    await expect(app.notice('Works offline now')).toBeVisible();
    await page.reload();
    await expect(app.list).toBeVisible();
    await page.route(ELSEWHERE, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    const lost = page.getByRole('alert').filter({ hasText: 'What was handed over did not arrive' });
    await share(app, [ONE], {}, ELSEWHERE);
    await expect(lost).toBeVisible();
    const many = Array.from({ length: 51 }, (_, at) => ({ ...ONE, name: `${at}.bib` }));
    await share(app, many);
    await expect(lost).toBeVisible();
    await expect(page).toHaveURL(`${app.url}#/import`);
    await expect(preview(page)).toHaveCount(0);

    await share(app, many.slice(1));
    await expect(place(page, 'File 1 of 50. Then comes “2.bib”.')).toBeVisible();
  });
});

test('the system opens the app with files, or at an address', async ({ app, page }) => {
  await withLaunches(page);
  const launch = (files: readonly TextFile[], targetURL: string): Promise<void> =>
    page.evaluate(
      ([given, target]) => {
        const handed = given.map(({ name, text }) => ({
          getFile: async () => {
            if (text === '') throw new DOMException('It is gone.', 'NotFoundError');
            return new File([text], name);
          },
        }));
        const consume: unknown = Reflect.get(globalThis, 'launch');
        if (typeof consume === 'function') consume({ files: handed, targetURL: target });
      },
      [files, targetURL] as const,
    );
  await app.open();
  await expect(app.list).toBeVisible();
  await launch([ONE, TWO], app.url);
  await expect(preview(page)).toContainText('Merge from “one.bib”');
  await expect(place(page, 'File 1 of 2.')).toBeVisible();
  await discard(page);
  await discard(page);
  await launch([{ name: 'gone.bib', text: '' }], app.url);
  await expect(page.getByRole('alert')).toContainText('What was handed over did not arrive');
  // What is shared is posted by navigating, which a window that is only focused does not do.
  expect((await manifest(page)).launch_handler).toEqual({ client_mode: 'auto' });
  await launch([ONE], app.url);
  await expect(preview(page)).toContainText('Merge from “one.bib”');
  await discard(page);
  await launch([], `${app.url}share-target`);
  await expect(page.getByRole('alert')).toContainText('What was handed over did not arrive');
  await launch([], `${app.url}#/lists`);
  await expect(page.getByRole('heading', { name: 'Reading lists', level: 1 })).toBeVisible();
  // The ways in that the icon offers lead to a screen here, too.
  await launch([], `${app.url}#/launch/search`);
  await expect(app.search).toBeFocused();
  await expect(page).toHaveURL(`${app.url}#/`);
});

test('what is shared while the app stands open comes in as it is launched for that', async ({
  app,
  page,
}) => {
  await withLaunches(page);
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  await page.evaluate(async ({ name, text }) => {
    const body = new FormData();
    body.append('files', new File([text], name));
    await fetch('share-target', { method: 'POST', body });
    const consume: unknown = Reflect.get(globalThis, 'launch');
    const targetURL = new URL('share-target', location.href).href;
    if (typeof consume === 'function') consume({ files: [], targetURL });
  }, ONE);
  await expect(preview(page)).toContainText('Merge from “one.bib”');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('of several files each has its preview, and none is lost on the way', async ({
  app,
  page,
}) => {
  await app.open();
  await expect(app.list).toBeVisible();
  await drop(page, ONE, BAD, TWO);
  await expect(place(page, 'File 1 of 3. Then comes “bad.bib”.')).toBeVisible();
  await expect(preview(page)).toContainText('Merge from “one.bib”');
  await discard(page);
  await expect(page.getByRole('alert')).toContainText('bad.bib, line 1');
  await expect(place(page, 'File 2 of 3. Then comes “two.bib”.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with “two.bib”' }).click();
  await expect(preview(page)).toContainText('Merge from “two.bib”');
  await drop(page, { ...ONE, name: 'late.bib' });
  await expect(place(page, 'File 3 of 4. Then comes “late.bib”.')).toBeVisible();
  await expect(preview(page)).toContainText('Merge from “two.bib”');

  await page.getByRole('link', { name: 'Library' }).first().click();
  await expect(app.list).toBeVisible();
  await page.goBack();
  await expect(place(page, 'File 1 of 2. Then comes “late.bib”.')).toBeVisible();
  await discard(page);
  await expect(preview(page)).toContainText('Merge from “late.bib”');
  await merge(page);
  await expect(page.getByRole('button', { name: 'Open another file' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Go on with/ })).toHaveCount(0);
});
