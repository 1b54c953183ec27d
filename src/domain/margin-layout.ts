/** Where notes stand in a margin beside the lines that they belong to. */

export interface MarginItem {
  /** Where its line stands. */
  readonly line: number;
  readonly height: number;
}

/**
 * The top of each item, in their order: at its line, or as little below as those before it allow.
 * @param gap what stays free between two items
 */
export function marginTops(items: readonly MarginItem[], gap: number): number[] {
  let free = 0;
  return items.map(({ line, height }) => {
    const top = Math.max(line, free);
    free = top + height + gap;
    return top;
  });
}
