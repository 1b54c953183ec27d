/**
 * How well related papers are found, on a collection of judged questions: documents that answer the same
 * question are related. The figure is the share of such documents among the ten that are found for one,
 * or among as many as there are when there are fewer, on average over all documents that have any.
 */
import { build, type Doc } from '../engine.ts';
import type { Collection } from './collection.ts';
import { mean } from './metrics.ts';
import { stems } from './peer-words.ts';

const FOUND = 10;

/** Finds what is related to the document with this id, nearest first. */
type Finder = (id: string) => readonly string[];

/** Document → those that answer a question that it answers, too. */
function mates({ docs, questions }: Collection): Map<string, Set<string>> {
  const known = new Set(docs.map(({ id }) => id));
  const all = new Map<string, Set<string>>();
  for (const { grades } of questions) {
    const answers = [...grades].flatMap(([id, grade]) => (grade > 0 && known.has(id) ? [id] : []));
    if (answers.length < 2) continue;
    for (const id of answers) {
      all.set(id, new Set([...(all.get(id) ?? []), ...answers]));
    }
  }
  return all;
}

/** One term of a document: (1 + log tf) × log(N / df), over the length of the vector. */
export type Vector = Map<string, number>;

export function tfIdf(docs: readonly Doc[]): Map<string, Vector> {
  const counts = docs.map(({ title, text }) => {
    const terms: Vector = new Map();
    for (const term of stems(`${title} ${text}`)) terms.set(term, (terms.get(term) ?? 0) + 1);
    return terms;
  });
  const found = new Map<string, number>();
  for (const terms of counts) {
    for (const term of terms.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  }
  return new Map(
    counts.map((terms, at) => {
      const weights = [...terms].map(
        ([term, count]) =>
          [term, (1 + Math.log(count)) * Math.log(docs.length / (found.get(term) ?? 1))] as const,
      );
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      const vector = new Map(weights.map(([term, weight]) => [term, weight / length]));
      return [docs[at]?.id ?? '', vector];
    }),
  );
}

export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

/** What everybody does first: the cosine of TF-IDF vectors, of stems without stop words. */
function byTfIdf(docs: readonly Doc[]): Finder {
  const vectors = tfIdf(docs);
  return (id) => {
    const own = vectors.get(id) ?? new Map();
    return [...vectors]
      .flatMap(([other, vector]) => (other === id ? [] : [{ other, near: cosine(own, vector) }]))
      .toSorted((a, b) => b.near - a.near)
      .slice(0, FOUND)
      .map(({ other }) => other);
  };
}

export interface RelatedFigures {
  /** Documents that are related to any. */
  readonly documents: number;
  /** By finder. */
  readonly shares: Record<string, number>;
}

export async function measureRelated(collection: Collection): Promise<RelatedFigures> {
  const { docs } = collection;
  const judged = mates(collection);
  const finders: Record<string, Finder> = {
    carrel: (await build(docs)).related,
    'carrel, words alone': (await build(docs, { feedback: false })).related,
    'TF-IDF cosine': byTfIdf(docs),
  };
  const shares = Object.entries(finders).map(([name, find]) => [
    name,
    mean(
      [...judged].map(([id, related]) => {
        const hits = find(id).filter((other) => related.has(other)).length;
        return hits / Math.min(FOUND, related.size - 1);
      }),
    ),
  ]);
  return { documents: judged.size, shares: Object.fromEntries(shares) };
}
