import { printAddress, HIGHLIGHTS, LIBRARY } from '#domain/address';
import { formatDay, formatMonth } from '#domain/format';
import type { EntryKind, EntryPaper } from '#domain/notebook';
import { kindNamed } from '#domain/reader/kinds';
import type { KindName } from '#domain/reader/records';
import { highlightsMessages } from '#messages/highlights';
import { paperFactMessages } from '#messages/paper-facts';

/** What an entry is, as the reader calls it, and the sign for it. */
export function entryKind(
  kind: EntryKind,
  renamed: readonly KindName[],
): { readonly name: string; readonly letter: string } {
  return kind === 'paper' ? highlightsMessages.paperNote : kindNamed(kind, renamed);
}

/** `Nov 2026` for a month, the year for a year. */
export function periodWords(period: string): string {
  return period.length === 4 ? period : formatMonth(period);
}

/** What is known of when and where a paper stood. */
export function paperFacts(
  { publishedOn, yearInferred, source }: EntryPaper,
  sourceTitle: (name: string) => string,
): readonly string[] {
  const day = publishedOn === undefined ? paperFactMessages.noDate : formatDay(publishedOn);
  return [
    yearInferred ? paperFactMessages.withYearInferred(day) : day,
    ...(source === undefined ? [] : [sourceTitle(source)]),
  ];
}

/** The address of a paper beside the library at rest, to be opened from elsewhere. */
export function paperAddress(id: string): string {
  return new URL(printAddress({ ...LIBRARY, paper: id }), location.href).href;
}

/** Everything with a tag. */
export function tagHref(name: string): string {
  return printAddress({ ...HIGHLIGHTS, tags: [name] });
}
