/** Papers as entries of a bibliography: what BibTeX, RIS and CSL-JSON write alike. */
import type { Bundle, BundleEntry, BundlePaper, Include } from '#domain/exchange/bundle';
import { bundleEntries, markedQuotes, type MarkedQuote } from '#domain/exchange/bundle-entries';
import { cleanText, oneLine } from '#domain/exchange/export-text';
import { authorNames, facts } from '#domain/exchange/export-words';
import { mainLink } from '#domain/exchange/main-link';
import { exportedPapersMessages as words } from '#messages/exported-papers';

export interface Reference {
  /** ASCII letters, digits and hyphens; its own in its file, and the same in every file. */
  readonly key: string;
  readonly title: string;
  /** Only names that a file brought with a paper of the reader's own. */
  readonly authors: readonly string[];
  /** Year, month and day, as far as they are known; none is empty. */
  readonly date: readonly number[];
  readonly url: string | undefined;
  readonly doi: string;
  readonly tags: readonly string[];
  /** '' where it is not wanted. */
  readonly abstract: string;
  /** What is known of the paper, then what the reader wrote; no blank lines in any. */
  readonly notes: readonly string[];
}

/** Of the id, in a key: as many signs as make a chance meeting of two with the same word and year unlikely. */
const KEY_SIGNS = 6;

function dateParts(publishedOn: string | undefined): number[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(publishedOn ?? '') ?? [];
  return [year, month, day].filter((part) => part !== undefined).map(Number);
}

function keyOf({ id, title, publishedOn }: BundlePaper, signs: number): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const word = /(?!(?:a|an|the|on|of|in|for|to|from)\b)\b[a-z][a-z0-9]{0,30}/.exec(plain)?.[0];
  const year = dateParts(publishedOn)[0] ?? '';
  return `${word ?? 'paper'}${year}-${id.replaceAll(/[^0-9A-Za-z]/g, '').slice(0, signs)}`;
}

/** Keys that are one in the file, for ids that share their beginning are written out; others stay short. */
function keys(entries: readonly BundleEntry[]): string[] {
  const short = entries.map(({ paper }) => keyOf(paper, KEY_SIGNS));
  const counts = new Map<string, number>();
  for (const key of short) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = new Set<string>();
  return short.map((key, at) => {
    const paper = entries[at]?.paper;
    let own = counts.get(key) === 1 || !paper ? key : keyOf(paper, paper.id.length);
    for (let n = 2; taken.has(own); n += 1) own = `${key}-${n}`;
    taken.add(own);
    return own;
  });
}

function withoutBlankLines(text: string): string {
  return cleanText(text)
    .replaceAll(/\n\s*\n/g, '\n')
    .trim();
}

/** `“Words” [Result]`, with the note on them and their tags behind. */
export function quoteText(
  { highlight, quote }: MarkedQuote,
  bundle: Bundle,
  include: Include,
): string {
  const { kind, note, tags } = highlight;
  return [
    `${words.quote(oneLine(quote))} [${oneLine(bundle.kinds[kind].name)}]`,
    ...(include.notes && note !== '' ? [withoutBlankLines(note)] : []),
    ...(tags.length > 0 ? [words.tags(tags.map(({ name }) => oneLine(name)).join(', '))] : []),
  ].join('\n');
}

function notesOf(entry: BundleEntry, bundle: Bundle, include: Include): string[] {
  const url = mainLink(entry.paper);
  const others = entry.paper.links.filter((link) => link.url !== url);
  const also = others.map((link) => `${link.url} (${words.links[link.kind]})`).join(', ');
  const written = include.notes ? [entry.note, entry.onList?.note ?? ''] : [];
  const quotes = include.highlights ? markedQuotes(entry) : [];
  return [
    [facts(entry, bundle), ...(also === '' ? [] : [words.also(also)])].join('\n'),
    ...written.map(withoutBlankLines),
    quotes.map((quote) => quoteText(quote, bundle, include)).join('\n'),
  ].filter((note) => note !== '');
}

/** Every paper of the bundle once, in its order. */
export function references(bundle: Bundle, include: Include): Reference[] {
  const entries = bundleEntries(bundle);
  const ownKeys = keys(entries);
  return entries.map((entry, at) => ({
    key: ownKeys[at] ?? entry.paper.id,
    title: oneLine(entry.paper.title),
    authors: authorNames(entry.paper),
    date: dateParts(entry.paper.publishedOn),
    url: mainLink(entry.paper),
    doi: oneLine(entry.paper.own?.doi ?? ''),
    tags: entry.tags.map(oneLine),
    abstract: include.abstracts ? oneLine(entry.paper.abstract) : '',
    notes: notesOf(entry, bundle, include),
  }));
}
