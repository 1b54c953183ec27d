/** Addresses that a reader typed, as they may be opened. */
import { isWebAddress } from '#domain/links';

const MAIL = /^mailto:[^@?]{1,64}@[^@?/]{1,255}(?:\?.*)?$/i;
const DOI = /^doi:(10\.\d{4,9}\/.+)$/i;

/**
 * What a link to `typed` opens: a web address, a mail, or the page of a DOI. Undefined for anything
 * else, so that a note can never run a program (`javascript:`) or show what it brings along (`data:`).
 */
export function safeHref(typed: string): string | undefined {
  // Browsers pass over some signs that show nothing, and would read another scheme than is seen.
  if (/[\s\p{C}"<>\\]/u.test(typed)) return undefined;
  const doi = DOI.exec(typed)?.[1];
  if (doi !== undefined) {
    return `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
  }
  if (MAIL.test(typed)) return encodeURI(typed);
  return isWebAddress(typed) ? new URL(typed).href : undefined;
}
