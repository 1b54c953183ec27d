/** What the field for commands offers for what is typed, and in which order. */
import { completeTag } from '#domain/complete-tag';
import type { TextRange } from '#domain/text-range';

/** In the order in which they are offered where what is typed fits all of them equally well. */
const PALETTE_GROUPS = ['paper', 'open', 'go', 'do', 'search'] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** Something that can be done or gone to. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly name: string;
  /** Offered under `#`, which asks for tags alone. */
  readonly isTag?: true;
  /** How much it was used; the more, the earlier it comes among those that fit equally well. */
  readonly use: number;
  /** Where it is offered whatever its name is: what of the name was typed. */
  readonly found?: readonly TextRange[];
}

export interface PaletteMatch<Entry extends PaletteEntry> {
  readonly entry: Entry;
  /** What of its name was typed; in order, not overlapping. */
  readonly ranges: readonly TextRange[];
}

/** What is asked for: everything, commands (after `>`) or tags (after `#`). */
export interface PaletteQuery {
  readonly of: 'all' | 'commands' | 'tags';
  readonly text: string;
}

export function readPaletteQuery(typed: string): PaletteQuery {
  const text = typed.trimStart();
  if (text.startsWith('>')) return { of: 'commands', text: text.slice(1).trim() };
  if (text.startsWith('#')) return { of: 'tags', text: text.slice(1).trim() };
  return { of: 'all', text: text.trim() };
}

/** More of a group would not be read: with something typed, and without. */
const MOST = { typed: 5, resting: 4 } as const;
/** Where a group is asked for alone. */
const MOST_ALONE = 12;
/** How surely a name is meant that begins so, has a word that does, or is meant for other reasons. */
const [BEGINS, HAS_WORD, OTHERWISE] = [1, 2, 3];
/** Less than any use that is noticed. */
const LEAST_USE = 1e-6;
/** From this rank on a name only looks like what is typed. */
const ALIKE = 4;

interface Ranked<Entry extends PaletteEntry> extends PaletteMatch<Entry> {
  readonly rank: number;
}

function isAsked({ of }: PaletteQuery, { group, isTag }: PaletteEntry): boolean {
  if (of === 'all') return true;
  return of === 'tags' ? isTag === true : group === 'open' || group === 'go' || group === 'do';
}

function asFound(found: readonly TextRange[]): number {
  if (found.length === 0) return OTHERWISE;
  return found[0]?.start === 0 ? BEGINS : HAS_WORD;
}

/** The best of a group first, those found elsewhere before those found here. */
function rankedOf<Entry extends PaletteEntry>(
  text: string,
  entries: readonly Entry[],
  most: number,
): readonly Ranked<Entry>[] {
  const given = entries.flatMap((entry) => {
    const { found: ranges } = entry;
    return ranges ? [{ entry, ranges, rank: asFound(ranges) }] : [];
  });
  const named = new Map(entries.filter(({ found }) => !found).map((entry) => [entry.id, entry]));
  const known = Array.from(named.values(), ({ id, name, use }, at) => ({
    id,
    name,
    // Used equally much they stay in their order.
    count: use - at * LEAST_USE,
  }));
  const { matches } = completeTag(text, known, most);
  const others = matches.flatMap(({ id, ranges, rank }) => {
    const entry = named.get(id);
    return entry ? [{ entry, ranges, rank }] : [];
  });
  return [...given.slice(0, most), ...others];
}

/**
 * The entries that may be meant, group by group: the group with the surest match first, within it the
 * surest; of equally sure ones the most used. What only looks like what is typed is offered where
 * nothing is meant surely. With nothing typed the most used of every group are.
 */
export function offered<Entry extends PaletteEntry>(
  query: PaletteQuery,
  entries: readonly Entry[],
): PaletteMatch<Entry>[] {
  const most = query.of !== 'all' ? MOST_ALONE : query.text === '' ? MOST.resting : MOST.typed;
  const asked = entries.filter((entry) => isAsked(query, entry));
  const groups = PALETTE_GROUPS.map((group) =>
    rankedOf(
      query.text,
      asked.filter((entry) => entry.group === group),
      most,
    ),
  );
  const isAnySure = groups.flat().some(({ rank, entry }) => rank < ALIKE && !entry.found);
  return groups
    .toSorted(([a], [b]) => (a && b ? a.rank - b.rank || b.entry.use - a.entry.use : 0))
    .flat()
    .filter(({ rank }) => rank < ALIKE || !isAnySure);
}
