import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Finder from '@testing-library/dom';
import { By, error, Key, Origin, type WebDriver, type WebElement } from 'selenium-webdriver';
import { BELOW, textsOf, type Desk, type SavedFile, type Sight } from './desk.ts';
import { Home } from './home.ts';
import { endsOf } from '../journeys/support/reader.ts';
import { driveWebKit, type Driven } from './webkit-driver.ts';

declare global {
  /** Put into the page by `#find`. */
  var TestingLibraryDom: typeof Finder | undefined;
}

/** Finds by role and name; WebDriver itself knows neither as a way to find. */
const FINDER = readFileSync(
  createRequire(import.meta.url).resolve(
    '@testing-library/dom/dist/@testing-library/dom.umd.min.js',
  ),
  'utf8',
);

const WAIT_MS = 20_000;

const KEYS: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  Control: Key.CONTROL,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
};

/** A step on the way to what is sought, as it goes to the page: an expression goes as its parts. */
interface Step {
  readonly role: string;
  readonly name: string | undefined;
  readonly pattern: readonly [source: string, flags: string] | undefined;
}

function stepsTo({ role, name, within }: Sight): Step[] {
  const step: Step = {
    role,
    name: typeof name === 'string' ? name : undefined,
    pattern: name instanceof RegExp ? [name.source, name.flags] : undefined,
  };
  return within ? [...stepsTo(within), step] : [step];
}

/** All that is so, in the page; nothing at all where the finder is not there. */
function find(steps: readonly Step[]): Element[] | null {
  const finder = globalThis.TestingLibraryDom;
  if (!finder) return null;
  let found: HTMLElement[] = [document.body];
  for (const { role, name, pattern } of steps) {
    const wanted = pattern ? new RegExp(...pattern) : name;
    const named = wanted === undefined ? {} : { name: wanted };
    found = found.flatMap((element) => finder.queryAllByRole(element, role, named));
  }
  return found;
}

/** What may happen while a page changes under the hand: it is tried again. */
function isPassing(problem: unknown): boolean {
  return (
    problem instanceof error.StaleElementReferenceError ||
    problem instanceof error.ElementClickInterceptedError ||
    problem instanceof error.ElementNotInteractableError
  );
}

/** WebKitGTK, as WebDriver drives it. */
class WebKitDesk implements Desk {
  readonly engine: string;
  readonly #driver: WebDriver;
  readonly #driven: Driven;
  readonly #home: Home;
  readonly #url: string;

  constructor(version: string, driven: Driven, home: Home, url: string) {
    this.engine = `WebKitGTK ${version}`;
    this.#driver = driven.driver;
    this.#driven = driven;
    this.#home = home;
    this.#url = url;
  }

  open(address: string): Promise<void> {
    return this.#driver.get(this.#url + address);
  }

  reload(): Promise<void> {
    return this.#driver.navigate().refresh();
  }

  async click(sight: Sight): Promise<void> {
    const what = `${sight.role} ${sight.name ?? ''}`;
    await this.#driver.wait(() => this.#clicked(sight), WAIT_MS, `${what} cannot be clicked`);
  }

  async press(keys: string): Promise<void> {
    const all = keys.split('+').map((name) => KEYS[name] ?? name);
    const actions = this.#driver.actions();
    for (const key of all) actions.keyDown(key);
    for (const key of all.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  async type(text: string): Promise<void> {
    await this.#driver.actions().sendKeys(text).perform();
  }

  async select(words: string): Promise<void> {
    const abstract = this.#driver.findElement(By.css('.abstract'));
    const sought = { sought: words, scrolled: true };
    const { from, to } = await this.#driver.executeScript<ReturnType<typeof endsOf>>(
      endsOf,
      abstract,
      sought,
    );
    const { origin, round } = { origin: Origin.VIEWPORT, round: Math.round };
    await this.#driver
      .actions()
      .move({ origin, x: round(from.x), y: round(from.y) })
      .press()
      .move({ origin, x: round(to.x), y: round(to.y) })
      .release()
      .perform();
  }

  async carry(from: Sight, to: Sight): Promise<void> {
    const [[grip], [target]] = [await this.#seek(from), await this.#seek(to)];
    if (!grip || !target) throw new Error('There is nothing to carry, or nowhere to carry it to.');
    const { height } = await target.getRect();
    const place = { origin: target, x: 0, y: Math.round(height / 2) + BELOW };
    await this.#driver.actions().move({ origin: grip }).press().move(place).perform();
  }

  async drop(): Promise<void> {
    await this.#driver.actions().release().perform();
  }

  texts(sight: Sight): Promise<string[]> {
    // Found and read at once: in between, the page could change.
    return this.#told<string[]>(`(${String(textsOf)})(found)`, sight);
  }

  async choose(path: string): Promise<void> {
    await this.#driver.findElement(By.css('input[type=file]')).sendKeys(path);
  }

  saved(sight: Sight): Promise<SavedFile> {
    return this.#home.next(() => this.click(sight));
  }

  ask<Told>(tell: () => Told | Promise<Told>): Promise<Told> {
    return this.#driver.executeScript<Told>(tell);
  }

  /** WebKitWebDriver has no way to hear of them. */
  complaints(): readonly string[] {
    return [];
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  async close(): Promise<void> {
    await this.#driven.end();
    this.#home.remove();
  }

  #seek(sight: Sight): Promise<WebElement[]> {
    return this.#told<WebElement[]>('found', sight);
  }

  /** Tells of all that is so, by an expression on what is found. */
  async #told<Told>(told: string, sight: Sight): Promise<Told> {
    const script = `const found = (${String(find)})(arguments[0]); return found && ${told};`;
    const answer = await this.#driver.executeScript<Told | null>(script, stepsTo(sight));
    if (answer !== null) return answer;
    await this.#driver.executeScript(FINDER);
    return this.#told(told, sight);
  }

  /** Whether it could be clicked just now. */
  async #clicked(sight: Sight): Promise<boolean> {
    const [element, ...others] = await this.#seek(sight);
    if (!element || others.length > 0) return false;
    try {
      await element.click();
      return true;
    } catch (problem) {
      if (isPassing(problem)) return false;
      throw problem;
    }
  }
}

export async function openWebKit(url: string): Promise<Desk> {
  const home = new Home();
  const driven = await driveWebKit(home);
  const version = (await driven.driver.getCapabilities()).getBrowserVersion() ?? '';
  return new WebKitDesk(version, driven, home, url);
}
