/** Papers by the week in which they were marked as read; weeks begin on Mondays. */

/** A week in which papers were finished. */
export interface FinishedWeek {
  /** Its Monday, in days since 1970-01-01 as the device's calendar has them. */
  readonly monday: number;
  /** Ordinals of the papers, in the order in which they were finished. */
  readonly papers: readonly number[];
}

export interface FinishedPapers {
  /** Only weeks in which something was finished, in order. */
  readonly weeks: readonly FinishedWeek[];
  /** The Monday of this week. */
  readonly thisWeek: number;
  /** Papers that are read, and nobody knows since when. */
  readonly undated: number;
}

/** A paper that is read. */
export interface Finish {
  readonly ordinal: number;
  /** In ms since 1970; null where it is not known. */
  readonly finishedAt: number | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday, three days after a Monday. */
const DAYS_AFTER_MONDAY = 3;

/** Minutes by which the device's clock is behind UTC at a moment, as `Date` has it. */
type OffsetAt = (time: number) => number;

const offsetHere: OffsetAt = (time) => new Date(time).getTimezoneOffset();

/** The Monday of the week in which a moment falls, in days since 1970-01-01. */
export function mondayOf(time: number, offsetAt: OffsetAt = offsetHere): number {
  const day = Math.floor((time - offsetAt(time) * MINUTE_MS) / DAY_MS);
  return day - ((((day + DAYS_AFTER_MONDAY) % 7) + 7) % 7);
}

/** The ISO day of a day since 1970-01-01. */
export function isoDayOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * @param now in ms since 1970
 * @param offsetAt of another place than here
 */
export function finishedWeeks(
  finishes: readonly Finish[],
  now: number,
  offsetAt: OffsetAt = offsetHere,
): FinishedPapers {
  const dated = finishes
    .flatMap(({ ordinal, finishedAt }) =>
      finishedAt === null ? [] : [{ ordinal, time: finishedAt }],
    )
    .toSorted((a, b) => a.time - b.time || a.ordinal - b.ordinal);
  const weeks = new Map<number, number[]>();
  for (const { ordinal, time } of dated) {
    const monday = mondayOf(time, offsetAt);
    const papers = weeks.get(monday);
    if (papers) papers.push(ordinal);
    else weeks.set(monday, [ordinal]);
  }
  return {
    weeks: Array.from(weeks, ([monday, papers]) => ({ monday, papers })),
    thisWeek: mondayOf(now, offsetAt),
    undated: finishes.length - dated.length,
  };
}

/** So many weeks are drawn, half a year. */
const MOST_WEEKS = 26;

/**
 * The weeks that are drawn, every one from the first in which something was finished, empty ones too, to
 * this one; of more than half a year the last half. What bears a day that is still to come is not drawn.
 */
export function drawnWeeks({ weeks, thisWeek }: FinishedPapers): FinishedWeek[] {
  const first = weeks[0]?.monday;
  if (first === undefined || first > thisWeek) return [];
  const byMonday = new Map(weeks.map((week) => [week.monday, week.papers]));
  const count = Math.min((thisWeek - first) / 7 + 1, MOST_WEEKS);
  return Array.from({ length: count }, (_, at) => {
    const monday = thisWeek - 7 * (count - 1 - at);
    return { monday, papers: byMonday.get(monday) ?? [] };
  });
}
