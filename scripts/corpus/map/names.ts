/**
 * The words that set groups of papers apart: by the log-odds ratio of how many papers of a group have
 * them, with an informative prior (B. Monroe, M. Colaresi, K. Quinn, "Fightin' words", Political Analysis
 * 16 (2008), 372-403, equations 15, 20 and 22).
 */
import type { Paper } from '#domain/corpus';
import type { TopicGroup } from '#domain/topic-map';
import { runsOf } from './runs.ts';
import { spellingsOf, type Term, termsOf } from './terms.ts';

const MOST_WORDS = 4;

/** A word in a larger share of all papers is common to them; with few groups, one of its own may be in as many. */
const COMMON = 0.3;
const COMMON_GROUPS = 1.5;

/** The prior weighs as much as this share of all papers. */
const PRIOR = 0.02;
/** Below this, in standard deviations, a term does not set a group apart. */
const LEAST = 1.65;
/** A name is in so many papers of its group, in this share of them, and in so many of their titles. */
const FEWEST = 3;
const FEWEST_SHARE = 0.1;
const FEWEST_TITLES = 2;
/** Two words say more than one. */
const LONGER = 1.5;
/** Logarithms differ by machine in their last digits. */
const STEPS = 1e6;

interface Candidate {
  readonly group: number;
  readonly term: Term;
  readonly score: number;
}

/** By group, how many of these papers are in it. */
function countIn(papers: Iterable<number>, groups: Uint8Array, count: number): Uint32Array {
  const counts = new Uint32Array(count);
  for (const paper of papers) {
    const group = groups[paper] ?? count;
    if (group < count) counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

/** How far a term sets `some` papers apart from `others`, in standard deviations. */
function apart(has: number, some: number, othersHave: number, others: number): number {
  const prior = PRIOR * (has + othersHave);
  const all = PRIOR * (some + others);
  const odds = (having: number, of: number): number =>
    Math.log((having + prior) / (of + all - having - prior));
  const difference = odds(has, some) - odds(othersHave, others);
  return difference / Math.sqrt(1 / (has + prior) + 1 / (othersHave + prior));
}

/** A term for each group that it could name. */
function candidatesOf(term: Term, groups: Uint8Array, sizes: Uint32Array): Candidate[] {
  const inGroups = countIn(term.papers, groups, sizes.length);
  const inTitles = countIn(term.titles, groups, sizes.length);
  return Array.from(sizes.entries()).flatMap(([group, size]) => {
    const has = inGroups[group] ?? 0;
    const fewest = Math.max(FEWEST, FEWEST_SHARE * size);
    if (has < fewest || (inTitles[group] ?? 0) < FEWEST_TITLES) return [];
    const rest = groups.length - size;
    const score = apart(has, size, term.papers.length - has, rest) * (term.words > 1 ? LONGER : 1);
    return score < LEAST ? [] : [{ group, term, score: Math.round(score * STEPS) / STEPS }];
  });
}

function initialsOf(text: string): string {
  return text
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}

/** Whether one is written short in the other, as in `clinical NLP`. */
function isShort(one: string, other: string): boolean {
  const words = other.toLowerCase().split(' ');
  return words.some((word) => word.replace(/s$/, '') === initialsOf(one));
}

function share(one: Term, other: Term): boolean {
  return [...one.parts].some((part) => other.parts.has(part));
}

/**
 * Each group's best terms that say something else than those before them; no term names two groups, nor
 * do the first of two groups share a word.
 */
function chosen(
  candidates: readonly Candidate[],
  count: number,
  spelling: (term: Term) => string,
): Term[][] {
  const names: Term[][] = Array.from({ length: count }, () => []);
  const taken = new Set<string>();
  for (const { group, term } of candidates) {
    const own = names[group] ?? [];
    if (own.length === MOST_WORDS || taken.has(term.key)) continue;
    const firsts = names.flatMap(([first]) => first ?? []);
    if (own.length === 0 && firsts.some((first) => share(first, term))) continue;
    const written = spelling(term);
    const isSaid = own.some((said) => {
      const before = spelling(said);
      return share(said, term) || isShort(before, written) || isShort(written, before);
    });
    if (isSaid) continue;
    own.push(term);
    taken.add(term.key);
  }
  return names;
}

/** Names for groups; `count` of them, numbered from 0. */
export function nameGroups(
  papers: readonly Paper[],
  groups: Uint8Array,
  count: number,
): TopicGroup[] {
  const sizes = countIn(papers.keys(), groups, count);
  const most = Math.max(COMMON, COMMON_GROUPS / count) * papers.length;
  const runs = papers.map(runsOf);
  const candidates = termsOf(runs, most)
    .flatMap((term) => candidatesOf(term, groups, sizes))
    .toSorted((a, b) => b.score - a.score || (a.term.key < b.term.key ? -1 : 1));
  const spellings = spellingsOf(runs, new Set(candidates.map(({ term }) => term.key)));
  const names = chosen(candidates, count, ({ key }) => spellings.get(key) ?? '');
  return Array.from(sizes, (size, group) => ({
    words: (names[group] ?? []).map(({ key }) => spellings.get(key) ?? ''),
    papers: size,
  }));
}
