/** Rounds of work, kill and inspection on one profile, counted. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inRestingOrder } from '../../src/domain/resting-order.ts';
import type { StoredPaper } from '../../src/domain/stored-paper.ts';
import { readCorpus } from '../bench/made-papers.ts';
import { wipeDatabases, type BrowserName, type Running } from './browser.ts';
import { Chance } from './chance.ts';
import { Ledger } from './ledger.ts';
import { CutOffFolds, foldingOften } from './folds.ts';
import { planRound, type During } from './plan.ts';
import { bundleReader, openSite, type Heard, type Site } from './site.ts';
import { begin, inspect, open, saying, type Surroundings } from './visit.ts';

/** The first act of a round may take so long before the harness is at fault, in ms. */
const PATIENCE_MS = 40_000;
const SHORTEST_MS = 5;
/** Starting the app and restoring what it held takes about so long, in ms. */
const START_MS = 2500;
const DURING_START = 0.15;
const DURING_RESTORING = 0.4;
const BEFORE_FIRST_MS = 600;
const BEFORE_FIRST = 0.1;
/** So many rounds end right after a fold has begun, in ms. */
const DURING_FOLD = 0.4;
const FOLD_MS = 60;
const FOLD_PATIENCE_MS = 15_000;
/** So many rounds with imports end between “Merge” and “Merged”, one of the first few. */
const DURING_MERGE = 0.7;
const FIRST_MERGES = 3;
const MERGE_MS = 150;

export interface TrialSettings {
  /** Folder of the build. */
  readonly dist: string;
  readonly browser: BrowserName;
  readonly during: During;
  readonly kills: number;
  /** Every so many kills the databases are deleted too; 0: never. */
  readonly wipeEvery: number;
  readonly seed: number;
  /** The longest wait after the first acknowledgement, in ms. */
  readonly longestMs: number;
}

export class Trial {
  readonly #settings: TrialSettings;
  readonly #chance: Chance;
  readonly #papers: readonly StoredPaper[];
  readonly #ledger = new Ledger();
  readonly #cutOff = new CutOffFolds();
  #round = 0;

  constructor(settings: TrialSettings) {
    this.#settings = settings;
    this.#chance = new Chance(settings.seed);
    this.#papers = inRestingOrder(readCorpus(path.join(settings.dist, 'corpus')));
  }

  /** @throws {Error} where the app does not start, or the reader cannot go on: nothing is judged then */
  async run() {
    const { dist, browser, kills } = this.#settings;
    const profile = await mkdtemp(path.join(tmpdir(), 'carrel-crash-'));
    const root = foldingOften(dist);
    const site = await openSite(root);
    const script = await bundleReader();
    const visit = { browser, profile, script, url: site.url };
    try {
      while (this.#ledger.kills < kills) await this.#killed(visit, site);
      await this.#end(await open(visit));
    } finally {
      await site.close();
      for (const made of [profile, root]) {
        await rm(made, { recursive: true, force: true, maxRetries: 5 });
      }
    }
    return this.#ledger.figures;
  }

  /** The last look, at what the last kill left. */
  async #end(running: Running): Promise<void> {
    try {
      await this.#inspect(running);
    } finally {
      await running.close();
    }
  }

  /** One browser's life: it ends while the app starts, or while the reader works. */
  async #killed(visit: Surroundings, site: Site): Promise<void> {
    const running = await open(visit);
    try {
      const share = this.#ledger.isWiped ? DURING_RESTORING : DURING_START;
      if (this.#round > 0 && this.#chance.happens(share)) await wait(this.#chance.below(START_MS));
      else await this.#work(running, site);
    } finally {
      await running.kill();
    }
    this.#ledger.killed(this.#cutOff.isNewIn(visit.browser, visit.profile));
    const { wipeEvery, browser } = this.#settings;
    if (wipeEvery === 0 || this.#ledger.kills % wipeEvery !== 0) return;
    wipeDatabases(browser, visit.profile, this.#chance.happens(0.5));
    this.#ledger.wiped();
  }

  /** Inspects what is there, then has the reader go on from it until some moment. */
  async #work(running: Running, site: Site): Promise<void> {
    await this.#inspect(running);
    this.#round += 1;
    const { facts, avoided } = this.#ledger;
    const { during } = this.#settings;
    const ground = { round: this.#round, papers: this.#papers, facts, avoided };
    const plan = planRound(this.#chance, ground, during);
    const heard = site.hear(this.#round);
    this.#ledger.expect(plan.acts, heard);
    begin(running, this.#round, plan.tasks);
    await this.#moment(heard);
    if (heard.stuck !== undefined) throw new Error(`${this.#where()}: ${heard.stuck}`);
  }

  /** Resolves at the moment at which the browser is to be killed. */
  async #moment(heard: Heard): Promise<void> {
    const { first, folding } = heard;
    if (this.#settings.during === 'imports' && this.#chance.happens(DURING_MERGE)) {
      await this.#whileMerging(heard);
      return;
    }
    if (this.#chance.happens(BEFORE_FIRST)) {
      await wait(this.#chance.below(BEFORE_FIRST_MS));
      return;
    }
    const isAimed = this.#chance.happens(DURING_FOLD);
    const { longestMs } = this.#settings;
    // As often in the midst of much work as right after the first of it.
    const delay = this.#chance.happens(0.5)
      ? this.#chance.below(longestMs)
      : this.#chance.delay(SHORTEST_MS, longestMs);
    const patience = new AbortController();
    const { signal } = patience;
    const late = wait(PATIENCE_MS, undefined, { signal }).then(() => {
      throw new Error(`${this.#where()}: nothing was acknowledged.`);
    });
    await Promise.race([first, late]);
    patience.abort();
    await late.catch(() => undefined);
    if (!isAimed) await wait(delay);
    else {
      // None may come where nothing more is to be done.
      await Promise.race([folding, wait(FOLD_PATIENCE_MS, undefined, { ref: false })]);
      await wait(this.#chance.below(FOLD_MS));
    }
  }

  /** Resolves within a merge, or right after it. */
  async #whileMerging(heard: Heard): Promise<void> {
    const pressed = heard.pressed(1 + this.#chance.below(FIRST_MERGES));
    await Promise.race([pressed, wait(PATIENCE_MS, undefined, { ref: false })]);
    await wait(this.#chance.delay(1, MERGE_MS));
  }

  async #inspect(running: Running): Promise<void> {
    const where = this.#where();
    const ledger = this.#ledger;
    const isKnown = this.#round > 0;
    try {
      const found = await inspect(running, ledger.expected);
      if (ledger.isWiped && !found.wiped) throw new Error('The databases were not taken away.');
      const said = found.wiped && isKnown ? await saying(running) : '';
      for (const complaint of ledger.found({ ...found, said }, isKnown)) {
        console.error(`${where}: ${complaint}`);
      }
    } catch (error) {
      throw new Error(`${where}: what is there could not be read.`, { cause: error });
    }
  }

  #where(): string {
    return `kill ${this.#ledger.kills}, round ${this.#round}, seed ${this.#settings.seed}`;
  }
}
