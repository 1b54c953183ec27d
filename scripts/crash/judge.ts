/** What must be there after a kill, and what is wrong with what is. */
import type { Facts } from './stored.ts';

/** What an act is to change; undefined: the fact is gone. */
export type Writes = ReadonlyMap<string, string | undefined>;

/** The acts of a reader until they were cut off, and how many of them the screen had shown as stored. */
export interface Expected {
  /** What was there before the first. */
  readonly before: Facts;
  /** In the order in which they are done; each is stored whole or not at all. */
  readonly acts: readonly { readonly name: string; readonly writes: Writes }[];
  readonly acknowledged: number;
}

export interface Verdict {
  /** How many of the acts are stored; undefined where what is there is no such state. */
  readonly stored: number | undefined;
  /** Facts that had been shown as stored and are not so. */
  readonly lost: readonly string[];
  /** Facts that are neither so as they were nor as they were to be, or that are half of an act. */
  readonly torn: readonly string[];
}

function write(facts: Map<string, string>, writes: Writes): void {
  for (const [fact, value] of writes) {
    if (value === undefined) facts.delete(fact);
    else facts.set(fact, value);
  }
}

/** The facts after the first `count` acts. */
function factsAfter({ before, acts }: Expected, count: number): Map<string, string> {
  const facts = new Map(before);
  for (const { writes } of acts.slice(0, count)) write(facts, writes);
  return facts;
}

function differing(one: Facts, other: Facts): string[] {
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((fact) => one.get(fact) !== other.get(fact));
}

/** How many acts what was found is the result of: those acknowledged, or more that were begun. */
function storedActs(expected: Expected, found: Facts): number | undefined {
  const { acts, acknowledged } = expected;
  const facts = factsAfter(expected, acknowledged);
  const wrong = new Set(differing(facts, found));
  for (let count = acknowledged; ; count += 1) {
    if (wrong.size === 0) return count;
    const next = acts[count];
    if (!next) return undefined;
    write(facts, next.writes);
    for (const fact of next.writes.keys()) {
      if (facts.get(fact) === found.get(fact)) wrong.delete(fact);
      else wrong.add(fact);
    }
  }
}

/** Compares what is there after a kill with what must be. */
export function judge(expected: Expected, found: Facts): Verdict {
  const stored = storedActs(expected, found);
  if (stored !== undefined) return { stored, lost: [], torn: [] };
  const { acts, acknowledged } = expected;
  const due = factsAfter(expected, acknowledged);
  const begun = acts.slice(acknowledged);
  const isFormer = (fact: string): boolean =>
    [expected.before, ...acts.slice(0, acknowledged).map(({ writes }) => writes)].some(
      (state) => state.has(fact) && state.get(fact) === found.get(fact),
    ) || !found.has(fact);
  const isBegun = (fact: string): boolean =>
    begun.some(({ writes }) => writes.has(fact) && writes.get(fact) === found.get(fact));
  const wrong = differing(due, found);
  const lost = wrong.filter((fact) => !isBegun(fact) && isFormer(fact));
  const odd = wrong.filter((fact) => !isBegun(fact) && !isFormer(fact));
  // Where nothing is lost or odd, what was begun is there in part, or without what came before it.
  const halves = lost.length + odd.length === 0 ? wrong : [];
  return { stored: undefined, lost, torn: [...odd, ...halves] };
}
