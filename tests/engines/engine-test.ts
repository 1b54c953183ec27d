import { writeFileSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { DIST } from '../helpers/app.ts';
import { startStaticServer, type StaticServer } from '../helpers/static-server.ts';
import type { Desk } from './desk.ts';
import { openChromium, openFirefox } from './playwright-desk.ts';
import { openWebKit } from './webkit-desk.ts';

const OPENERS = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

export interface EngineOptions {
  engine: keyof typeof OPENERS;
}

/** A window of one engine, and the site that it visits. */
interface Visit {
  readonly desk: Desk;
  readonly site: StaticServer;
}

interface Fixtures extends Visit {
  /** Keeps a picture of the screen on which a test ended badly. */
  seen: undefined;
}

/** All tests of an engine follow each other in the same window. */
export const test = base.extend<Fixtures, EngineOptions & { visit: Visit }>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  visit: [
    async ({ engine }, use) => {
      const site = await startStaticServer({ root: DIST });
      const desk = await OPENERS[engine](site.url);
      await use({ desk, site });
      await desk.close();
      await site.close();
    },
    { scope: 'worker' },
  ],
  desk: ({ visit }, lend) => lend(visit.desk),
  site: ({ visit }, lend) => lend(visit.site),
  seen: [
    async ({ desk }, use, info) => {
      await use(undefined);
      if (info.status === info.expectedStatus) return;
      writeFileSync(info.outputPath('screen.png'), await desk.picture());
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
