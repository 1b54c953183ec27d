/** Libraries for the tests of the search, and the plain model that it must agree with. */
import * as fc from 'fast-check';
import type { Paper } from '#domain/corpus';
import { EMPTY_QUERY, type LibraryQuery } from '#domain/library-query';
import { inRestingOrder } from '#domain/resting-order';
import { stem } from '../../src/search/stem.ts';
import type { StoredPaper } from '#domain/stored-paper';
import { LibraryIndex } from '../../src/search/library-index.ts';
import type { SearchResult } from '../../src/search/protocol.ts';
import { isoDate, paper } from '../helpers/papers.ts';

export function library(papers: readonly Partial<Paper>[]): LibraryIndex {
  const index = new LibraryIndex();
  index.add(
    inRestingOrder(
      papers.map((changes, at) =>
        paper({ title: 'Untitled', abstract: '', id: `${at}`, ...changes }),
      ),
    ),
  );
  return index;
}

export function find(index: LibraryIndex, asked: Partial<LibraryQuery>, window = 50): SearchResult {
  return index.search({ ...EMPTY_QUERY, sort: 'best', ...asked }, window);
}

/** The papers that hold every word of a query and pass its filters, by ordinal, in order. */
export function everyOf(index: LibraryIndex, asked: Partial<LibraryQuery>): number[] {
  const { order, every } = find(index, asked);
  return [...order.subarray(0, every)];
}

/** Titles of what a text finds, best first. */
export function titlesFor(index: LibraryIndex, text: string): string[] {
  return find(index, { text }).rows.map(({ title }) => title);
}

/** Few enough words for random papers and queries to meet, and most of the ways to meet. */
const WORDS =
  'model models study studies deep deeper class x-ray xray x ray fine-tuning finetuning fine tuning ' +
  'gpt-4 gpt4 gpt 4 state-of-the-art the of r1 3d';
const word = fc.constantFrom(...WORDS.split(' '));
const text = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { maxLength: most }).map((words) => words.join(' '));

const link = fc.constantFrom(
  'code' as const,
  'dataset' as const,
  'model' as const,
  'demo' as const,
);
const source = fc.constantFrom('one.txt', 'two.txt', 'three.txt');

const anyPaper: fc.Arbitrary<Omit<Paper, 'id'>> = fc.record(
  {
    title: text(4),
    abstract: text(12).map((words) => `${words}. `),
    publishedOn: isoDate,
    authorCount: fc.nat(9),
    links: fc.array(link.map((kind) => ({ url: 'https://a.example/', kind }))),
    listings: fc
      .array(source, { minLength: 1, maxLength: 2 })
      .map((names) => names.map((name, at) => ({ source: name, line: 1, position: at + 1 }))),
  },
  { requiredKeys: ['title', 'abstract', 'links', 'listings'] },
);

export const anyLibrary: fc.Arbitrary<StoredPaper[]> = fc
  .array(anyPaper, { maxLength: 12 })
  .map((papers) => inRestingOrder(papers.map((paper, at) => ({ ...paper, id: `id-${at}` }))));

/** Words, the last of them perhaps half typed. */
export const anyWords: fc.Arbitrary<string> = fc
  .tuple(text(4), fc.constantFrom('', ' '), fc.nat(2))
  .map(([words, blank, cut]) => words.slice(0, words.length - (blank ? 0 : cut)) + blank);

export const anyQuery: fc.Arbitrary<LibraryQuery> = fc.record({
  text: anyWords,
  sort: fc.constantFrom('best', 'newest', 'oldest', 'title'),
  sources: fc.uniqueArray(source, { maxLength: 2 }),
  years: fc.uniqueArray(fc.constantFrom('none' as const, 2020, 2021, 2024), { maxLength: 2 }),
  has: fc.uniqueArray(fc.constantFrom('code' as const, 'dataset' as const, 'model' as const), {
    maxLength: 2,
  }),
  authorsKnown: fc.boolean(),
  statuses: fc.constant([]),
  tags: fc.constant([]),
  lists: fc.constant([]),
});

export function indexOf(papers: readonly StoredPaper[]): LibraryIndex {
  const index = new LibraryIndex();
  index.add(papers);
  return index;
}

/** All that a text of the words above is found by: words, pairs tied by a hyphen, whole compounds. */
function formsOf(plain: string): Set<string> {
  const compounds = plain.replaceAll('.', '').split(' ').filter(Boolean);
  return new Set(
    compounds.flatMap((compound) => {
      const parts = compound.split('-').filter(Boolean);
      const pairs = parts.slice(1).map((part, at) => `${parts[at]}${part}`);
      return [...parts, ...pairs, parts.join('')];
    }),
  );
}

const FILLERS = new Set(['the', 'of']);

/** Whether a paper holds every term of a text, looked up word by word. */
export function holds(paper: Paper, typed: string): boolean {
  const found = [...formsOf(`${paper.title} ${paper.abstract}`)];
  const terms = typed.split(' ').filter((term) => /\w/.test(term));
  const telling = terms.filter((term) => !FILLERS.has(term.replaceAll('-', '')));
  const last = /\s$/.test(typed) ? undefined : terms.at(-1);
  const isFound = (sought: string, typing: boolean): boolean =>
    found.some(
      (form) =>
        form === sought || stem(form) === stem(sought) || (typing && form.startsWith(sought)),
    );
  return (telling.length > 0 ? telling : terms).every((term, at, all) => {
    const typing = term === last && at === all.length - 1;
    const parts = term.split('-').filter(Boolean);
    if (isFound(parts.join(''), typing)) return true;
    const isShort = typing && (parts.at(-1)?.length ?? 0) < 3;
    if (parts.length < 2 || isShort || !parts.every((part) => /^[a-z]{2}/.test(part))) return false;
    return parts.every(
      (part, at) => FILLERS.has(part) || isFound(part, typing && at === parts.length - 1),
    );
  });
}
