/** What the overview says. */
import { formatDayMonth, formatDecimal } from '#domain/format';
import type { LibrarySummary } from '#domain/library-summary';
import { READ, READING, type PapersOverview, type Share } from '#domain/overview';
import { isoDayOf, type FinishedWeek } from '#domain/overview/finished-weeks';
import type { ColumnYear } from '#domain/overview/year-columns';
import type { Status } from '#domain/query-language';
import { filterMessages } from '#messages/filter-words';
import { overviewPageMessages } from '#messages/overview-page';
import { formatCount } from '#messages/plural';

/** How far the reader is, in the order in which it is told. */
const HEAD = ['reading', 'toread', 'aside', 'unread'] as const;

/** `8 on the go, 64 waiting, 5 set aside, 315 not sorted yet` */
export function headWords(statuses: Record<Status, number>): string {
  return HEAD.filter((status) => statuses[status] > 0)
    .map((status) => overviewPageMessages.head[status](statuses[status]))
    .join(', ');
}

export function yearName(year: ColumnYear): string {
  if (year === 'none') return filterMessages.noDate;
  return year === 'inferred' ? overviewPageMessages.years.noYear : String(year);
}

/** What is said of a paper's dot: when it was published, and how far the reader is with it. */
export function dotWords({ years, inferred, statuses }: PapersOverview, ordinal: number): string {
  const words = overviewPageMessages.dot;
  const year = years[ordinal] ?? 0;
  const when = year === 0 ? words.undated : String(year);
  const said = inferred[ordinal] === 1 ? words.about(when) : when;
  const status = statuses[ordinal];
  if (status === READ) return words.read(said);
  return status === READING ? words.reading(said) : said;
}

export function dotLook(status: number | undefined): 'full' | 'half' | 'empty' {
  if (status === READ) return 'full';
  return status === READING ? 'half' : 'empty';
}

/** A share of dated papers below which the years of the rest could change the picture. */
const MOSTLY = 0.8;

export function yearsSentence({ dated, papers }: LibrarySummary, isInDots: boolean): string {
  const words = overviewPageMessages.years;
  if (dated === 0) return words.noneDated(papers, isInDots);
  if (dated === papers) return words.allDated(papers, isInDots);
  const some = dated >= MOSTLY * papers ? words.mostDated : words.fewDated;
  return some(dated, papers, isInDots);
}

export function sourcesSentence({ onSeveralPages }: LibrarySummary): string {
  const { says, severalSay } = overviewPageMessages.sources;
  return onSeveralPages === 0 ? says : severalSay(onSeveralPages);
}

export function linksSentence({ papers, unlinked }: PapersOverview): string {
  const words = overviewPageMessages.links;
  if (unlinked === papers) return words.none;
  return unlinked === 0 ? words.all(papers) : words.some(papers - unlinked, papers);
}

/** `20.3`; of many, no more than matters. */
export function expectedWords(expected: number): string {
  return expected >= 100 ? formatCount(Math.round(expected)) : formatDecimal(expected, 1);
}

/** `1.4 ×` */
export function timesWords(together: number, expected: number): string {
  return `${formatDecimal(together / expected, 1)} ×`;
}

/** `42 since 1 Sep. Best week: 7. 5 more read, on days that are not known.` */
export function weeksSentence(drawn: readonly FinishedWeek[], undated: number): string {
  const words = overviewPageMessages.weeks;
  const [first] = drawn;
  const counts = drawn.map(({ papers }) => papers.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const day = first && formatDayMonth(isoDayOf(first.monday));
  return [
    ...(day === undefined ? [] : [words.since(all, day, Math.max(...counts))]),
    ...(undated === 0 ? [] : [words.undated(undated)]),
  ].join(' ');
}

/** `68 papers, 12 read, 3 being read` */
export function shareWords({ papers, read, reading }: Share): string {
  const words = overviewPageMessages.share;
  return [
    words.papers(papers),
    ...(read > 0 ? [words.read(read)] : []),
    ...(reading > 0 ? [words.reading(reading)] : []),
  ].join(', ');
}

/** Heads over what `shareCells` gives. */
export function shareHeads(): readonly string[] {
  const { papers, read, reading, rest } = overviewPageMessages.columns;
  return [papers, read, reading, rest];
}
