/** What another program wrote, as Carrel keeps it: clean text, no address that runs anything. */
import type { IncomingHighlight, IncomingPaper, PassedOver } from '#domain/exchange/incoming';
import { classifyLink, linkIdentity } from '#domain/links';
import type { Link } from '#domain/corpus';
import { isoDate } from '#domain/listing/dates';
import { LONGEST_NOTE } from '#domain/reader/doing';
import { safeHref } from '#domain/safe-href';
import { cleanTagName, tagKey } from '#domain/tag-name';

/** UTF-16 units of the longest title, and of the longest name of an author, that is kept. */
const LONGEST_LINE = 1000;
const LONGEST_NAME = 200;
const MOST_AUTHORS = 5000;
const MOST_TAGS = 200;
const MOST_LINKS = 100;
const LONGEST_ADDRESS = 2000;

/** Controls and marks of direction, which would turn what stands beside them. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}

/** No sign is cut in two. */
function capped(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Prose: NFC, line feeds for any break, no controls, no half signs; '' when nothing is left. */
export function cleanProse(text: string): string {
  const plain = capped(text, LONGEST_NOTE)
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  return capped(withoutUnseen(plain).normalize('NFC'), LONGEST_NOTE).trim();
}

/** The same in one line, no blank twice. */
function cleanLine(text: string, most = LONGEST_LINE): string {
  return capped(cleanProse(capped(text, LONGEST_NOTE)).replaceAll(/\s+/g, ' '), most).trim();
}

/** A DOI without a resolver or scheme before it; '' where it is none. */
function cleanDoi(text: string): string {
  const bare = cleanLine(text).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return /^10\.\d{4,9}\/\S{1,300}$/.test(bare) ? bare : '';
}

/** Web addresses among texts, each once; anything else is none. */
function cleanLinks(addresses: readonly string[]): Link[] {
  const found = new Map<string, Link>();
  for (const address of addresses.slice(0, MOST_LINKS)) {
    const url = address.length > LONGEST_ADDRESS ? undefined : safeHref(cleanLine(address));
    if (url === undefined || !/^https?:/.test(url) || found.has(linkIdentity(url))) continue;
    found.set(linkIdentity(url), { url, kind: classifyLink(url) });
  }
  return [...found.values()];
}

/** Names of tags as they are kept, each once. */
function cleanTags(names: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const name of names) {
    const tag = cleanTagName(name.slice(0, 10 * LONGEST_NAME));
    if (tag !== '' && !tags.has(tagKey(tag)) && tags.size < MOST_TAGS) tags.set(tagKey(tag), tag);
  }
  return [...tags.values()];
}

/** A date as far as it is known, or null: `2024`, `2024-05`, `2024-05-16`. */
export function cleanDate(year: number, month?: number, day?: number): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 2999) return null;
  const isMonth = month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12;
  if (!isMonth) return String(year);
  const whole = Number.isInteger(day) ? isoDate(year, month, day ?? 0) : undefined;
  return whole ?? `${year}-${String(month).padStart(2, '0')}`;
}

/** A date in digits: `2024`, `2024-05-16`, `2024/5/16/`; null for anything else. */
export function readDate(text: string): string | null {
  const match = /^\s*(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?!\d)/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map((part: string | undefined) => part && Number(part));
  return cleanDate(Number(year), Number(month ?? Number.NaN), Number(day ?? Number.NaN));
}

/** What a file says of a paper, as it wrote it. */
export interface RawPaper {
  readonly id?: string;
  readonly title?: string;
  readonly abstract?: string;
  readonly publishedOn?: string | null;
  readonly authors?: readonly string[];
  readonly doi?: string;
  readonly links?: readonly string[];
  readonly tags?: readonly string[];
  readonly note?: string;
}

export function incomingPaper(raw: RawPaper): IncomingPaper {
  const authors = (raw.authors ?? []).slice(0, MOST_AUTHORS);
  return {
    ...(raw.id !== undefined && { id: raw.id }),
    title: cleanLine(raw.title ?? ''),
    abstract: cleanLine(raw.abstract ?? '', LONGEST_NOTE),
    publishedOn: raw.publishedOn ?? null,
    authors: authors.map((name) => cleanLine(name, LONGEST_NAME)).filter((name) => name !== ''),
    doi: cleanDoi(raw.doi ?? ''),
    links: cleanLinks(raw.links ?? []),
    tags: cleanTags(raw.tags ?? []),
    note: cleanProse(raw.note ?? ''),
  };
}

type RawHighlight = Partial<IncomingHighlight>;

/** The marked words and those around them are kept sign by sign: they are looked for in a text. */
export function incomingHighlight(raw: RawHighlight): IncomingHighlight {
  const quote = (text = ''): string =>
    withoutUnseen(capped(text, LONGEST_NOTE).toWellFormed()).normalize('NFC');
  return {
    paper: raw.paper ?? null,
    ...(raw.id !== undefined && { id: raw.id }),
    exact: quote(raw.exact),
    prefix: quote(raw.prefix),
    suffix: quote(raw.suffix),
    start: raw.start ?? null,
    end: raw.end ?? null,
    ...(raw.inCodePoints && { inCodePoints: true }),
    note: cleanProse(raw.note ?? ''),
    tags: cleanTags(raw.tags ?? []),
    kind: cleanLine(raw.kind ?? '', LONGEST_NAME),
    createdAt: raw.createdAt ?? null,
  };
}

/** What was passed over; nothing for none. */
export function passed(what: PassedOver['what'], count: number): PassedOver[] {
  return count === 0 ? [] : [{ what, count }];
}
