/** Where the items of a list stand, in px from its top. */
export interface ItemHeights {
  /** Where an item begins; `index` may be one beyond the last, which is where the list ends. */
  topOf(index: number): number;
  /** The item at a distance from the top. */
  indexAt(top: number): number;
  /** Notes how high an item is drawn; true when that is news. */
  measure(index: number, height: number): boolean;
  /** Forgets what was measured, as when the width changes. */
  forget(): void;
}

/** Every item is as high as the next, so that where they stand is arithmetic. */
export function evenHeights(itemHeight: number): ItemHeights {
  return {
    topOf: (index) => index * itemHeight,
    indexAt: (top) => Math.floor(top / itemHeight),
    measure: () => false,
    forget: () => {},
  };
}

/** Heights nearer to each other than this are the same: browsers round them, each its own way. */
const SAME_PX = 0.05;

/** Each item is as high as it is drawn; until then, as high as `guess`. */
export function drawnHeights(count: number, guess: number): ItemHeights {
  const heights = new Float64Array(count).fill(guess);
  /** Where items begin; right up to `known`, the others are added up when they are asked for. */
  const tops = new Float64Array(count + 1);
  let known = 0;

  function topOf(index: number): number {
    const wanted = Math.min(Math.max(index, 0), count);
    for (; known < wanted; known += 1) tops[known + 1] = (tops[known] ?? 0) + (heights[known] ?? 0);
    return tops[wanted] ?? 0;
  }

  return {
    topOf,
    indexAt(top) {
      let low = 0;
      let high = Math.max(count - 1, 0);
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (topOf(middle) <= top) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    measure(index, height) {
      if (index >= count || Math.abs((heights[index] ?? 0) - height) < SAME_PX) return false;
      heights[index] = height;
      known = Math.min(known, index);
      return true;
    },
    forget() {
      heights.fill(guess);
      known = 0;
    },
  };
}

/**
 * A place in a list that means the same whatever has been measured: how far from the top it would be,
 * were all items as high as `itemHeight`.
 */
export function placeAt(heights: ItemHeights, top: number, itemHeight: number): number {
  const index = heights.indexAt(top);
  const begin = heights.topOf(index);
  const height = heights.topOf(index + 1) - begin || itemHeight;
  return (index + (top - begin) / height) * itemHeight;
}

/** How far from the top a place is now; see {@link placeAt}. */
export function topAt(heights: ItemHeights, place: number, itemHeight: number): number {
  const index = Math.floor(place / itemHeight);
  const begin = heights.topOf(index);
  return begin + (place / itemHeight - index) * (heights.topOf(index + 1) - begin);
}
