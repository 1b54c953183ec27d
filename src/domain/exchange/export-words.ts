/** What is said of a paper beside its title: what the pages told, and plainly what they did not. */
import type { Bundle, BundleEntry, BundlePaper } from '#domain/exchange/bundle';
import { oneLine } from '#domain/exchange/export-text';
import { formatDay, formatMonth } from '#domain/format';
import { exportedPapersMessages as words } from '#messages/exported-papers';
import { statusMessages } from '#messages/status';

/** `May 16, 2025`, `May 2025` or `2025`, as much as is known. */
function dayWords(isoDate: string): string {
  if (/^\d{4}-\d{2}$/.test(isoDate)) return formatMonth(isoDate);
  return /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? formatDay(isoDate) : isoDate;
}

function dateWords({ publishedOn, yearInferred }: BundlePaper): string {
  if (publishedOn === undefined) return words.noDate;
  const day = dayWords(publishedOn);
  return yearInferred ? words.yearInferred(day) : day;
}

export function authorNames({ own }: BundlePaper): string[] {
  return (own?.authors ?? []).map(oneLine).filter((name) => name !== '');
}

function authorWords(paper: BundlePaper): string {
  const names = authorNames(paper);
  if (names.length > 0) return names.join('; ');
  return paper.authorCount === undefined
    ? words.authorsNotGiven
    : words.authorsNotNamed(paper.authorCount);
}

/** `Medical AI, line 149; Radiology, line 7`; '' for a paper that is on no saved page. */
export function listedOn({ listings }: BundlePaper, { sources }: Bundle): string {
  return listings
    .map(({ source, line }) => words.listedOn(oneLine(sources[source] ?? source), line))
    .join('; ');
}

/** Everything that is known of a paper, in sentences. */
function factSentences({ paper, status, onList }: BundleEntry, bundle: Bundle): string[] {
  const listed = listedOn(paper, bundle);
  return [
    ...(status === 'unread' ? [] : [statusMessages[status]]),
    dateWords(paper),
    authorWords(paper),
    ...(paper.organization === undefined ? [] : [oneLine(paper.organization)]),
    ...(listed === '' ? [] : [words.sourceList(listed)]),
    ...(onList?.due ? [words.due(dayWords(onList.due))] : []),
    ...(onList?.done ? [words.done] : []),
  ];
}

export function facts(entry: BundleEntry, bundle: Bundle): string {
  return `${factSentences(entry, bundle).join('. ')}.`;
}
