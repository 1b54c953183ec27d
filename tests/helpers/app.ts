import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { startStaticServer, type StaticServer, type StaticServerOptions } from './static-server.ts';
import { Watch } from './watch.ts';

/** The build that the journeys visit. */
export const DIST = process.env['CARREL_DIST'] ?? 'dist';

/** The screens of Carrel as their reader names them. */
export class App {
  readonly page: Page;
  readonly url: string;
  readonly search: Locator;
  readonly sort: Locator;
  /** The results: search field, filters, count and list. */
  readonly results: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly titles: Locator;
  /** The count as a screen reader hears it. */
  readonly said: Locator;
  readonly rail: Locator;
  readonly active: Locator;
  readonly alert: Locator;
  /** The title of the open paper. */
  readonly heading: Locator;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
    this.search = page.getByRole('searchbox', { name: 'Search papers' });
    this.sort = page.getByRole('combobox', { name: 'Sort by' });
    this.results = page.getByRole('main', { name: 'Results' });
    this.list = page.getByRole('list', { name: 'Papers' });
    this.rows = this.list.getByRole('listitem');
    this.titles = this.list.getByRole('link');
    // A repaired search says so in another one, below.
    this.said = this.results.getByRole('status').first();
    this.rail = page.getByRole('navigation', { name: 'Library' });
    this.active = page.getByRole('group', { name: 'Active filters' });
    this.alert = page.getByRole('alert');
    this.heading = page.getByRole('article').getByRole('heading', { level: 1 });
  }

  /** Goes to an address such as `#/?q=sepsis`, without waiting for what it shows. */
  async open(address = '#/'): Promise<void> {
    await this.page.goto(this.url + address);
  }

  /** The title of a row; clicking it opens the paper. */
  title(title: string | RegExp): Locator {
    return this.list.getByRole('link', { name: title, exact: true });
  }

  /** The open paper. */
  article(title: string | RegExp): Locator {
    return this.page.getByRole('article', { name: title, exact: true });
  }

  /** A sentence of a notice at the bottom, which is also said. */
  notice(sentence: string | RegExp): Locator {
    return this.page.getByRole('status').getByText(sentence);
  }

  /** A live region that says this. */
  status(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Waits until the count is announced. */
  async says(found: number, of = 434): Promise<void> {
    await expect(this.said).toHaveText(new RegExp(`^${found} of ${of} papers(,|$)`));
  }

  /** Distance of the list from its top, in px. */
  async scrolled(): Promise<number> {
    return this.list.evaluate((list) => list.parentElement?.scrollTop ?? Number.NaN);
  }

  /** What holds the focus, in words: `BODY` where it was lost. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? 'nothing';
    });
  }
}

const NOTHING = /$^/;

interface Fixtures {
  /** What the browser itself may write to the console when a journey causes a problem. */
  allowed: RegExp;
  /** What the site serves, and where. */
  served: StaticServerOptions;
  site: StaticServer;
  app: App;
  /** Fails a journey that ended well and was not quiet. */
  quiet: undefined;
}

/** A journey: a fresh browser profile on a site of its own, watched all the while. */
export const test = base.extend<Fixtures>({
  allowed: [NOTHING, { option: true }],
  served: [{ root: DIST }, { option: true }],
  site: async ({ served }, use) => {
    const site = await startStaticServer(served);
    await use(site);
    await site.close();
  },
  app: async ({ page, site }, use) => {
    await use(new App(page, site.url));
  },
  quiet: [
    async ({ context, site, allowed }, use) => {
      const watch = new Watch(context, new URL(site.url).origin, allowed);
      await use(undefined);
      expect(watch.complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
