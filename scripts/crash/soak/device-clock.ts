/** The clock of a device: what all pages and workers of a browser take for the time of day. */
import type { Page, Worker } from '@playwright/test';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;

/** How far ahead it goes, one after the other, in ms: back each time before it goes elsewhere. */
const AHEAD = [HOUR_MS, 0, -YEAR_MS, 0, -HOUR_MS, 0, YEAR_MS, 0];

export class DeviceClock {
  readonly #pages: readonly Page[];
  #jumps = 0;
  #ahead = 0;

  constructor(pages: readonly Page[]) {
    this.#pages = pages;
    for (const page of pages) {
      // What is loaded anew goes by the same clock.
      page.on('worker', (worker) => void this.#set(worker));
      page.on('domcontentloaded', () => void this.#set(page));
    }
  }

  get jumps(): number {
    return this.#jumps;
  }

  async jump(): Promise<void> {
    this.#ahead = AHEAD[this.#jumps % AHEAD.length] ?? 0;
    this.#jumps += 1;
    const all = this.#pages.flatMap((page) => [page, ...page.workers()]);
    await Promise.all(all.map((each) => this.#set(each)));
  }

  async #set(place: Page | Worker): Promise<void> {
    const moved = `Date.real ??= Date.now; Date.now = () => Date.real() + ${this.#ahead}`;
    // Where it is just going away there is no clock to set.
    await place.evaluate(moved).catch(() => undefined);
  }
}
