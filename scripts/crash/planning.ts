/** What plans are made from, and how an act joins one. */
import { nextStamp, type Stamp } from '../../src/domain/reader/stamp.ts';
import type { StoredPaper } from '../../src/domain/stored-paper.ts';
import type { Sight, Step } from './acts.ts';
import type { Chance } from './chance.ts';
import { Draft } from './draft.ts';
import type { Writes } from './judge.ts';
import type { Facts } from './stored.ts';

export interface Ground {
  readonly round: number;
  /** In resting order. */
  readonly papers: readonly StoredPaper[];
  readonly facts: Facts;
  /** Papers that are left alone: what was being typed about them may still come back as a draft. */
  readonly avoided: ReadonlySet<string>;
  /** Names of the tags for one paper at a time. */
  readonly tags: readonly string[];
}

const WORDS = 'compare with the ward and ask how many were left out of the count'.split(' ');
const LONGEST_NOTE = 300;
/** The device whose files come in. */
const ELSEWHERE = 'elsewhere.tab';

export class Planning {
  readonly chance: Chance;
  readonly draft: Draft;
  readonly papers: readonly StoredPaper[];
  readonly tags: readonly string[];
  readonly #open: readonly StoredPaper[];
  readonly #round: number;
  readonly #now = Date.now();
  #stamp: Stamp | undefined;

  constructor(chance: Chance, { round, papers, facts, avoided, tags }: Ground) {
    this.chance = chance;
    this.papers = papers;
    this.tags = tags;
    const ids = papers.map(({ id }) => id);
    this.draft = new Draft(round, facts, ids);
    this.#open = papers.filter(({ id }) => !avoided.has(id));
    this.#round = round;
  }

  /** A paper that may be opened. */
  paper(): StoredPaper {
    return this.chance.of(this.#open);
  }

  /** When something was written on another device: after all former rounds, and before this one. */
  stamp(): Stamp {
    this.#stamp = nextStamp(this.#stamp, this.#now, ELSEWHERE);
    return this.#stamp;
  }

  /** An id, or a part of a name, that nothing else has. */
  newId(): string {
    return `${this.#round}-${this.draft.acts.length}`;
  }

  /** A note that nobody has written before. */
  text(): string {
    const { chance } = this;
    const words = Array.from({ length: 4 + chance.below(LONGEST_NOTE) }, () => chance.of(WORDS));
    return `Round ${this.#round} thought ${this.draft.acts.length} ${words.join(' ')}`;
  }

  /**
   * Adds an act; at times it is taken back at once, and at times done again.
   * @param sights asked once the facts are as the act, its undoing or its redoing leaves them
   */
  act(step: Step, writes: Writes, sights: () => readonly Sight[]): void {
    const back = this.draft.act(step, writes, sights);
    if (!this.chance.happens(0.25)) return;
    this.draft.act({ kind: 'undo' }, back, sights);
    if (this.chance.happens(0.5)) this.draft.act({ kind: 'redo' }, writes, sights);
  }
}
