/** Which papers meet the conditions of a query. */
import type { FacetTest, Passes } from './filters.ts';
import type { Condition } from './query-plan.ts';

/** By ordinal: 1 for papers that meet a condition. */
export type Meeting = Uint8Array;

/** What the index knows of words, phrases and facets. */
export interface Evidence {
  readonly papers: () => number;
  /** Whether a paper holds all of the terms in the field. */
  words(condition: Extract<Condition, { kind: 'words' }>): Passes;
  phrase(condition: Extract<Condition, { kind: 'phrase' }>): Passes;
  facets(test: FacetTest): Passes;
}

function passesOf(condition: Condition, evidence: Evidence): Passes {
  switch (condition.kind) {
    case 'words':
      return evidence.words(condition);
    case 'phrase':
      return evidence.phrase(condition);
    case 'facets':
      return evidence.facets(condition.test);
    case 'not': {
      const passes = passesOf(condition.condition, evidence);
      return (ordinal) => !passes(ordinal);
    }
    case 'any': {
      const parts = condition.conditions.map((part) => passesOf(part, evidence));
      return (ordinal) => parts.some((passes) => passes(ordinal));
    }
    case 'all': {
      const parts = condition.conditions.map((part) => passesOf(part, evidence));
      return (ordinal) => parts.every((passes) => passes(ordinal));
    }
  }
}

/** The papers that meet all of `conditions`; undefined, which is all of them, without any. */
export function meeting(conditions: readonly Condition[], evidence: Evidence): Meeting | undefined {
  if (conditions.length === 0) return undefined;
  const all = passesOf({ kind: 'all', conditions }, evidence);
  const met = new Uint8Array(evidence.papers());
  for (let ordinal = 0; ordinal < met.length; ordinal += 1) met[ordinal] = all(ordinal) ? 1 : 0;
  return met;
}
