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

export function ours(papers: readonly Paper[]): Guesser {
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

/** Steps and size that leave the loss on a plateau; the penalty is the best of 0.001, 0.01 and 0.1. */
const STEPS = 100;
const RATE = 4;
const PENALTY = 0.001;

/** A line for one tag against the rest: logistic regression, both sides weighing as much. */
function regression(vectors: readonly Vector[], members: ReadonlySet<number>) {
  const weights: Vector = new Map();
  let offset = 0;
  const chance = (vector: Vector): number => 1 / (1 + Math.exp(-offset - cosine(vector, weights)));
  for (let step = 0; step < STEPS; step += 1) {
    const errors = vectors.map((vector, place) => {
      const isMember = members.has(place);
      const count = isMember ? members.size : vectors.length - members.size;
      return ((isMember ? 1 : 0) - chance(vector)) / (2 * count);
    });
    for (const [term, weight] of weights) weights.set(term, weight * (1 - RATE * PENALTY));
    for (const [place, vector] of vectors.entries()) {
      const error = errors[place] ?? 0;
      offset += RATE * error;
      for (const [term, value] of vector) {
        weights.set(term, (weights.get(term) ?? 0) + RATE * error * value);
      }
    }
  }
  return chance;
}

function byRegression(vectors: readonly Vector[]): Guesser {
  return {
    name: 'logistic regression',
    learn(taggings) {
      const chances = [...countTags(taggings).keys()].map((tag) => {
        const members = taggings.flatMap((one) => (one.tag === tag ? one.ordinal : []));
        return [tag, regression(vectors, new Set(members))] as const;
      });
      return (place) =>
        new Map(chances.map(([tag, chance]) => [tag, chance(vectors[place] ?? new Map())]));
    },
  };
}

export function guessersOf(papers: readonly Paper[]): Guesser[] {
  const docs = papers.map(({ id, title, abstract }) => ({ id, title, text: abstract }));
  const vectors = [...tfIdf(docs).values()];
  return [ours(papers), byFrequency(), byNeighbours(vectors), byRegression(vectors)];
}
