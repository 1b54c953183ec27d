import { rm } from 'node:fs/promises';
import { DIST, expect, test, type App } from '../helpers/app.ts';
import type { Fault, PathTest } from '../helpers/server-faults.ts';
import type { StaticServer } from '../helpers/static-server.ts';
import { corpus } from './support/corpus.ts';
import { deployment } from './support/deployments.ts';
import { isCorpus, isManifest, isWorkerScript } from './support/sites.ts';

// Chromium reports what a page could not load by itself.
test.use({ allowed: /Failed to load resource/ });

/** A problem with its words and its buttons, when there is nothing to read. */
async function expectProblem(app: App, title: string, safe: RegExp): Promise<void> {
  await expect(app.alert.getByRole('heading', { name: title })).toBeVisible();
  await expect(app.alert).toContainText(safe);
  await expect(app.list).toHaveCount(0);
}

/** Trying again asks the site again, and says the same while it is not mended. */
async function expectInVain(app: App, site: StaticServer, hits: PathTest): Promise<void> {
  const asked = (): number => site.requests.filter(hits).length;
  const before = asked();
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(asked).toBeGreaterThan(before);
  await expect(app.alert.getByRole('heading')).toBeVisible();
}

/** Trying again once it is mended ends in the library. */
async function expectMended(app: App): Promise<void> {
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await app.says(434);
  await expect(app.alert).toHaveCount(0);
  await app.search.fill('sepsis');
  await app.says(2);
}

const NOTHING_CHANGED = /Nothing on this device was changed/;

interface Trouble {
  name: string;
  hits: PathTest;
  fault: Fault;
  title: string;
  safe: RegExp;
}

const TROUBLES: Trouble[] = [
  {
    name: 'the corpus is not there',
    hits: isCorpus,
    fault: { kind: 'status', status: 404 },
    title: 'The papers could not be fetched',
    safe: /The site answered 404 for corpus-.* Nothing on this device was changed/,
  },
  {
    name: 'the manifest is refused',
    hits: isManifest,
    fault: { kind: 'status', status: 503 },
    title: 'The papers could not be fetched',
    safe: /The site answered 503 for manifest\.json\. Nothing on this device was changed/,
  },
  {
    name: 'the connection is dropped',
    hits: isCorpus,
    fault: { kind: 'drop' },
    title: 'The papers could not be fetched',
    safe: NOTHING_CHANGED,
  },
  {
    name: 'other bytes than promised arrive',
    hits: isCorpus,
    fault: { kind: 'corrupt' },
    title: 'The papers arrived damaged',
    safe: /none of it was kept/,
  },
  {
    name: 'the manifest is no manifest',
    hits: isManifest,
    fault: { kind: 'replace', body: '{"format":"carrel-manifest","version":1}' },
    title: 'The papers cannot be read',
    safe: NOTHING_CHANGED,
  },
  {
    name: 'the manifest is not even JSON',
    hits: isManifest,
    fault: { kind: 'replace', body: '<!doctype html><title>Sign in</title>' },
    title: 'The papers cannot be read',
    safe: NOTHING_CHANGED,
  },
  {
    name: 'the manifest is of a newer format',
    hits: isManifest,
    fault: { kind: 'replace', body: '{"format":"carrel-manifest","version":2}' },
    title: 'These papers were made for a newer Carrel',
    safe: /version 2, this Carrel reads version 1\. Nothing on this device was changed/,
  },
  {
    name: 'the search cannot start',
    hits: isWorkerScript,
    fault: { kind: 'status', status: 404 },
    title: 'Search could not start',
    safe: NOTHING_CHANGED,
  },
];

for (const { name, hits, fault, title, safe } of TROUBLES) {
  test(
    `${name}: said, safe, and mended by trying again`,
    { tag: name !== 'other bytes than promised arrive' ? '@long' : [] },
    async ({ app, site }) => {
      site.setFault(hits, fault);
      await app.open();
      await expectProblem(app, title, safe);
      await expectInVain(app, site, hits);
      await expectProblem(app, title, safe);
      site.setFault(hits, undefined);
      await expectMended(app);
    },
  );
}

test(
  'papers of a newer format are said so, and read once they are put right',
  { tag: '@long' },
  async ({ app, site }) => {
    const newer = await deployment({ corpus: { ...corpus, version: 2 } });
    site.setRoot(newer);
    await app.open();
    await expectProblem(
      app,
      'These papers were made for a newer Carrel',
      /Reload to get the newer Carrel/,
    );
    site.setRoot(DIST);
    await expectMended(app);
    await rm(newer, { recursive: true });
  },
);

test('a connection that breaks midway is said, and mended by trying again', async ({
  app,
  context,
  site,
}) => {
  site.setFault(isCorpus, { kind: 'slow', chunks: 4 });
  await app.open();
  await expect(app.status(/^Fetching papers/)).toBeVisible();
  site.cut();
  await expectProblem(app, 'The papers could not be fetched', NOTHING_CHANGED);
  await context.setOffline(true);
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expectProblem(app, 'The papers could not be fetched', /Try again when you are connected/);
  await context.setOffline(false);
  site.setFault(isCorpus, undefined);
  await expectMended(app);
});

test('a part of the app that does not arrive leaves no empty page', async ({ app, page, site }) => {
  const isApp = (path: string): boolean => /^\/assets\/start-.+\.js$/.test(path);
  site.setFault(isApp, { kind: 'status', status: 404 });
  await app.open();
  await expect(app.alert).toBeVisible();
  site.setFault(isApp, undefined);
  await page.getByRole('button', { name: /Reload|Try again/ }).click();
  await app.says(434);
});
