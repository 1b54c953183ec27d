/** How many lines of each role a page has; together they are all its lines that are not blank. */
export interface LineCounts {
  header: number;
  title: number;
  abstract: number;
  authors: number;
  organization: number;
  separator: number;
  date: number;
}

export function noLines(): LineCounts {
  return {
    header: 0,
    title: 0,
    abstract: 0,
    authors: 0,
    organization: 0,
    separator: 0,
    date: 0,
  };
}

export function sumLines(counts: LineCounts): number {
  return Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);
}
