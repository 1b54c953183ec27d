/** What is said of a paper beside its title: what the pages told, and plainly what they did not. */
import type { Bundle, BundleEntry, BundlePaper } from '#domain/exchange/bundle';
import { oneLine } from '#domain/exchange/export-text';
import { STATUS_WORDS } from '#domain/filter-words';
import { formatDay, formatMonth, plural } from '#domain/format';
import { formatCount } from '#messages/plural';

/** `May 16, 2025`, `May 2025` or `2025`, as much as is known. */
function dayWords(isoDate: string): string {
  if (/^\d{4}-\d{2}$/.test(isoDate)) return formatMonth(isoDate);
  return /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? formatDay(isoDate) : isoDate;
}

function dateWords({ publishedOn, yearInferred }: BundlePaper): string {
  if (publishedOn === undefined) return 'No date';
  return `${dayWords(publishedOn)}${yearInferred ? ', year inferred' : ''}`;
}

export function authorNames({ own }: BundlePaper): string[] {
  return (own?.authors ?? []).map(oneLine).filter((name) => name !== '');
}

function authorWords(paper: BundlePaper): string {
  const names = authorNames(paper);
  if (names.length > 0) return names.join('; ');
  return paper.authorCount === undefined
    ? 'Authors not given'
    : `${plural(paper.authorCount, 'author')}, names not given`;
}

/** `Medical AI, line 149; Radiology, line 7`; '' for a paper that is on no saved page. */
export function listedOn({ listings }: BundlePaper, { sources }: Bundle): string {
  return listings
    .map(({ source, line }) => `${oneLine(sources[source] ?? source)}, line ${formatCount(line)}`)
    .join('; ');
}

/** Everything that is known of a paper, in sentences. */
function factSentences({ paper, status, onList }: BundleEntry, bundle: Bundle): string[] {
  const listed = listedOn(paper, bundle);
  return [
    ...(status === 'unread' ? [] : [STATUS_WORDS[status]]),
    dateWords(paper),
    authorWords(paper),
    ...(paper.organization === undefined ? [] : [oneLine(paper.organization)]),
    ...(listed === '' ? [] : [`Source list ${listed}`]),
    ...(onList?.due ? [`Due ${dayWords(onList.due)}`] : []),
    ...(onList?.done ? ['Done'] : []),
  ];
}

export function facts(entry: BundleEntry, bundle: Bundle): string {
  return `${factSentences(entry, bundle).join('. ')}.`;
}
