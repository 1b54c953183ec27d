/** What the overview says. */
import type { LinkKind } from '#domain/corpus';
import { formatDayMonth, plural } from '#domain/format';
import type { LibrarySummary } from '#domain/library-summary';
import { READ, READING, type PapersOverview, type Share } from '#domain/overview';
import { isoDayOf, type FinishedWeek } from '#domain/overview/finished-weeks';
import type { TagsTogether } from '#domain/overview/tags-together';
import type { ColumnYear } from '#domain/overview/year-columns';
import type { Status } from '#domain/query-language';
import { filterMessages } from '#messages/filter-words';
import { formatCount } from '#messages/plural';

export const INFERRED_HINT = 'Their pages printed a day, but no year';

export const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  code: 'Code',
  dataset: 'Dataset',
  model: 'Model',
  demo: 'Demo',
  project: 'Project page',
  paper: 'The paper itself',
  other: 'Something else',
};

/** `8 on the go, 64 waiting, 5 set aside, 315 not sorted yet.` */
export function headWords({ reading, toread, aside, unread }: Record<Status, number>): string {
  const parts: [number, string][] = [
    [reading, 'on the go'],
    [toread, 'waiting'],
    [aside, 'set aside'],
    [unread, 'not sorted yet'],
  ];
  const said = parts.filter(([count]) => count > 0);
  return said.map(([count, what]) => `${formatCount(count)} ${what}`).join(', ');
}

export function yearName(year: ColumnYear): string {
  if (year === 'none') return filterMessages.noDate;
  return year === 'inferred' ? 'no year' : String(year);
}

/** What is said of a paper's dot: when it was published, and how far the reader is with it. */
export function dotWords({ years, inferred, statuses }: PapersOverview, ordinal: number): string {
  const year = years[ordinal] ?? 0;
  const when = year === 0 ? filterMessages.noDate.toLowerCase() : String(year);
  const said = inferred[ordinal] === 1 ? `about ${when}, the page printed no year` : when;
  const status = statuses[ordinal];
  if (status === READ) return `${said}, read`;
  return status === READING ? `${said}, reading` : said;
}

export function dotLook(status: number | undefined): 'full' | 'half' | 'empty' {
  if (status === READ) return 'full';
  return status === READING ? 'half' : 'empty';
}

/** A share of dated papers below which the years of the rest could change the picture. */
const MOSTLY = 0.8;

export function yearsSentence({ dated, papers }: LibrarySummary, isInDots: boolean): string {
  const bars = isInDots ? '' : ' Too many for a dot each: a bar counts the papers of a year.';
  if (dated === 0) return `None of ${plural(papers, 'paper')} has a date.${bars}`;
  if (dated === papers) return `All ${plural(papers, 'paper')} have a date.${bars}`;
  const some = `${formatCount(dated)} of ${plural(papers, 'paper')} have a date`;
  if (dated >= MOSTLY * papers) return `${some}.${bars}`;
  return `Only ${some}, so read this as a sample, not a trend.${bars}`;
}

export function sourcesSentence({ onSeveralPages }: LibrarySummary): string {
  if (onSeveralPages === 0) return 'The pages that list them; no paper is on two.';
  const some = plural(onSeveralPages, 'paper');
  return `The pages that list them; ${some} on two or more, and counted on each.`;
}

export function linksSentence({ papers, unlinked }: PapersOverview): string {
  if (unlinked === papers) return 'No paper has a link.';
  const some = unlinked === 0 ? 'All' : `${formatCount(papers - unlinked)} of`;
  return `${some} ${plural(papers, 'paper')} have a link; one with several kinds counts under each.`;
}

export function tagsSentence({ tagged }: TagsTogether): string {
  return (
    'The tick is what chance alone would give, if your ' +
    `${plural(tagged, 'tagged paper')} had each tag at random.`
  );
}

/** `20.3`; of many, no more than matters. */
export function expectedWords(expected: number): string {
  return expected >= 100 ? formatCount(Math.round(expected)) : expected.toFixed(1);
}

/** `1.4 ×` */
export function timesWords(together: number, expected: number): string {
  return `${(together / expected).toFixed(1)} ×`;
}

/** `42 since 1 Sep. Best week: 7. 5 more are read, nobody knows since when.` */
export function weeksSentence(drawn: readonly FinishedWeek[], undated: number): string {
  const [first] = drawn;
  const counts = drawn.map(({ papers }) => papers.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const since = first
    ? `${formatCount(all)} since ${formatDayMonth(isoDayOf(first.monday))}. ` +
      `Best week: ${formatCount(Math.max(...counts))}.`
    : '';
  if (undated === 0) return since;
  return `${since} ${formatCount(undated)} more read, on days that are not known.`.trim();
}

/** `68 papers, 12 read, 3 being read` */
export function shareWords({ papers, read, reading }: Share): string {
  const parts = [plural(papers, 'paper')];
  if (read > 0) parts.push(`${formatCount(read)} read`);
  if (reading > 0) parts.push(`${formatCount(reading)} being read`);
  return parts.join(', ');
}
