/** One line of a benchmark's table. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value must not be above it; undefined: told for comparison only. */
  readonly limit?: number;
}

/** Prints the figures as a table and returns whether all are within their limits. */
export function printFigures(figures: readonly Figure[]): boolean {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit, limit } of figures) {
    const shown = `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`.padStart(14);
    const verdict =
      limit === undefined ? '' : `  ${value <= limit ? 'ok  ' : 'OVER'} limit ${limit} ${unit}`;
    console.log(`${name.padEnd(width)} ${shown}${verdict}`);
  }
  return figures.every(({ value, limit }) => limit === undefined || value <= limit);
}
