/**
 * Where papers stand on the map: t-SNE (L. van der Maaten, G. Hinton, "Visualizing data using t-SNE",
 * JMLR 9 (2008), 2579-2605), begun from the leading components, large enough to keep their order (D. Kobak,
 * P. Berens, "The art of using t-SNE for single-cell transcriptomics", Nature Communications 10 (2019),
 * 5416) and without early exaggeration, so that a few new papers move the others little. The nearest of a
 * paper attract it by their rank, which does as well as calibrated weights (J. Böhm, P. Berens, D. Kobak,
 * "Attraction-repulsion spectra in neighbor embeddings", JMLR 23 (2022)) and needs only +, -, × and ÷,
 * which every machine rounds alike.
 */
import type { Neighbours } from './neighbours.ts';
import { noPlaces, type Places } from './places.ts';
import { repelByTree } from './quadtree.ts';
import { repelAll } from './repulsion.ts';

/** Above so many points, far ones push together. */
const MOST_EXACT = 2000;

const STEPS = 500;
const MOMENTUM = 0.8;
/** The learning rate, for each point (A. Belkina et al., Nature Communications 10 (2019), 5415). */
const RATE = 0.25;

/** Pairs that attract each other, by the first of them: `starts[i]` to `starts[i + 1]` are those of i. */
interface Attraction {
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
  /** They add up to 1. */
  readonly weights: Float64Array;
}

/** How much of the attraction of two papers counts. */
type Tie = (one: number, other: number) => number;

/** Each is attracted by its nearest, and by those whose nearest it is. */
function attractionOf({ papers, count, ordinals }: Neighbours, tie: Tie): Attraction {
  const ofPapers = Array.from({ length: papers }, () => new Map<number, number>());
  let total = 0;
  for (const [at, other] of ordinals.entries()) {
    const paper = Math.floor(at / count);
    const weight = (count - (at % count)) * tie(paper, other);
    total += 2 * weight;
    const [ofOne, ofOther] = [ofPapers[paper], ofPapers[other]];
    ofOne?.set(other, (ofOne.get(other) ?? 0) + weight);
    ofOther?.set(paper, (ofOther.get(paper) ?? 0) + weight);
  }
  const starts = new Uint32Array(papers + 1);
  for (const [paper, { size }] of ofPapers.entries())
    starts[paper + 1] = (starts[paper] ?? 0) + size;
  const others = Uint32Array.from(ofPapers.flatMap((of) => [...of.keys()]));
  const weights = Float64Array.from(ofPapers.flatMap((of) => [...of.values()]));
  return { starts, others, weights: weights.map((weight) => weight / total) };
}

/** What pulls each point, into `to`. */
function attract({ starts, others, weights }: Attraction, { xs, ys }: Places, to: Places): void {
  for (let i = 0; i < xs.length; i += 1) {
    const x = xs[i] ?? 0;
    const y = ys[i] ?? 0;
    let [pullX, pullY] = [0, 0];
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at += 1) {
      const j = others[at] ?? 0;
      const dx = x - (xs[j] ?? 0);
      const dy = y - (ys[j] ?? 0);
      const pull = (weights[at] ?? 0) / (1 + dx * dx + dy * dy);
      pullX += pull * dx;
      pullY += pull * dy;
    }
    to.xs[i] = pullX;
    to.ys[i] = pullY;
  }
}

/** Moves one coordinate of all points a step down the slope that pull and push make. */
function descend(
  values: Float64Array,
  speeds: Float64Array,
  pulls: Float64Array,
  pushes: Float64Array,
  sum: number,
): void {
  const rate = RATE * values.length;
  for (let at = 0; at < values.length; at += 1) {
    const slope = (pulls[at] ?? 0) - (pushes[at] ?? 0) / sum;
    const speed = MOMENTUM * (speeds[at] ?? 0) - rate * slope;
    speeds[at] = speed;
    values[at] = (values[at] ?? 0) + speed;
  }
}

/** Where points come to stand that start at `start`; always the same for the same. */
export function layOut(neighbours: Neighbours, start: Places, tie: Tie): Places {
  const points = neighbours.papers;
  const attraction = attractionOf(neighbours, tie);
  const repel = points > MOST_EXACT ? repelByTree(points) : repelAll;
  const places = { xs: start.xs.slice(), ys: start.ys.slice() };
  const [pull, push, speed] = [noPlaces(points), noPlaces(points), noPlaces(points)];
  const steps = points > 1 ? STEPS : 0;
  for (let step = 0; step < steps; step += 1) {
    attract(attraction, places, pull);
    const sum = repel(places, push);
    descend(places.xs, speed.xs, pull.xs, push.xs, sum);
    descend(places.ys, speed.ys, pull.ys, push.ys, sum);
  }
  return places;
}
