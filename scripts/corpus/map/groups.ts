/**
 * Papers in groups: k-means along the leading components, begun from parts that are cut across their
 * longest axis (T. Su, J. Dy, "In search of deterministic methods for initializing k-means", Intelligent
 * Data Analysis 11 (2007), 319-338): no chance in it, and where papers are much the same, so are groups.
 */
import { NO_GROUP } from '#domain/topic-map';
import type { Block } from '../../../src/search/subspace.ts';
import type { Neighbours } from './neighbours.ts';

const ROUNDS = 100;
const POWER_STEPS = 100;

/** Of so many of its nearest on the map half must be of one group for a paper to be in it. */
export const ASKED = 8;

/** Points by ordinal, all of one width. */
type Points = readonly Float64Array[];

/** Papers as points at distance 1 from the middle: what they are about counts, not how much of it. */
export function directionsOf({ rows, width, values }: Block): Points {
  return Array.from({ length: rows }, (_, row) => {
    const point = Float64Array.from(values.subarray(row * width, (row + 1) * width));
    const length = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0)) || 1;
    return point.map((value) => value / length);
  });
}

function meanOf(points: Points): Float64Array {
  const mean = new Float64Array(points[0]?.length ?? 0);
  for (const point of points) {
    for (const [at, value] of point.entries()) mean[at] = (mean[at] ?? 0) + value / points.length;
  }
  return mean;
}

function distance(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += ((one[at] ?? 0) - (other[at] ?? 0)) ** 2;
  return sum;
}

function along(point: Float64Array, mean: Float64Array, axis: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < axis.length; at += 1) {
    sum += ((point[at] ?? 0) - (mean[at] ?? 0)) * (axis[at] ?? 0);
  }
  return sum;
}

/** The direction in which points lie furthest apart, by the power method. */
function longestAxis(points: Points, mean: Float64Array): Float64Array {
  let axis = mean.map((_, at) => 1 / (at + 1));
  for (let step = 0; step < POWER_STEPS; step += 1) {
    const next = new Float64Array(axis.length);
    for (const point of points) {
      const weight = along(point, mean, axis);
      for (let at = 0; at < next.length; at += 1) {
        next[at] = (next[at] ?? 0) + weight * ((point[at] ?? 0) - (mean[at] ?? 0));
      }
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    if (length === 0) return axis;
    axis = next.map((value) => value / length);
  }
  return axis;
}

/** Cuts points into `count` parts, each time the one that is furthest apart. */
function cut(points: Points, count: number): Points[] {
  const parts = [points];
  while (parts.length < count) {
    const spreads = parts.map((part) => {
      const mean = meanOf(part);
      return part.reduce((sum, point) => sum + distance(point, mean), 0);
    });
    const widest = spreads.indexOf(Math.max(...spreads));
    const part = parts[widest] ?? [];
    const mean = meanOf(part);
    const axis = longestAxis(part, mean);
    const isOver = (point: Float64Array): boolean => along(point, mean, axis) > 0;
    parts.splice(
      widest,
      1,
      part.filter(isOver),
      part.filter((point) => !isOver(point)),
    );
  }
  return parts;
}

function nearestCentre(point: Float64Array, centres: Points): number {
  let [best, least] = [0, Infinity];
  for (const [group, centre] of centres.entries()) {
    const away = distance(point, centre);
    if (away < least) [best, least] = [group, away];
  }
  return best;
}

/** The number of each point's group, below `count`. */
export function groupsOf(points: Points, count: number): Uint8Array<ArrayBuffer> {
  let centres: Points = cut(points, count).map(meanOf);
  let groups = new Uint8Array(points.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = Uint8Array.from(points, (point) => nearestCentre(point, centres));
    if (round > 0 && next.every((group, at) => group === groups[at])) break;
    groups = next;
    centres = centres.map((centre, group) => {
      const members = points.filter((_, at) => groups[at] === group);
      return members.length === 0 ? centre : meanOf(members);
    });
  }
  return groups;
}

/**
 * The groups as the map shows them: a paper goes with most of those around it, and one that stands
 * between all with none.
 */
export function asShown(
  groups: Uint8Array,
  { papers, count, ordinals }: Neighbours,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: papers }, (_, paper) => {
    const votes = new Uint32Array(NO_GROUP);
    let best = 0;
    for (const other of ordinals.subarray(paper * count, (paper + 1) * count)) {
      const group = groups[other] ?? 0;
      votes[group] = (votes[group] ?? 0) + 1;
      const lead = (votes[group] ?? 0) - (votes[best] ?? 0);
      if (lead > 0 || (lead === 0 && group < best)) best = group;
    }
    return 2 * (votes[best] ?? 0) >= count ? best : NO_GROUP;
  });
}
