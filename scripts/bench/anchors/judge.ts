/** Counts what a way of finding did with the trials; the edits themselves say what was right. */
import { quantile } from '../search/metrics.ts';
import type { Finder } from './finders.ts';
import type { Trial } from './trials.ts';

export interface Verdict {
  readonly trials: number;
  /** Trials in which quote and context stood as they were, and those of them that were found. */
  readonly unchanged: number;
  readonly unchangedFound: number;
  /** The same of trials in which the quote stood as it was, whatever became of its context. */
  readonly whole: number;
  readonly wholeFound: number;
  readonly kept: number;
  readonly moved: number;
  readonly orphans: number;
  readonly wrong: number;
  /** Quotes that are no longer to be read anywhere afterwards. */
  readonly deleted: number;
  readonly p50: number;
  readonly p95: number;
  /** The trials that went wrong, or missed an unchanged quote. */
  readonly faults: readonly Trial[];
}

interface Outcome {
  readonly trial: Trial;
  readonly state: string;
  readonly isFound: boolean;
  readonly isWrong: boolean;
  readonly isDeleted: boolean;
  readonly milliseconds: number;
}

function outcomeOf(finder: Finder, trial: Trial): Outcome {
  const { anchor, edited, text } = trial;
  const began = performance.now();
  const { state, range } = finder.find(anchor, text);
  const milliseconds = performance.now() - began;
  const isTrue = range !== undefined && edited.isTrue(anchor, range);
  const quote = range ? text.slice(range.start, range.end) : anchor.exact;
  return {
    trial,
    state,
    isFound: isTrue,
    isWrong: range !== undefined && !isTrue,
    isDeleted: quote.trim() === '',
    milliseconds,
  };
}

/** What a finder did with all the trials. */
export function judge(finder: Finder, trials: readonly Trial[]): Verdict {
  const outcomes = trials.map((trial) => outcomeOf(finder, trial));
  const times = outcomes.map((outcome) => outcome.milliseconds).toSorted((a, b) => a - b);
  const count = (is: (outcome: Outcome) => boolean): number => outcomes.filter(is).length;
  return {
    trials: trials.length,
    unchanged: count(({ trial }) => trial.isUnchanged),
    unchangedFound: count(({ trial, isFound }) => trial.isUnchanged && isFound),
    whole: count(({ trial }) => trial.isQuoteWhole),
    wholeFound: count(({ trial, isFound }) => trial.isQuoteWhole && isFound),
    kept: count(({ state }) => state === 'kept' || state === 'same'),
    moved: count(({ state }) => state === 'moved'),
    orphans: count(({ state }) => state === 'orphan'),
    wrong: count(({ isWrong }) => isWrong),
    deleted: count(({ isDeleted }) => isDeleted),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    faults: outcomes
      .filter(({ trial, isFound, isWrong }) => isWrong || (trial.isUnchanged && !isFound))
      .map(({ trial }) => trial),
  };
}
