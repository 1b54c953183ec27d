/**
 * Takes the pictures that systems show before they install the app, of the built app with the papers
 * it comes with: `npm run build && npm run screenshots`. The results are committed.
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../tests/helpers/browser.ts';
import { startStaticServer } from '../tests/helpers/static-server.ts';

const FOLDER = fileURLToPath(new URL('../public/screenshots/', import.meta.url));

const SHOTS = [
  { name: 'wide', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  // What others show of a link to the site.
  { name: 'preview', viewport: { width: 1200, height: 630 }, deviceScaleFactor: 1 },
  { name: 'narrow', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
];

/** As a reader would have it who has begun: a paper open, decided on and tagged. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('status').getByText('Works offline now').waitFor();
  await page.getByRole('button', { name: 'Good' }).click();
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('radiology');
  await page.getByRole('list', { name: 'Papers' }).getByRole('link').first().click();
  await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('r');
  await page.getByRole('radio', { name: 'To read', exact: true, checked: true }).waitFor();
  await page.keyboard.press('r');
  await page.getByRole('radio', { name: 'Reading', exact: true, checked: true }).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.type('radiology');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('article').getByText('radiology', { exact: true }).first().waitFor();
}

const site = await startStaticServer({ root: 'dist' });
const browser = await chromium.launch(await chromiumLaunch());
for (const { name, ...screen } of SHOTS) {
  const page = await browser.newPage({ ...screen, colorScheme: 'light' });
  await page.goto(site.url);
  await begin(page);
  await page.screenshot({ path: `${FOLDER}${name}.jpg`, type: 'jpeg', quality: 82 });
  await page.close();
}
await browser.close();
await site.close();
