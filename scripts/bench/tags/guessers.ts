/** What guesses the tags of a paper from those of others: ours and its peers. */
import type { Paper } from '../../../src/domain/corpus.ts';
import { type Tagging, TagSuggestions } from '../../../src/search/tag-suggestions.ts';
import { TextIndex } from '../../../src/search/text-index.ts';
import { cosine, tfIdf, type Vector } from '../search/related.ts';

/** How well each tag that it knows fits a paper; higher is better. */
export type Scores = ReadonlyMap<string, number>;

export interface Guesser {
  readonly name: string;
  /** Learns from taggings of these papers, by place; `scores` is then of these. */
  learn(taggings: readonly Tagging[]): (place: number) => Scores;
  /** Tags that it offers by itself; undefined for one that always offers the best. */
  offered?: (place: number) => readonly string[];
}

function countTags(taggings: readonly Tagging[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tag } of taggings) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

function ours(papers: readonly Paper[]): Guesser {
  const texts = new TextIndex();
  for (const paper of papers) texts.add(paper);
  texts.learn();
  const suggestions = new TagSuggestions(texts, (ordinal) => papers[ordinal]);
  return {
    name: 'carrel',
    learn(taggings) {
      suggestions.train(taggings);
      return (place) => new Map(suggestions.scores(place).map(({ tag, score }) => [tag, score]));
    },
    offered: (place) => suggestions.suggest(place, 3).map(({ tag }) => tag),
  };
}

/** The tags that were given most often, whatever the paper. */
function byFrequency(): Guesser {
  return {
    name: 'most frequent tags',
    learn(taggings) {
      const counts = countTags(taggings);
      return () => counts;
    },
  };
}

const NEIGHBOURS = 10;

/** The nearest tagged papers vote, each with its cosine. */
function byNeighbours(vectors: readonly Vector[]): Guesser {
  return {
    name: 'nearest neighbours',
    learn(taggings) {
      const tagged = [...new Set(taggings.map(({ ordinal }) => ordinal))];
      return (place) => {
        const own = vectors[place] ?? new Map();
        const near = tagged
          .map((other) => ({ other, cosine: cosine(own, vectors[other] ?? new Map()) }))
          .toSorted((a, b) => b.cosine - a.cosine)
          .slice(0, NEIGHBOURS);
        const votes = new Map([...countTags(taggings).keys()].map((tag) => [tag, 0]));
        for (const { other, cosine } of near) {
          for (const { ordinal, tag } of taggings) {
            if (ordinal === other) votes.set(tag, (votes.get(tag) ?? 0) + cosine);
          }
        }
        return votes;
      };
    },
  };
}

/** More steps change no guess. */
const STEPS = 60;
const RATE = 8;
const PENALTY = 0.001;

/** Vectors with terms as numbers, for quick loops. */
interface Numbered {
  readonly rows: readonly { readonly terms: Uint32Array; readonly values: Float32Array }[];
  readonly terms: number;
}

function numbered(vectors: readonly Vector[]): Numbered {
  const numbers = new Map<string, number>();
  for (const term of vectors.flatMap((vector) => [...vector.keys()])) {
    if (!numbers.has(term)) numbers.set(term, numbers.size);
  }
  const rows = vectors.map((vector) => ({
    terms: Uint32Array.from(vector.keys(), (term) => numbers.get(term) ?? 0),
    values: Float32Array.from(vector.values()),
  }));
  return { rows, terms: numbers.size };
}

/** By place: the chance of one tag against the rest; both sides weigh as much. */
function regression({ rows, terms }: Numbered, members: ReadonlySet<number>): Float32Array {
  const weights = new Float32Array(terms);
  let offset = 0;
  const chances = new Float32Array(rows.length);
  for (let step = 0; step <= STEPS; step += 1) {
    for (const [place, row] of rows.entries()) {
      let sum = offset;
      for (let at = 0; at < row.terms.length; at += 1) {
        sum += (weights[row.terms[at] ?? 0] ?? 0) * (row.values[at] ?? 0);
      }
      chances[place] = 1 / (1 + Math.exp(-sum));
    }
    if (step === STEPS) break;
    for (let term = 0; term < terms; term += 1) {
      weights[term] = (weights[term] ?? 0) * (1 - RATE * PENALTY);
    }
    for (const [place, row] of rows.entries()) {
      const isMember = members.has(place);
      const count = isMember ? members.size : rows.length - members.size;
      const push = (RATE * ((isMember ? 1 : 0) - (chances[place] ?? 0))) / (2 * count);
      offset += push;
      for (let at = 0; at < row.terms.length; at += 1) {
        const term = row.terms[at] ?? 0;
        weights[term] = (weights[term] ?? 0) + push * (row.values[at] ?? 0);
      }
    }
  }
  return chances;
}

function byRegression(vectors: readonly Vector[]): Guesser {
  const rows = numbered(vectors);
  return {
    name: 'logistic regression',
    learn(taggings) {
      const chances = [...countTags(taggings).keys()].map((tag) => {
        const members = taggings.flatMap((one) => (one.tag === tag ? one.ordinal : []));
        return [tag, regression(rows, new Set(members))] as const;
      });
      return (place) => new Map(chances.map(([tag, chance]) => [tag, chance[place] ?? 0]));
    },
  };
}

export function guessersOf(papers: readonly Paper[]): Guesser[] {
  const docs = papers.map(({ id, title, abstract }) => ({ id, title, text: abstract }));
  const vectors = [...tfIdf(docs).values()];
  return [ours(papers), byFrequency(), byNeighbours(vectors), byRegression(vectors)];
}
