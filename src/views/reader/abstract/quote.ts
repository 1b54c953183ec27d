import { formatDay } from '#domain/format';
import { printAddress, LIBRARY } from '#domain/address';
import type { LibrarySummary } from '#domain/library-summary';
import type { StoredPaper } from '#domain/stored-paper';
import { markingMessages } from '#messages/marking';
import { paperFactMessages } from '#messages/paper-facts';
import type { Services } from '../../../state/services.tsx';

/** A quote with what is known of where it stands. */
export function quoteWords(
  quote: string,
  paper: StoredPaper,
  summary: LibrarySummary | undefined,
  address: string,
): string {
  const { title, publishedOn, yearInferred, own } = paper;
  const day = publishedOn === undefined ? paperFactMessages.noDate : formatDay(publishedOn);
  // That it is the reader's own tells others nothing.
  const [listing] = own ? [] : paper.listings;
  const source = summary?.sources.find(({ name }) => name === listing?.source)?.title;
  const facts = [
    yearInferred ? paperFactMessages.withYearInferred(day) : day,
    source ?? listing?.source,
  ];
  const known = facts.filter((fact) => fact !== undefined).join(', ');
  const ended = /[.!?]$/.test(title) ? title : `${title}.`;
  const words = markingMessages.quoted(quote.replaceAll(/\s+/g, ' '));
  return `${words} — ${ended} ${known}. ${address}`;
}

/** Copies words of a paper with their reference, and says whether that went well. */
export async function copyQuote(
  { library, reader }: Services,
  paper: StoredPaper,
  quote: string,
): Promise<void> {
  const at = new URL(printAddress({ ...LIBRARY, paper: paper.id }), location.href).href;
  const words = quoteWords(quote, paper, library.getState().summary, at);
  try {
    // Absent where the site is not served over https, and may be refused elsewhere.
    await navigator.clipboard.writeText(words);
    reader.setState({ news: { kind: 'copied', what: 'quote' } });
  } catch {
    reader.setState({ news: { kind: 'copied', what: 'nothing' } });
  }
}
