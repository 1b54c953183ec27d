/**
 * A mark that something was made here. It is kept apart from the database and from the journal, so that
 * a library which was lost with both is not taken for one that never was.
 */
import type { MadeCounts } from '#domain/reader/summary';

export interface EarlierUse {
  /** When something was last made, in ms since 1970. */
  readonly at: number;
  readonly made: MadeCounts;
}

const KEY = 'carrel.made';

function count(value: object, field: string): number {
  const found: unknown = Reflect.get(value, field);
  return typeof found === 'number' ? found : 0;
}

function decode(value: unknown): EarlierUse | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const made: unknown = Reflect.get(value, 'made');
  if (typeof made !== 'object' || made === null) return undefined;
  return {
    at: count(value, 'at'),
    made: {
      sorted: count(made, 'sorted'),
      highlights: count(made, 'highlights'),
      noted: count(made, 'noted'),
      tags: count(made, 'tags'),
      lists: count(made, 'lists'),
      searches: count(made, 'searches'),
      kinds: count(made, 'kinds'),
      groups: count(made, 'groups'),
    },
  };
}

/** The mark of an earlier visit; undefined where nothing was made, or where that is not known. */
export function readEarlierUse(): EarlierUse | undefined {
  try {
    return decode(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    // Storage refused, or not what was written: nothing can be said of earlier visits.
    return undefined;
  }
}

/** Notes what is there now; undefined for a library that the reader begins anew. */
export function noteUse(use: EarlierUse | undefined): void {
  try {
    if (use) localStorage.setItem(KEY, JSON.stringify(use));
    else localStorage.removeItem(KEY);
  } catch {
    // Refused or full: then a loss cannot be told from a first visit, but nothing else is worse.
  }
}
