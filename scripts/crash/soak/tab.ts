/** A tab in which a reader works on papers of their own, as long as told. */
import type { Page } from '@playwright/test';
import type { StoredPaper } from '../../../src/domain/stored-paper.ts';
import type { Task } from '../acts.ts';
import type { Chance } from '../chance.ts';
import type { PlannedAct } from '../draft.ts';
import { clearPaper } from '../paper-acts.ts';
import { SMALL } from '../plan.ts';
import { Planning } from '../planning.ts';
import { ask } from '../visit.ts';
import type { Turns } from './turns.ts';

/** From so many highlights, tags and notes on as much is taken away as is made. */
const MOST_MADE = 60;
const LEAVING = 0.1;
const RELOADING = 0.03;

const PLACES: readonly (readonly [hash: string, heading: string])[] = [
  ['#/highlights', 'Highlights'],
  ['#/tags', 'Tags'],
  ['#/settings/storage', 'Offline and storage'],
  ['#/settings/keyboard', 'Keyboard'],
];
const QUERIES = ['sepsis', 'tag:ward', 'has:note', 'deep learning segmentation', 'is:reading'];

export interface Ground {
  /** From 1. */
  readonly number: number;
  readonly papers: readonly StoredPaper[];
  /** Not this tab's. */
  readonly avoided: ReadonlySet<string>;
  readonly tags: readonly string[];
  /** Whether it is ever reloaded. */
  readonly reloads: boolean;
}

export class Tab {
  readonly page: Page;
  reloads = 0;
  /** Of all acts that were planned, how many the screen showed as stored. */
  acts = 0;
  readonly #planning: Planning;
  readonly #chance: Chance;
  readonly #turns: Turns;
  readonly #mayReload: boolean;

  constructor(page: Page, chance: Chance, turns: Turns, ground: Ground) {
    this.page = page;
    this.#chance = chance;
    this.#turns = turns;
    this.#mayReload = ground.reloads;
    this.#planning = new Planning(chance, { ...ground, round: ground.number, facts: new Map() });
  }

  /** All that was done. */
  get planned(): readonly PlannedAct[] {
    return this.#planning.draft.acts;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await ask(this, 'started()');
  }

  /** Goes to the library, with nothing open and nothing sought. */
  rest(): Promise<void> {
    return ask(this, 'toLibrary()');
  }

  /** @throws {Error} where the screen does not show what was done */
  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      for (const task of this.#plan()) await this.#do(task);
      if (this.#chance.happens(LEAVING)) await this.#turns.beside(() => this.#look());
      if (this.#mayReload && this.#chance.happens(RELOADING)) {
        await this.#turns.beside(() => this.#reload());
      }
    }
  }

  #plan(): readonly Task[] {
    const { draft } = this.#planning;
    const made = [...draft.facts.keys()].filter((fact) => !fact.startsWith('status|')).length;
    const act = made > MOST_MADE ? clearPaper : this.#chance.of(SMALL);
    act(this.#planning);
    return draft.tasks.splice(0);
  }

  /** What is undone is what was done last, in whichever tab: the other one waits meanwhile. */
  async #do(task: Task): Promise<void> {
    const isUndone = task.acts.some(({ step }) => step.kind === 'undo');
    const work = () => ask<void>(this, `doTask(${JSON.stringify(task)}, 0)`);
    await (isUndone ? this.#turns.alone(work) : this.#turns.beside(work));
    this.acts += task.acts.length;
  }

  async #look(): Promise<void> {
    if (this.#chance.happens(0.5)) {
      await ask(this, `search(${JSON.stringify(this.#chance.of(QUERIES))})`);
    } else await ask(this, `look(...${JSON.stringify(this.#chance.of(PLACES))})`);
  }

  async #reload(): Promise<void> {
    await this.page.reload();
    await ask(this, 'started()');
    this.reloads += 1;
  }
}
