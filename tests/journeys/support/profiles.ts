import { chromium } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, expect, test as journey } from '../../helpers/app.ts';
import { chromiumLaunch } from '../../helpers/browser.ts';
import { Watch } from '../../helpers/watch.ts';

interface Fixtures {
  /** What is set in the browser's own settings, as its preferences file names it. */
  settings: object;
  /** The app in a browser of its own, with a profile on disk as a reader has one. */
  own: App;
}

/** A journey in a browser of its own; watched like any other. */
export const test = journey.extend<Fixtures>({
  settings: [{}, { option: true }],
  own: async ({ site, settings, allowed }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'carrel-profile-'));
    await mkdir(join(folder, 'Default'));
    await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(settings));
    const context = await chromium.launchPersistentContext(folder, await chromiumLaunch());
    const watch = new Watch(context, new URL(site.url).origin, allowed);
    await use(new App(await context.newPage(), site.url));
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(watch.complaints).toEqual([]);
  },
});
