/** Two tabs at work in one real browser, for minutes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { inRestingOrder } from '../../../src/domain/resting-order.ts';
import { Watch } from '../../../tests/helpers/watch.ts';
import { readCorpus } from '../../bench/made-papers.ts';
import { startBrowser } from '../browser.ts';
import { Chance } from '../chance.ts';
import { bundleReader, openSite } from '../site.ts';
import { differences } from './compare.ts';
import { DeviceClock } from './device-clock.ts';
import { HeapGauge, type Heap } from './heap.ts';
import { Tab } from './tab.ts';
import { Turns } from './turns.ts';

const MINUTE_MS = 60_000;
/** What is done in the list is done to so many rows on either side, too. */
const BESIDE = 2;
/** Out and back four times, and a while after the last. */
const JUMPS = 8;
/** A tab is busy with about so many papers of its half: few enough to have seen all in a minute. */
const BUSY_WITH = 10;
const TAGS = [
  ['ward', 'trial', 'imaging', 'ethics'],
  ['compare', 'teaching', 'method', 'later'],
] as const;
const NOTHING = /$^/;
/**
 * Machine code is made of whatever is called often, for minutes, and is counted with what scripts hold:
 * nothing that the app could let go of.
 */
const INTERPRETED = '--js-flags=--no-opt --no-maglev --no-sparkplug';

export interface SoakSettings {
  /** Folder of the build. */
  readonly dist: string;
  /** At least 2. */
  readonly minutes: number;
  readonly seed: number;
  /** Hears what each tab holds, every minute. */
  readonly told: (minute: number, heaps: readonly Heap[]) => void;
}

export interface Soaked {
  readonly acts: number;
  readonly reloads: number;
  readonly jumps: number;
  /** Of each tab, every minute; the first tab is never reloaded. */
  readonly heaps: readonly (readonly Heap[])[];
  /** What the browser complained of. */
  readonly errors: readonly string[];
  /** How what is stored differs from what was done, or from itself, in words. */
  readonly wrong: readonly string[];
}

/** @throws {Error} where a tab cannot go on */
export async function soak(settings: SoakSettings): Promise<Soaked> {
  const profile = await mkdtemp(path.join(tmpdir(), 'carrel-soak-'));
  const site = await openSite(settings.dist);
  const browser = await startBrowser('chromium', profile, await bundleReader(), [INTERPRETED]);
  try {
    const context = browser.page.context();
    const watch = new Watch(context, new URL(site.url).origin, NOTHING);
    const pages = [browser.page, await context.newPage()];
    const visit = new Visit(settings, pages);
    const heaps = await visit.run(site.url);
    const wrong = await differences(visit.tabs);
    return { ...visit.counts, heaps, wrong, errors: watch.complaints };
  } finally {
    await browser.close();
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Each tab with one half of the papers. */
function tabsOf(pages: readonly Page[], turns: Turns, { dist, seed }: SoakSettings): Tab[] {
  const papers = inRestingOrder(readCorpus(path.join(dist, 'corpus')));
  return pages.map((page, at) => {
    const from = Math.round((papers.length / pages.length) * at) + BESIDE;
    const to = Math.round((papers.length / pages.length) * (at + 1)) - BESIDE;
    const every = Math.floor((to - from) / BUSY_WITH);
    const own = papers.slice(from, to).filter((_, place) => place % every === 0);
    const ids = new Set(own.map(({ id }) => id));
    return new Tab(page, new Chance(seed + at), turns, {
      number: at + 1,
      papers,
      own,
      avoided: new Set(papers.map(({ id }) => id).filter((id) => !ids.has(id))),
      tags: TAGS[at] ?? [],
      reloads: at > 0,
    });
  });
}

class Visit {
  readonly tabs: readonly Tab[];
  readonly #settings: SoakSettings;
  readonly #pages: readonly Page[];
  readonly #turns = new Turns();
  readonly #clock: DeviceClock;
  readonly #heaps: Heap[][] = [];
  #gauges: readonly HeapGauge[] = [];

  constructor(settings: SoakSettings, pages: readonly Page[]) {
    this.#settings = settings;
    this.#pages = pages;
    this.#clock = new DeviceClock(pages);
    this.tabs = tabsOf(pages, this.#turns, settings);
  }

  get counts() {
    const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
    return {
      acts: sum(this.tabs.map(({ acts }) => acts)),
      reloads: sum(this.tabs.map(({ reloads }) => reloads)),
      jumps: this.#clock.jumps,
    };
  }

  /** Resolves with the memory of the tabs, every minute and at the end. */
  async run(url: string): Promise<readonly (readonly Heap[])[]> {
    for (const tab of this.tabs) await tab.open(url);
    this.#gauges = await Promise.all(this.#pages.map((page) => HeapGauge.of(page)));
    const begun = performance.now();
    const stop = new AbortController();
    const isOver = (): boolean =>
      stop.signal.aborted || performance.now() - begun > this.#settings.minutes * MINUTE_MS;
    try {
      const work = this.tabs.map((tab) => tab.work(isOver));
      await Promise.all([...work, this.#keepTime(begun, stop.signal)]);
    } finally {
      stop.abort();
    }
    await this.#measure(this.#settings.minutes);
    return this.#heaps;
  }

  /** What happens at its time, whatever the tabs do. */
  async #keepTime(begun: number, signal: AbortSignal): Promise<void> {
    const { minutes } = this.#settings;
    const jumps = Array.from({ length: JUMPS }, (_, at) => ({
      at: ((at + 1) * minutes) / (JUMPS + 1),
      happens: () => this.#clock.jump(),
    }));
    const measures = Array.from({ length: Math.ceil(minutes) - 1 }, (_, at) => ({
      at: at + 1,
      happens: () => this.#measure(at + 1),
    }));
    for (const { at, happens } of [...jumps, ...measures].toSorted((a, b) => a.at - b.at)) {
      await wait(Math.max(begun + at * MINUTE_MS - performance.now(), 0), undefined, { signal });
      await happens();
    }
  }

  /** All of them at rest in the library, so that each minute shows the same. */
  async #measure(minute: number): Promise<void> {
    await this.#turns.alone(async () => {
      for (const tab of this.tabs) await tab.rest();
      const heaps: Heap[] = [];
      for (const gauge of this.#gauges) heaps.push(await gauge.read());
      this.#heaps.push(heaps);
      this.#settings.told(minute, heaps);
    });
  }
}
