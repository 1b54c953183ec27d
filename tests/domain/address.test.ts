import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LIBRARY,
  MAX_QUERY_LENGTH,
  OVERVIEW_PAGES,
  PHRASE,
  SETTINGS_PAGES,
  isNarrowed,
  parseAddress,
  printAddress,
  toQuery,
  type Address,
  type HighlightsAddress,
  type LibraryAddress,
  type PhraseAddress,
} from '#domain/address';
import { LINE_SORTS } from '#domain/concordance';
import { SORTS } from '#domain/library-query';
import { ENTRY_KINDS, ENTRY_SORTS } from '#domain/notebook';
import { HAVINGS, STATUSES } from '#domain/query-language';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const names = fc.uniqueArray(
  text.filter((name) => name !== ''),
  { maxLength: 3 },
);
const libraryAddress: fc.Arbitrary<LibraryAddress> = fc
  .record({
    screen: fc.constant('library' as const),
    text,
    sort: fc.option(fc.constantFrom(...SORTS), { nil: undefined }),
    sources: names,
    years: fc.uniqueArray(
      fc.oneof(fc.integer({ min: 1000, max: 9999 }), fc.constant('none' as const)),
      { maxLength: 3 },
    ),
    has: fc.subarray([...HAVINGS]),
    authorsKnown: fc.boolean(),
    statuses: fc.subarray([...STATUSES]),
    tags: names,
    lists: names,
    paper: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/), { nil: undefined }),
    within: fc.option(fc.constantFrom('01LIST', 'a & b'), { nil: undefined }),
  })
  // Only an open paper is read in a list.
  .map((found) => ({ ...found, within: found.paper === undefined ? undefined : found.within }));
const phraseAddress: fc.Arbitrary<PhraseAddress> = fc.record({
  screen: fc.constant('phrase' as const),
  text,
  sort: fc.constantFrom(...LINE_SORTS),
  sources: fc.constantFrom([], ['a.txt'], ['b & c.txt', 'a.txt']),
  years: fc.constantFrom([], [2024], [2024, 'none' as const]),
});
const highlightsAddress: fc.Arbitrary<HighlightsAddress> = fc.record({
  screen: fc.constant('highlights' as const),
  text,
  sort: fc.constantFrom(...ENTRY_SORTS),
  others: fc.boolean(),
  kinds: fc.subarray([...ENTRY_KINDS]),
  made: fc.constantFrom([], ['2026-11'], ['2025', '2026-01']),
  tags: names,
  sources: names,
});
const address: fc.Arbitrary<Address> = fc.oneof(
  libraryAddress,
  phraseAddress,
  highlightsAddress,
  fc.record({
    screen: fc.constant('adrift' as const),
    highlight: fc.option(
      text.filter((id) => id !== ''),
      { nil: undefined },
    ),
  }),
  fc.record({
    screen: fc.constant('settings' as const),
    page: fc.constantFrom(...SETTINGS_PAGES),
  }),
  fc.record({
    screen: fc.constant('overview' as const),
    page: fc.constantFrom(...OVERVIEW_PAGES),
  }),
  fc.constant({ screen: 'tags' as const }),
  fc.constant({ screen: 'lists' as const }),
  fc.record({ screen: fc.constant('list' as const), list: text.filter((id) => id !== '') }),
);

describe('addresses', () => {
  test('every screen comes back from the address it is printed as', () => {
    fc.assert(
      fc.property(address, (a) => {
        expect(parseAddress(printAddress(a))).toEqual(a);
      }),
    );
  });

  test('a printed address holds nothing that the bar would change', () => {
    fc.assert(
      fc.property(address, (a) => {
        const printed = printAddress(a);
        expect(new URL(printed, 'http://localhost/').hash).toBe(printed);
      }),
    );
  });

  test('any text is an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect([
          'library',
          'phrase',
          'highlights',
          'adrift',
          'settings',
          'tags',
          'lists',
          'list',
          'lost',
        ]).toContain(parseAddress(`#${hash}`).screen);
      }),
    );
  });

  test('the empty address is the library with nothing asked', () => {
    for (const hash of ['', '#', '#/']) expect(parseAddress(hash)).toEqual(LIBRARY);
  });

  test('a copied search opens with its words, filters, order and paper', () => {
    expect(
      parseAddress(
        '#/paper/0123456789ab?q=chest+x-ray&sort=oldest&source=a.txt&year=2024&year=none&has=code&authors=known&is=read&tag=Ward+round&list=One',
      ),
    ).toEqual({
      screen: 'library',
      text: 'chest x-ray',
      sort: 'oldest',
      sources: ['a.txt'],
      years: [2024, 'none'],
      has: ['code'],
      authorsKnown: true,
      statuses: ['read'],
      tags: ['Ward round'],
      lists: ['One'],
      paper: '0123456789ab',
      within: undefined,
    });
  });

  test('a phrase opens with its order and what narrows it', () => {
    expect(parseAddress('#/phrase?text=large+language&sort=before&year=none&source=a.txt')).toEqual(
      {
        screen: 'phrase',
        text: 'large language',
        sort: 'before',
        sources: ['a.txt'],
        years: ['none'],
      },
    );
    expect(parseAddress('#/phrase')).toEqual(PHRASE);
    expect(parseAddress('#/phrase/more').screen).toBe('lost');
  });

  test('what the library does not know of an address is left out, not misread', () => {
    const read = parseAddress(
      '#/?q=a&sort=rank&year=20x4&year=2024&year=2024&has=video&colour=red',
    );
    expect(read).toEqual({ ...LIBRARY, text: 'a', years: [2024] });
  });

  test('a megabyte of query is cut to what the field takes', () => {
    const read = parseAddress(`#/?q=${'x'.repeat(1_000_000)}`);
    expect(read.screen === 'library' && read.text.length).toBe(MAX_QUERY_LENGTH);
  });

  test('an unknown screen is said to be unknown', () => {
    expect(parseAddress('#/nowhere/at-all')).toEqual({ screen: 'lost', path: '/nowhere/at-all' });
    expect(parseAddress('#/settings/engine').screen).toBe('lost');
  });
});

describe('the question behind an address', () => {
  test('words are sorted by match, no words by date, a choice of the reader stands', () => {
    expect(toQuery(LIBRARY).sort).toBe('newest');
    expect(toQuery({ ...LIBRARY, text: 'x' }).sort).toBe('best');
    expect(toQuery({ ...LIBRARY, text: 'x', sort: 'title' }).sort).toBe('title');
    expect(toQuery({ ...LIBRARY, text: '  ', sort: 'best' }).sort).toBe('newest');
  });

  test('words alone do not narrow', () => {
    const words = { ...LIBRARY, text: 'x' };
    expect(isNarrowed(words)).toBe(false);
    expect(isNarrowed({ ...LIBRARY, years: ['none'] })).toBe(true);
  });
});
