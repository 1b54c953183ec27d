/** How well tags are guessed when some papers of each are known. */
import type { Tagging } from '../../../src/search/tag-suggestions.ts';
import { mean, quantile } from '../search/metrics.ts';
import { randomNumbers } from '../search/random.ts';
import type { Guesser, Scores } from './guessers.ts';
import type { TaggedPapers } from './pseudo-tags.ts';

/** Other papers are known in each. */
const RUNS = 6;
const OFFERED = 3;
/** Tags without a subject, like “to cite”, which none should guess; of any papers. */
const STRAY_TAGS = 3;
/** Papers of a tag that are left to be guessed, at least. */
const LEFT = 3;

/** All as shares. */
export interface Figures {
  /** Papers whose best guess is right, of those that have a tag. */
  readonly first: number;
  /** Tags that are among the best three guesses. */
  readonly inThree: number;
  /** The same as far as it offers them. */
  readonly offered: number;
  /** Papers with a right first offer, of those with a tag and an offer. */
  readonly right: number;
  /** Papers without a tag that are offered one. */
  readonly false: number;
  /** What it would offer if it kept quiet as often as ours of papers without a tag; best bar given. */
  readonly asFewFalse: number;
}

/** What one guesser said of one paper. */
interface Said {
  /** The paper's tags; none for a paper that no tag is for. */
  readonly own: readonly string[];
  /** The best three guesses. */
  readonly best: readonly (readonly [tag: string, score: number])[];
  readonly offered: readonly string[];
}

function shuffled(values: Iterable<number>, random: () => number): number[] {
  return Array.from(values, (value) => ({ value, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function bestOf(scores: Scores): (readonly [string, number])[] {
  return [...scores].toSorted(([, a], [, b]) => b - a).slice(0, OFFERED);
}

/** One round: `known` papers of each tag are shown, and all others guessed. */
function round(guesser: Guesser, tagged: TaggedPapers, known: number, seed: number): Said[] {
  const random = randomNumbers(seed);
  const tags = tagged.tags.filter(({ size }) => size >= known + LEFT);
  const everything = [...tagged.papers.keys()];
  const taggings = [...tags, ...Array.from({ length: STRAY_TAGS }, () => everything)].flatMap(
    (members, tag): Tagging[] =>
      shuffled(members, random)
        .slice(0, known)
        .map((ordinal) => ({ ordinal, tag: `${tag}` })),
  );
  const isShown = new Set(taggings.map(({ ordinal }) => ordinal));
  const scores = guesser.learn(taggings);
  return everything
    .filter((place) => !isShown.has(place))
    .flatMap((place) => {
      const own = tags.flatMap((members, tag) => (members.has(place) ? `${tag}` : []));
      if (own.length === 0 && !tagged.untagged.includes(place)) return [];
      const best = bestOf(scores(place));
      return { own, best, offered: guesser.offered?.(place) ?? best.map(([tag]) => tag) };
    });
}

/** Tags of papers that are among those that `pick` takes. */
function found(said: readonly Said[], pick: (one: Said) => readonly string[]): number {
  return mean(said.flatMap((one) => one.own.map((tag) => (pick(one).includes(tag) ? 1 : 0))));
}

/** @param allowed how often a paper without a tag may be offered one; undefined: as it does */
function figuresOf(said: readonly Said[], allowed: number | undefined): Figures {
  const having = said.filter(({ own }) => own.length > 0);
  const without = said.filter(({ own }) => own.length === 0);
  const isFirst = (one: Said, tag: string | undefined): number =>
    one.own.some((own) => own === tag) ? 1 : 0;
  const wrong = mean(without.map(({ offered }) => (offered.length > 0 ? 1 : 0)));
  const highest = without.map(({ best }) => best[0]?.[1] ?? 0).toSorted((a, b) => a - b);
  const bar = quantile(highest, 1 - (allowed ?? wrong));
  const offered = found(having, (one) => one.offered);
  const above = found(having, ({ best }) =>
    best.flatMap(([tag, score]) => (score > bar ? tag : [])),
  );
  return {
    first: mean(having.map((one) => isFirst(one, one.best[0]?.[0]))),
    inThree: found(having, ({ best }) => best.map(([tag]) => tag)),
    offered,
    right: mean(
      having.filter(({ offered }) => offered.length > 0).map((one) => isFirst(one, one.offered[0])),
    ),
    false: wrong,
    asFewFalse: allowed === undefined ? offered : above,
  };
}

/** The figures of each guesser; undefined when no tag has papers enough. The first sets the bar. */
export function measureTags(
  guessers: readonly Guesser[],
  tagged: TaggedPapers,
  known: number,
): Map<string, Figures> | undefined {
  if (!tagged.tags.some(({ size }) => size >= known + LEFT)) return undefined;
  const figures = new Map<string, Figures>();
  let allowed: number | undefined;
  for (const guesser of guessers) {
    const said = Array.from({ length: RUNS }, (_, run) => round(guesser, tagged, known, run + 1));
    const found = figuresOf(said.flat(), allowed);
    allowed ??= found.false;
    figures.set(guesser.name, found);
  }
  return figures;
}
