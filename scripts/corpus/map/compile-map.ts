/** The map of a corpus: where its papers stand by what they are about, in groups with names. */
import type { Paper } from '#domain/corpus';
import type { TopicMap } from '#domain/topic-map';
import type { Block } from '../../../src/search/subspace.ts';
import { TermMatrix } from '../../../src/search/term-matrix.ts';
import { TextIndex } from '../../../src/search/text-index.ts';
import { componentsOf } from './components.ts';
import { ASKED, asShown, directionsOf, groupsOf } from './groups.ts';
import { layOut } from './layout.ts';
import { nameGroups } from './names.ts';
import { nearestByWords, nearestOnMap } from './neighbours.ts';
import type { Places } from './places.ts';
import { sideOf, spread } from './spread.ts';

/** A larger corpus takes minutes to lay out, and has no map. */
export const MOST_MAPPED = 10_000;

/** So many of its nearest attract a paper. */
const NEAREST = 15;
/** How much of that counts between papers of different groups, which then stand apart. */
const BETWEEN_GROUPS = 0.3;
/** As many groups as are told apart at a glance; fewer where they would be smaller than this. */
const MOST_GROUPS = 10;
const FEWEST_IN_GROUP = 20;
const COMPONENTS = 16;
/** Standard deviation along the first component, where the layout begins. */
const START = 3;

/** The plane of the two leading components. */
function startOf({ rows, width, values }: Block): Places {
  const column = (at: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) =>
      at < width ? (values[row * width + at] ?? 0) : 0,
    );
  const xs = column(0);
  const scale = START / (Math.sqrt(xs.reduce((sum, x) => sum + x * x, 0) / rows) || 1);
  return { xs: xs.map((x) => x * scale), ys: column(1).map((y) => y * scale) };
}

/** From 0, the longer side 1, in steps that a file holds. */
function toUnit(values: Float64Array, side: number): Float32Array<ArrayBuffer> {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  return Float32Array.from(values, (value) => (value - least) / side);
}

/** The map of papers that stand in resting order; always the same for the same papers. */
export function compileMap(papers: readonly Paper[]): TopicMap {
  const texts = new TextIndex();
  for (const paper of papers) texts.add(paper);
  const matrix = new TermMatrix(texts.evidence().postings.all(), papers.length, 1);
  const components = componentsOf(matrix, COMPONENTS);
  const count = Math.max(1, Math.min(MOST_GROUPS, Math.floor(papers.length / FEWEST_IN_GROUP)));
  const groups = groupsOf(directionsOf(components), count);
  const isTogether = (one: number, other: number): boolean => groups[one] === groups[other];
  const places = spread(
    layOut(nearestByWords(matrix, NEAREST), startOf(components), (one, other) =>
      isTogether(one, other) ? 1 : BETWEEN_GROUPS,
    ),
  );
  const shown = asShown(groups, nearestOnMap(places, ASKED));
  const side = sideOf(places);
  return {
    xs: toUnit(places.xs, side),
    ys: toUnit(places.ys, side),
    groups: shown,
    names: nameGroups(papers, shown, count),
  };
}
