/** Finds the dot that is meant by a place near it, however many there are. */
import { boundsOf } from '#domain/plane/view';

export interface DotGrid {
  /**
   * The dot nearest to a place; of equally near ones, that of the lowest number.
   * @param within no further than this, in units of the plane
   * @param passes which dots count
   */
  nearest(
    x: number,
    y: number,
    within: number,
    passes: (dot: number) => boolean,
  ): number | undefined;
}

/** So many dots are in a cell of the grid, about. */
const IN_CELL = 2;

/** Dots by the cell they stand in; linear in their number to make, and to keep. */
export function createDotGrid(xs: ArrayLike<number>, ys: ArrayLike<number>): DotGrid {
  const { left, top, right, bottom } = boundsOf(xs, ys);
  const side = Math.max(Math.ceil(Math.sqrt(xs.length / IN_CELL)), 1);
  const width = (right - left) / side || 1;
  const height = (bottom - top) / side || 1;
  const inGrid = (cell: number): number => Math.min(Math.max(Math.floor(cell), 0), side - 1);
  const column = (x: number): number => inGrid((x - left) / width);
  const row = (y: number): number => inGrid((y - top) / height);
  const { starts, dots } = byCell(xs.length, side * side, (dot) => {
    return row(ys[dot] ?? 0) * side + column(xs[dot] ?? 0);
  });

  return {
    nearest(x, y, within, passes) {
      let found: number | undefined;
      let least = within * within;
      const consider = (dot: number): void => {
        const away = ((xs[dot] ?? 0) - x) ** 2 + ((ys[dot] ?? 0) - y) ** 2;
        if (away > least || !passes(dot)) return;
        if (away === least && found !== undefined && found < dot) return;
        least = away;
        found = dot;
      };
      for (let cellY = row(y - within); cellY <= row(y + within); cellY += 1) {
        const from = starts[cellY * side + column(x - within)] ?? 0;
        const to = starts[cellY * side + column(x + within) + 1] ?? 0;
        for (let at = from; at < to; at += 1) consider(dots[at] ?? 0);
      }
      return found;
    },
  };
}

/** Numbers up to `count` in the order of their cells, and where those of each cell begin. */
export function byCell(count: number, cells: number, cellOf: (dot: number) => number) {
  const starts = new Uint32Array(cells + 1);
  for (let dot = 0; dot < count; dot += 1) {
    const next = cellOf(dot) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let cell = 1; cell <= cells; cell += 1) {
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  }
  const dots = new Uint32Array(count);
  const ends = starts.slice();
  for (let dot = 0; dot < count; dot += 1) {
    const cell = cellOf(dot);
    const at = ends[cell] ?? 0;
    dots[at] = dot;
    ends[cell] = at + 1;
  }
  return { starts, dots };
}
