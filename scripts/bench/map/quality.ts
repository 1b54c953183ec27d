/** How well a map keeps who is near to whom. */
import type { PaperVectors } from '../../../src/search/latent.ts';
import { type Neighbours, nearestOf, nearestOnMap } from '../../corpus/map/neighbours.ts';
import type { Places } from '../../corpus/map/places.ts';

/** As many neighbours as are looked at. */
const NEAREST = 10;

/** All others of each paper, nearest first by the vectors that the search has learned. */
export function nearestByVectors(vectors: PaperVectors): Neighbours {
  const all = Uint32Array.from({ length: vectors.papers }, (_, ordinal) => ordinal);
  return nearestOf(vectors.papers, vectors.papers, (paper, to) => {
    const direction = new Float32Array(vectors.width);
    vectors.addTo(direction, paper, 1);
    to.set(vectors.alongAll(direction, all));
  });
}

function ofPaper({ count, ordinals }: Neighbours, paper: number): Uint32Array {
  return ordinals.subarray(paper * count, (paper + 1) * count);
}

/**
 * What strangers among the ten nearest of `shown` cost, by how far away they are in `real`: 1 where there
 * are none (J. Venna, S. Kaski, "Neighborhood preservation in nonlinear projection methods", ICANN 2001).
 */
function faith(shown: Neighbours, real: Neighbours): number {
  const { papers } = real;
  let cost = 0;
  for (let paper = 0; paper < papers; paper += 1) {
    const ranks = new Map(Array.from(ofPaper(real, paper), (other, rank) => [other, rank + 1]));
    for (const other of ofPaper(shown, paper).subarray(0, NEAREST)) {
      cost += Math.max(0, (ranks.get(other) ?? papers) - NEAREST);
    }
  }
  return 1 - (2 * cost) / (papers * NEAREST * (2 * papers - 3 * NEAREST - 1));
}

interface Quality {
  /** Of the ten nearest by vectors those among the ten nearest on the map, as a share. */
  readonly kept: number;
  readonly trustworthiness: number;
  readonly continuity: number;
}

export function qualityOf(places: Places, real: Neighbours): Quality {
  const shown = nearestOnMap(places, real.papers);
  let kept = 0;
  for (let paper = 0; paper < real.papers; paper += 1) {
    const near = new Set(ofPaper(real, paper).subarray(0, NEAREST));
    for (const other of ofPaper(shown, paper).subarray(0, NEAREST)) if (near.has(other)) kept += 1;
  }
  return {
    kept: kept / (real.papers * NEAREST),
    trustworthiness: faith(shown, real),
    continuity: faith(real, shown),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function middle(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Points around their middle, as complex numbers. */
function centred({ xs, ys }: Places): Places {
  const [x0, y0] = [middle(xs), middle(ys)];
  return { xs: xs.map((x) => x - x0), ys: ys.map((y) => y - y0) };
}

/** `other` turned, scaled and moved to lie on `one` as well as it can, not mirrored (Procrustes). */
function fitted(one: Places, other: Places): Places {
  const [to, from] = [centred(one), centred(other)];
  let [cosine, sine, squares] = [0, 0, 0];
  for (const [at, x] of from.xs.entries()) {
    const y = from.ys[at] ?? 0;
    const [u, v] = [to.xs[at] ?? 0, to.ys[at] ?? 0];
    cosine += x * u + y * v;
    sine += x * v - y * u;
    squares += x * x + y * y;
  }
  [cosine, sine] = [cosine / squares, sine / squares];
  return {
    xs: from.xs.map((x, at) => cosine * x - sine * (from.ys[at] ?? 0) + middle(one.xs)),
    ys: from.ys.map((y, at) => sine * (from.xs[at] ?? 0) + cosine * y + middle(one.ys)),
  };
}

function medianDistance(one: Places, other: Places): number {
  return median(
    Array.from(one.xs, (x, at) =>
      Math.hypot(x - (other.xs[at] ?? 0), (one.ys[at] ?? 0) - (other.ys[at] ?? 0)),
    ),
  );
}

/** How far points moved at the median: as they are, and after the one map is laid on the other. */
export function moved(
  one: Places,
  other: Places,
): { readonly asIs: number; readonly laidOn: number } {
  return { asIs: medianDistance(one, other), laidOn: medianDistance(one, fitted(one, other)) };
}
