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

/** From so many highlights, tags and notes on as much is taken away as is made: within half a minute. */
const MOST_MADE = 24;
const LEAVING = 0.1;
const RELOADING = 0.03;

/** An address, and the heading there. */
type Place = readonly [hash: string, heading: string];

const PLACES: readonly Place[] = [
  ['#/highlights', 'Highlights'],
  ['#/tags', 'Tags'],
  ['#/settings/storage', 'Backup and storage'],
  ['#/settings/keyboard', 'Keyboard'],
];
const QUERIES = ['sepsis', 'tag:ward', 'has:note', 'deep learning segmentation', 'is:reading'];

const doing = (task: Task): string => `doTask(${JSON.stringify(task)}, 0)`;
const searching = (text: string): string => `search(${JSON.stringify(text)})`;
const lookingAt = (place: Place): string => `look(...${JSON.stringify(place)})`;

export interface Ground {
  /** From 1. */
  readonly number: number;
  readonly papers: readonly StoredPaper[];
  /** The ones that this tab opens. */
  readonly own: readonly StoredPaper[];
  /** All others. */
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
  readonly #own: readonly StoredPaper[];
  readonly #mayReload: boolean;

  constructor(page: Page, chance: Chance, turns: Turns, ground: Ground) {
    this.page = page;
    this.#chance = chance;
    this.#turns = turns;
    this.#own = ground.own;
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
    await this.#turns.beside(() => this.#tour());
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
    const work = () => ask<void>(this, doing(task));
    await (isUndone ? this.#turns.alone(work) : this.#turns.beside(work));
    this.acts += task.acts.length;
  }

  /** What the app keeps of places once seen, such as papers cut into words, is there from then on. */
  async #tour(): Promise<void> {
    for (const { id, title } of this.#own)
      await ask(this, doing({ paper: { id, title }, acts: [], atOnce: false }));
    for (const text of QUERIES) await ask(this, searching(text));
    for (const place of PLACES) await ask(this, lookingAt(place));
  }

  async #look(): Promise<void> {
    const isSought = this.#chance.happens(0.5);
    await ask(
      this,
      isSought ? searching(this.#chance.of(QUERIES)) : lookingAt(this.#chance.of(PLACES)),
    );
  }

  async #reload(): Promise<void> {
    await this.page.reload();
    await this.rest();
    await ask(this, 'started()');
    this.reloads += 1;
  }
}
