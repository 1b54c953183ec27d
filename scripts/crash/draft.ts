/** The acts of one round as they are planned: each with what it writes and what the screen then shows. */
import { STATUSES, type Status } from '../../src/domain/query-language.ts';
import type { Act, Sight, Step, Task } from './acts.ts';
import type { Writes } from './judge.ts';
import { factOf, type Facts } from './stored.ts';

export interface PlannedAct {
  /** For the words about a loss: round, number and kind. */
  readonly name: string;
  /** The paper whose note is typed, which may come back as a draft. */
  readonly noted: string | undefined;
  readonly writes: Writes;
}

/** Collects acts, and knows the facts as they will be after those collected so far. */
export class Draft {
  readonly tasks: Task[] = [];
  readonly acts: PlannedAct[] = [];
  readonly facts: Map<string, string>;
  /** Facts that any act so far writes. */
  readonly written = new Set<string>();
  readonly #round: number;
  readonly #papers: readonly string[];
  #open: Act[] = [];

  constructor(round: number, facts: Facts, papers: readonly string[]) {
    this.#round = round;
    this.facts = new Map(facts);
    this.#papers = papers;
  }

  status(paper: string): Status {
    const stored = this.facts.get(factOf('status', paper));
    return STATUSES.find((status) => status === stored) ?? 'unread';
  }

  /** How many papers have each status. */
  counts(): Record<Status, number> {
    const counts = { unread: 0, toread: 0, reading: 0, read: 0, aside: 0 };
    for (const paper of this.#papers) counts[this.status(paper)] += 1;
    return counts;
  }

  /**
   * Adds an act to the task that is being collected.
   * @param sights asked once the facts are as the act leaves them
   * @returns what takes it back
   */
  act(step: Step, writes: Writes, sights: () => readonly Sight[], noted?: string): Writes {
    const back = new Map([...writes.keys()].map((fact) => [fact, this.facts.get(fact)]));
    for (const [fact, value] of writes) {
      this.written.add(fact);
      if (value === undefined) this.facts.delete(fact);
      else this.facts.set(fact, value);
    }
    const n = this.acts.length + 1;
    this.acts.push({ name: `round ${this.#round} act ${n} (${step.kind})`, noted, writes });
    this.#open.push({ n, step, sights: sights() });
    return back;
  }

  /** Ends the task: its acts are done at this place. */
  at(paper: Task['paper'], atOnce = false): void {
    if (this.#open.length > 0) this.tasks.push({ paper, acts: this.#open, atOnce });
    this.#open = [];
  }
}
