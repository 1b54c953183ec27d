import { expect, test, type App } from '../helpers/app.ts';
import type { Fault } from '../helpers/server-faults.ts';

// Chromium says by itself what is wrong with a service worker.
test.use({
  allowed: /Failed to load|bad-precaching-response|bad HTTP response|ServiceWorker|sw\.js/,
});

const isServiceWorker = (path: string): boolean => path === '/sw.js';
const isFont = (path: string): boolean => path.startsWith('/fonts/') && path.endsWith('.woff2');

async function expectNotOffline(app: App): Promise<void> {
  await app.open();
  await app.says(434);
  await app.open('#/settings/storage');
  await expect(app.alert).toContainText('Carrel will not open offline in this browser');
  await expect(app.alert).toContainText('The 434 papers are kept here all the same');
  await expect(app.notice('Works offline now')).toHaveCount(0);
}

const BROKEN: readonly (readonly [string, (path: string) => boolean, Fault])[] = [
  ['is not there', isServiceWorker, { kind: 'status', status: 404 }],
  ['is no script', isServiceWorker, { kind: 'replace', body: 'half a file(' }],
  ['fails as it starts', isServiceWorker, { kind: 'replace', body: 'throw new Error("broken");' }],
  ['cannot fetch a part of the app', isFont, { kind: 'status', status: 503 }],
];

for (const [name, hits, fault] of BROKEN) {
  test(
    `a service worker that ${name} is said, and the next visit has it`,
    { tag: name !== 'is not there' ? '@long' : [] },
    async ({ app, page, site }) => {
      site.setFault(hits, fault);
      await expectNotOffline(app);
      site.setFault(hits, undefined);
      await page.reload();
      await expect(page.getByText(/^Ready\. Carrel and 434 papers/)).toBeVisible();
    },
  );
}

test('a new version whose service worker is broken leaves the old one as it is', async ({
  app,
  page,
  site,
}) => {
  await app.open();
  await expect(app.notice('Works offline now')).toBeVisible();
  site.setFault(isServiceWorker, { kind: 'replace', body: 'throw new Error("broken");' });
  const updated = page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(updated).rejects.toThrow(/ServiceWorker/);
  await site.close();
  await page.reload();
  await app.says(434);
  await app.search.fill('sepsis');
  await app.says(2);
});
