/** Narrows entries by what is chosen, and counts what could be chosen beside it. */
import { compareNames } from '#domain/name-order';
import {
  ENTRY_FACETS,
  ENTRY_KINDS,
  type EntriesQuery,
  type EntryDrop,
  type EntryFacet,
  type EntryFacetValue,
} from '#domain/notebook';
import type { ReaderLibrary } from '#domain/reader/library';
import { sameName } from './filters.ts';
import type { Meeting } from './conditions.ts';
import type { Entry } from './notebook-entries.ts';

/** With more months than this, entries are counted by year. */
const MOST_MONTHS = 12;

/** What keeps an entry out, each a bit. */
const PARTS = [...ENTRY_FACETS, 'text'] as const;
const BIT: Readonly<Record<EntryDrop['part'], number>> = {
  kinds: 1,
  made: 2,
  tags: 4,
  sources: 8,
  text: 16,
};

/** Entries narrowed. */
export interface Narrowed {
  /** By place: the parts of the question that keep an entry out; 0 for those that match. */
  readonly missed: Uint8Array;
  readonly matching: number;
}

/** Whether an entry passes each facet; one of which nothing is chosen keeps nothing out. */
function tests(query: EntriesQuery, library: ReaderLibrary) {
  const { kinds, made, tags, sources } = query;
  const wanted = tags.map((name) => library.tagNamed(name)?.id);
  const passes: Readonly<Record<EntryFacet, (entry: Entry) => boolean>> = {
    kinds: ({ kind }) => kinds.includes(kind),
    made: (entry) => made.some((period) => entry.made.startsWith(period)),
    tags: (entry) => wanted.every((tag) => tag !== undefined && entry.tags.has(tag)),
    sources: (entry) => entry.sources.some((source) => sources.includes(source)),
  };
  return ENTRY_FACETS.filter((facet) => query[facet].length > 0).map(
    (facet) => [BIT[facet], passes[facet]] as const,
  );
}

export function narrowEntries(
  entries: readonly Entry[],
  query: EntriesQuery,
  met: Meeting | undefined,
  library: ReaderLibrary,
): Narrowed {
  const missed = new Uint8Array(entries.length);
  const active = tests(query, library);
  let matching = 0;
  for (const [at, entry] of entries.entries()) {
    let bits = met && met[at] === 0 ? BIT.text : 0;
    for (const [bit, passes] of active) if (!passes(entry)) bits |= bit;
    missed[at] = bits;
    if (bits === 0) matching += 1;
  }
  return { missed, matching };
}

/** What leaving out one part of the question would find, best first. */
export function dropsOf({ missed, matching }: Narrowed): EntryDrop[] {
  if (matching > 0) return [];
  return PARTS.map((part) => ({
    part,
    count: missed.reduce((sum, bits) => sum + (bits === BIT[part] ? 1 : 0), 0),
  }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

interface Count {
  all: number;
  /** Of those, the ones that choosing the value would show. */
  shown: number;
}

/** Counts of the values of a facet. */
class Values {
  readonly #counts = new Map<string, Count>();

  of(value: string): Count {
    const known = this.#counts.get(value);
    if (known) return known;
    const made = { all: 0, shown: 0 };
    this.#counts.set(value, made);
    return made;
  }

  get size(): number {
    return this.#counts.size;
  }

  total(value: string): number {
    return this.#counts.get(value)?.all ?? 0;
  }

  /** The values there are and the chosen ones, which never vanish. */
  values(chosen: readonly string[]): string[] {
    return [...new Set([...this.#counts.keys(), ...chosen])];
  }

  counted(values: readonly string[]): EntryFacetValue[] {
    return values.map((value) => ({ value, count: this.#counts.get(value)?.shown ?? 0 }));
  }

  /** The same by the first signs of values. */
  summed(signs: number): Values {
    const sums = new Values();
    for (const [value, { all, shown }] of this.#counts) {
      const sum = sums.of(value.slice(0, signs));
      sum.all += all;
      sum.shown += shown;
    }
    return sums;
  }
}

interface Counted {
  readonly kinds: Values;
  readonly months: Values;
  /** By id. */
  readonly tags: Values;
  readonly sources: Values;
}

function add(count: Count, isShown: boolean): void {
  count.all += 1;
  if (isShown) count.shown += 1;
}

function count(entries: readonly Entry[], missed: Uint8Array): Counted {
  const [kinds, months, tags, sources] = [new Values(), new Values(), new Values(), new Values()];
  // Entries come by time, so that most are of the same month as the one before.
  let made = '';
  let month: Count = { all: 0, shown: 0 };
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    const bits = missed[at] ?? 0;
    if (!entry) continue;
    if (entry.made !== made) {
      made = entry.made;
      month = months.of(made);
    }
    add(month, (bits & ~BIT.made) === 0);
    add(kinds.of(entry.kind), (bits & ~BIT.kinds) === 0);
    // A tag more narrows further, where another kind or source adds to those that are chosen.
    for (const tag of entry.tags) add(tags.of(tag), bits === 0);
    for (const source of entry.sources) add(sources.of(source), (bits & ~BIT.sources) === 0);
  }
  return { kinds, months, tags, sources };
}

/** Months, or years where there are many months. */
function periods({ months }: Counted, chosen: readonly string[]): EntryFacetValue[] {
  const years = months.summed(4);
  const shown = (months.size > MOST_MONTHS ? years : months).values(chosen).toSorted();
  return shown
    .toReversed()
    .flatMap((period) => (period.length === 4 ? years : months).counted([period]));
}

function tagValues(
  { tags }: Counted,
  library: ReaderLibrary,
  chosen: readonly string[],
): EntryFacetValue[] {
  const known = tags
    .values([])
    .map((id) => ({ id, name: library.get('tags', id)?.name ?? id }))
    .toSorted((a, b) => tags.total(b.id) - tags.total(a.id) || compareNames(a.name, b.name));
  const keys = new Set(known.map(({ name }) => sameName(name)));
  return [
    ...known.map(({ id, name }) => ({ value: name, count: tags.counted([id])[0]?.count ?? 0 })),
    ...chosen.filter((name) => !keys.has(sameName(name))).map((value) => ({ value, count: 0 })),
  ];
}

/** The values of each facet, in the order in which they are shown; none vanishes by what is chosen. */
export function facetValues(
  entries: readonly Entry[],
  { missed }: Narrowed,
  query: EntriesQuery,
  library: ReaderLibrary,
): Readonly<Record<EntryFacet, readonly EntryFacetValue[]>> {
  const counted = count(entries, missed);
  return {
    kinds: counted.kinds.counted(ENTRY_KINDS),
    made: periods(counted, query.made),
    tags: tagValues(counted, library, query.tags),
    sources: counted.sources.counted(counted.sources.values(query.sources)),
  };
}
