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

/** As the system does it: a form is posted to where the manifest says, from outside of the app. */
async function share(
  { page, url }: App,
  files: readonly TextFile[],
  text: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { share_target: target } = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const told: { share_target: { action: string; enctype: string } } = await (
      await fetch(link?.href ?? '')
    ).json();
    return told;
  });
  await page.goto('about:blank');
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

test('the system opens the app with files, or at an address', async ({ app, page }) => {
  // A browser launches only what is installed in its system; it calls what the page gave its queue.
  await page.addInitScript(() => {
    const setConsumer = (launch: unknown) => Object.assign(globalThis, { launch });
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
  });
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
  await launch([], `${app.url}#/lists`);
  await expect(page.getByRole('heading', { name: 'Reading lists', level: 1 })).toBeVisible();
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
