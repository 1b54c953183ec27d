/** Profiles and pages with a probe inside, and statistics on what it saw. */
import { readFile } from 'node:fs/promises';
import type { Cdp } from './cdp.ts';

const PROBE = readFile(new URL('./probe.js', import.meta.url), 'utf8');

/** A profile of its own: nothing stored, nothing cached. */
export class Profile {
  readonly #browser: Cdp;
  readonly #id: string;

  private constructor(browser: Cdp, id: string) {
    this.#browser = browser;
    this.#id = id;
  }

  static async open(browser: Cdp): Promise<Profile> {
    const { browserContextId } = await browser.send('Target.createBrowserContext');
    return new Profile(browser, String(browserContextId));
  }

  /**
   * Opens a tab and goes there.
   * @param slowDown how many times slower the main thread runs; workers keep their speed
   * @param prepare what is done to the tab before it goes there
   */
  async visit(url: string, slowDown = 1, prepare?: (page: Page) => Promise<void>): Promise<Page> {
    const browserContextId = this.#id;
    const { targetId } = await this.#browser.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
    });
    const { sessionId } = await this.#browser.send('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const page = new Page(this.#browser, String(targetId), String(sessionId));
    await page.send('Page.enable');
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: await PROBE });
    await page.slowDown(slowDown);
    await prepare?.(page);
    await page.go(url);
    return page;
  }

  /** Files that are saved go into a folder, and nobody is asked. */
  async downloadTo(folder: string): Promise<void> {
    await this.#browser.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      browserContextId: this.#id,
      downloadPath: folder,
    });
  }

  async close(): Promise<void> {
    await this.#browser.send('Target.disposeBrowserContext', { browserContextId: this.#id });
  }
}

export class Page {
  readonly #browser: Cdp;
  readonly #target: string;
  readonly #session: string;

  constructor(browser: Cdp, target: string, session: string) {
    this.#browser = browser;
    this.#target = target;
    this.#session = session;
  }

  send(method: string, params: Readonly<Record<string, unknown>> = {}) {
    return this.#browser.send(method, params, this.#session);
  }

  /** The value of an expression, awaited, as JSON. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return typeof result === 'object' && result !== null && 'value' in result
      ? result.value
      : undefined;
  }

  /** When the probe's sight was painted, in ms from the start of the navigation. */
  async painted(sight: 'firstRow' | 'firstMatch' | 'firstLine'): Promise<number> {
    return Number(await this.evaluate(`probe.seen.${sight}`));
  }

  /** Resolves once a service worker that has everything serves this page. */
  async offlineReady(): Promise<void> {
    await this.evaluate('probe.controlled()');
  }

  async go(url: string): Promise<void> {
    await this.send('Page.navigate', { url });
  }

  async reload(): Promise<void> {
    await this.send('Page.reload');
    await this.painted('firstRow');
  }

  async slowDown(rate: number): Promise<void> {
    await this.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Presses and releases the key of one character. */
  async press(text: string): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
  }

  async close(): Promise<void> {
    await this.#browser.send('Target.closeTarget', { targetId: this.#target });
  }
}

/** The value below which this share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
