/** The words that two papers share, as a reader reads them. */
import type { Paper } from '#domain/corpus';
import { findLinks } from '#domain/links';
import type { StoredPaper } from '#domain/stored-paper';
import { joined, tiedGroups } from './forms.ts';
import { STOPWORDS } from './query-terms.ts';

/** More would be another abstract. */
const MOST_WORDS = 4;

/** A family of words in two papers. */
interface Shared {
  readonly folded: string;
  /** Families of its parts, which are several where it is a compound. */
  readonly parts: readonly (number | undefined)[];
  /** How often each spelling stands in the papers. */
  readonly spellings: Map<string, number>;
}

type ByFamily = Map<number, Shared>;

/** What an index knows of words. */
export interface KnownWords {
  /** The number of a word's family; undefined for a word that is not known. */
  family(word: string): number | undefined;
  /** How telling a family is of two papers, 0 for one that says nothing. */
  shared(family: number, one: number, other: number): number;
}

/** Words, and compounds as a whole, by family; not those of addresses. */
function familiesOf({ title, abstract }: Paper, known: Pick<KnownWords, 'family'>): ByFamily {
  const found: ByFamily = new Map();
  for (const text of [abstract, title]) {
    const links = findLinks(text);
    for (const group of tiedGroups(text)) {
      const { start: at } = joined(group);
      if (links.some(({ start, end }) => start <= at && at < end)) continue;
      for (const members of group.length > 1 ? [group, ...group.map((word) => [word])] : [group]) {
        const { folded, start, end } = joined(members);
        const family = known.family(folded);
        if (family === undefined || STOPWORDS.has(folded) || !/\p{L}{2}/u.test(folded)) continue;
        const parts = members.map((word) => known.family(word.folded));
        const word = found.get(family) ?? { folded, parts, spellings: new Map() };
        const spelling = text.slice(start, end);
        word.spellings.set(spelling, (word.spellings.get(spelling) ?? 0) + 1);
        found.set(family, word);
      }
    }
  }
  return found;
}

/** Written large as any word is in a title or at the head of a sentence. */
function isCapitalised(spelling: string): boolean {
  return /^\p{Lu}[^\p{Lu}]*$/u.test(spelling);
}

/** The spelling that stands most often in both, a capitalised one only when there is no other. */
function spellingOf(one: Shared, other: Shared): string {
  const times = new Map(one.spellings);
  for (const [spelling, more] of other.spellings) {
    times.set(spelling, (times.get(spelling) ?? 0) + more);
  }
  const all = [...times].toSorted(([, a], [, b]) => b - a).map(([spelling]) => spelling);
  return all.find((spelling) => !isCapitalised(spelling)) ?? all[0] ?? one.folded;
}

interface Weighed {
  readonly one: Shared;
  readonly weight: number;
}

/** Of words that say as much a compound goes before its parts. */
function moreTelling(a: Weighed, b: Weighed): number {
  const byWeight = b.weight - a.weight || b.one.parts.length - a.one.parts.length;
  return byWeight || (a.one.folded < b.one.folded ? -1 : 1);
}

/** The most telling of these words, spelled as in `own` and, where they are there, in `theirs`. */
function mostTelling(own: ByFamily, theirs: ByFamily, weigh: (family: number) => number): string[] {
  const shared = [...own].flatMap(([family, one]) => {
    const weight = weigh(family);
    return weight > 0 ? [{ one, another: theirs.get(family) ?? one, weight }] : [];
  });
  const said = new Set<number | undefined>();
  const words: string[] = [];
  for (const { one, another } of shared.toSorted(moreTelling)) {
    // Beside “fine-tuning”, “tuning” says nothing more.
    if (words.length === MOST_WORDS || one.parts.some((part) => said.has(part))) continue;
    for (const part of one.parts) said.add(part);
    words.push(spellingOf(one, another));
  }
  return words;
}

function wordsOf(own: ByFamily, theirs: ByFamily, weigh: (family: number) => number): string[] {
  return mostTelling(own, theirs, (family) => (theirs.has(family) ? weigh(family) : 0));
}

/** The words of a paper that weigh most, of every family one; none that weighs nothing. */
export function tellingWords(
  paper: Paper,
  known: Pick<KnownWords, 'family'>,
  weigh: (family: number) => number,
): string[] {
  const own = familiesOf(paper, known);
  return mostTelling(own, own, weigh);
}

/** The most telling words that a paper shares with each of others, of every family one. */
export function sharedWords(
  paper: StoredPaper,
  others: readonly StoredPaper[],
  known: KnownWords,
): string[][] {
  const own = familiesOf(paper, known);
  return others.map((other) =>
    wordsOf(own, familiesOf(other, known), (family) =>
      known.shared(family, paper.ordinal, other.ordinal),
    ),
  );
}
