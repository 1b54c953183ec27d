/** Papers by the year in which they were published; what is not known of it is a column as well. */
import { READ, READING, type PapersOverview, type Share } from '#domain/overview';

/** `inferred`: a day was printed, but no year. `none`: nothing was. */
export type ColumnYear = number | 'inferred' | 'none';

export interface YearColumn extends Share {
  readonly year: ColumnYear;
  /** Ordinals: first what is read, then what is being read, then the rest. */
  readonly ordinals: readonly number[];
}

function columnOf({ years, inferred }: PapersOverview, ordinal: number): ColumnYear {
  const year = years[ordinal] ?? 0;
  if (year === 0) return 'none';
  return inferred[ordinal] === 1 ? 'inferred' : year;
}

/** How far the reader is with some papers. */
export function shareOf(ordinals: readonly number[], statuses: Uint8Array): Share {
  const count = (status: number): number =>
    ordinals.reduce((sum, ordinal) => sum + (statuses[ordinal] === status ? 1 : 0), 0);
  return { papers: ordinals.length, reading: count(READING), read: count(READ) };
}

const LAST: readonly ColumnYear[] = ['inferred', 'none'];

/** The columns that hold papers: years ascending, then what has none. */
export function yearColumns(page: PapersOverview): YearColumn[] {
  const { papers, statuses } = page;
  const columns = new Map<ColumnYear, number[]>();
  for (let ordinal = 0; ordinal < papers; ordinal += 1) {
    const year = columnOf(page, ordinal);
    const column = columns.get(year);
    if (column) column.push(ordinal);
    else columns.set(year, [ordinal]);
  }
  const years = [...columns.keys()].filter((year) => typeof year === 'number');
  return [...years.toSorted((a, b) => a - b), ...LAST].flatMap((year) => {
    const ordinals = columns.get(year);
    if (!ordinals) return [];
    const sorted = ordinals.toSorted((a, b) => (statuses[b] ?? 0) - (statuses[a] ?? 0) || a - b);
    return [{ year, ordinals: sorted, ...shareOf(ordinals, page.statuses) }];
  });
}

/** Per year as filters know it, inferred ones with the others: how many were printed, how many not. */
export interface YearCount extends Share {
  /** 0 for none. */
  readonly year: number;
  readonly inferred: number;
}

/** As {@link yearColumns} counts, but as the filters of the library do. */
export function yearCounts(page: PapersOverview): YearCount[] {
  const { papers, years, inferred } = page;
  const byYear = new Map<number, number[]>();
  for (let ordinal = 0; ordinal < papers; ordinal += 1) {
    const year = years[ordinal] ?? 0;
    const known = byYear.get(year);
    if (known) known.push(ordinal);
    else byYear.set(year, [ordinal]);
  }
  return Array.from(byYear, ([year, ordinals]) => ({
    year,
    inferred: ordinals.filter((ordinal) => inferred[ordinal] === 1).length,
    ...shareOf(ordinals, page.statuses),
  })).toSorted((a, b) => (a.year || Infinity) - (b.year || Infinity));
}
