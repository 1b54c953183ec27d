import { readFileSync } from 'node:fs';
import { chromium, firefox, type Browser, type Locator, type Page } from '@playwright/test';
import { chromiumLaunch, firefoxLaunch } from '../helpers/browser.ts';
import { Watch } from '../helpers/watch.ts';
import { select } from '../journeys/support/reader.ts';
import { BELOW, textsOf, VIEWPORT, type Desk, type SavedFile, type Sight } from './desk.ts';
import { Home } from './home.ts';

const NOTHING = /$^/;

/** What Chromium and Firefox have in common, as Playwright drives them. */
abstract class PlaywrightDesk implements Desk {
  readonly engine: string;
  protected readonly page: Page;
  readonly #url: string;
  readonly #watch: Watch;

  constructor(name: string, page: Page, url: string) {
    this.engine = `${name} ${page.context().browser()?.version()}`;
    this.page = page;
    this.#url = url;
    this.#watch = new Watch(page.context(), new URL(url).origin, NOTHING);
  }

  abstract saved(sight: Sight): Promise<SavedFile>;

  async open(address: string): Promise<void> {
    await this.page.goto(this.#url + address);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  click(sight: Sight): Promise<void> {
    return this.#locate(sight).click();
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  select(words: string): Promise<void> {
    return select(this.page, this.page.getByRole('article'), words);
  }

  async carry(from: Sight, to: Sight): Promise<void> {
    const { mouse } = this.page;
    await this.#locate(from).hover();
    await mouse.down();
    const box = await this.#locate(to).boundingBox();
    if (!box) throw new Error('There is nowhere to carry it to.');
    await mouse.move(box.x + box.width / 2, box.y + box.height + BELOW, { steps: 8 });
  }

  drop(): Promise<void> {
    return this.page.mouse.up();
  }

  texts(sight: Sight): Promise<string[]> {
    return this.#locate(sight).evaluateAll(textsOf);
  }

  choose(path: string): Promise<void> {
    return this.page.locator('input[type=file]').setInputFiles(path);
  }

  ask<Told>(tell: () => Told | Promise<Told>): Promise<Told> {
    return this.page.evaluate(tell);
  }

  complaints(): readonly string[] {
    return this.#watch.complaints;
  }

  picture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  async close(): Promise<void> {
    await this.page.context().browser()?.close();
  }

  #locate({ role, name, within }: Sight): Locator {
    const scope = within ? this.#locate(within) : this.page;
    // Its types do not know this role.
    if (role === 'mark') return scope.locator('mark');
    return scope.getByRole(role, name === undefined ? {} : { name, exact: true });
  }
}

class ChromiumDesk extends PlaywrightDesk {
  async saved(sight: Sight): Promise<SavedFile> {
    const coming = this.page.waitForEvent('download');
    await this.click(sight);
    const download = await coming;
    const text = readFileSync(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), text };
  }
}

/** Playwright is not told of files that Firefox saves; they are where it was told to put them. */
class FirefoxDesk extends PlaywrightDesk {
  readonly #home: Home;

  constructor(page: Page, url: string, home: Home) {
    super('Firefox ESR', page, url);
    this.#home = home;
  }

  saved(sight: Sight): Promise<SavedFile> {
    return this.#home.next(() => this.click(sight));
  }

  override async close(): Promise<void> {
    await super.close();
    this.#home.remove();
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  return context.newPage();
}

export async function openChromium(url: string): Promise<Desk> {
  const browser = await chromium.launch(await chromiumLaunch());
  return new ChromiumDesk('Chromium', await newPage(browser), url);
}

export async function openFirefox(url: string): Promise<Desk> {
  const home = new Home();
  const browser = await firefox.launch({ ...firefoxLaunch(), downloadsPath: home.downloads });
  return new FirefoxDesk(await newPage(browser), url, home);
}
