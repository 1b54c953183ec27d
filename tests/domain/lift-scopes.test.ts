import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIBRARY } from '#domain/address';
import type { KnownValues } from '#domain/complete-query';
import { activeFilters } from '#domain/filter-words';
import {
  addFilters,
  liftScopes,
  withScopesAsFilters,
  type ScopeFilters,
} from '#domain/lift-scopes';
import { parseQuery } from '#domain/parse-query';
import { scopeOfFilter } from '#domain/scope-of-filter';
import { anyText, megabyteOf } from '../helpers/any-text.ts';
import { anyQuery, bare } from './query-nodes.ts';

const known: KnownValues = {
  sources: [
    { name: '000.txt', title: 'Ward round' },
    { name: '001.txt', title: 'Twins' },
    { name: '002.txt', title: 'Twins' },
  ],
  years: [2021, 2022, 2024],
  tags: ['To Do'],
  lists: [],
};
const LIFTED = ['has', 'is', 'tag', 'list', 'source', 'year', 'undated'];
const NONE: ScopeFilters = {
  sources: [],
  years: [],
  has: [],
  statuses: [],
  tags: [],
  lists: [],
};

/** What becomes of a query at whose `|` the caret stands; at its end without one. */
function lifted(marked: string) {
  const caret = marked.includes('|') ? marked.indexOf('|') : marked.length;
  const { text, caret: after, filters } = liftScopes(marked.replace('|', ''), caret, known);
  return { left: `${text.slice(0, after)}|${text.slice(after)}`, filters };
}

describe('a scope that is complete becomes a filter', () => {
  test.each<[string, string, Partial<ScopeFilters>]>([
    ['has:code ', '|', { has: ['code'] }],
    ['HAS:"Code" ', '|', { has: ['code'] }],
    ['sepsis has:code ', 'sepsis |', { has: ['code'] }],
    ['sepsis has:code |triage', 'sepsis |triage', { has: ['code'] }],
    ['sepsis has:code  triage|', 'sepsis triage|', { has: ['code'] }],
    ['has:model has:code x', 'x|', { has: ['code', 'model'] }],
    ['is:read ', '|', { statuses: ['read'] }],
    ['year:2024 ', '|', { years: [2024] }],
    ['year:2022..2025 ', '|', { years: [2022, 2024] }],
    ['year:..2021 ', '|', { years: [2021] }],
    ['year:none ', '|', { years: ['none'] }],
    ['tag:x ', '|', { tags: ['x'] }],
    ['tag:"to  do" ', '|', { tags: ['To Do'] }],
    ['list:"for Monday" ', '|', { lists: ['for Monday'] }],
    ['source:"ward round" ', '|', { sources: ['000.txt'] }],
    ['source:000.TXT ', '|', { sources: ['000.txt'] }],
    ['source:twins ', '|', { sources: ['001.txt', '002.txt'] }],
    ['title:a has:code b|', 'title:a b|', { has: ['code'] }],
    ['a OR b has:code "c"|', 'a OR b "c"|', { has: ['code'] }],
    ['(a b) has:code |', '(a b) |', { has: ['code'] }],
    ['sepsis AND has:code |', 'sepsis |', { has: ['code'] }],
    ['has:code AND sepsis|', 'sepsis|', { has: ['code'] }],
    ['a AND has:code AND b|', 'a AND b|', { has: ['code'] }],
    ['has:model AND has:code x|', 'x|', { has: ['code', 'model'] }],
    ['x AND has:model has:code |', 'x |', { has: ['code', 'model'] }],
    ['is:read a year:none b|', 'a b|', { statuses: ['read'], years: ['none'] }],
  ])('%s', (marked, left, filters) => {
    expect(lifted(marked)).toEqual({ left, filters: { ...NONE, ...filters } });
  });

  test.each([
    'has:code',
    'has:co|de x',
    '|has:code x',
    'has:code| x',
    'has:',
    'has:cod ',
    '-has:code ',
    'NOT has:code ',
    'NOT AND has:code ',
    'a OR AND has:code ',
    'OR AND has:code ',
    'has:code AND OR a',
    'a OR has:code ',
    'has:code OR a',
    'has:code OR ',
    'OR has:code ',
    '(has:code ',
    '(has:code ) ',
    '(a has:code b) ',
    'title:(has:code ) ',
    '"a has:code b',
    'x(a)has:code ',
    'year:1999 ',
    'year:20244 ',
    'source:nowhere ',
    'source:"ward round ',
    'title:code ',
    'note:x ',
    'by:meaning ',
    'sepsis ',
    '',
  ])('but %s stays', (marked) => {
    const left = marked.includes('|') ? marked : `${marked}|`;
    expect(lifted(marked)).toEqual({ left, filters: undefined });
  });

  const part = fc.constantFrom(
    'has:code',
    'year:2021..2023',
    'year:none',
    'tag:x',
    'source:"ward round"',
    'is:read',
    'a',
    '"b c"',
    'OR',
    'AND',
    'NOT',
    'a AND',
    '-',
    '(',
    ')',
    'title:',
    'by:meaning',
    ' ',
  );
  const scoped = fc
    .tuple(fc.array(part, { maxLength: 20 }), fc.constantFrom('', ' '))
    .map(([parts, between]) => parts.join(between));

  test('any text: nothing is lost, and what is left reads as it did', () => {
    let lifts = 0;
    fc.assert(
      fc.property(fc.oneof(scoped, anyQuery, anyText), fc.nat(60), (text, at) => {
        const caret = Math.min(at, text.length);
        const { text: left, caret: after, filters } = liftScopes(text, caret, known);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(left.length);
        if (!filters) expect(left).toBe(text);
        else lifts += 1;
        const [before, now] = [parseQuery(text), parseQuery(left)];
        const stayed = now.clauses.map((clause) => JSON.stringify(bare(clause)));
        const gone = before.clauses.filter((clause) => {
          if (stayed[0] !== JSON.stringify(bare(clause))) return true;
          stayed.shift();
          return false;
        });
        expect(stayed).toEqual([]);
        for (const { kind } of gone) expect(LIFTED).toContain(kind);
        expect(now.byMeaning).toBe(before.byMeaning);
        expect(now.problems.map(({ name }) => name)).toEqual(
          before.problems.map(({ name }) => name),
        );
      }),
      { numRuns: 3000 },
    );
    expect(lifts).toBeGreaterThan(100);
  });

  describe('and asks as one, wherever the caret is', () => {
    test.each<[string, string, Partial<ScopeFilters>]>([
      ['has:code', '', { has: ['code'] }],
      ['sepsis has:code', 'sepsis ', { has: ['code'] }],
      ['has:code AND sepsis', 'sepsis', { has: ['code'] }],
      ['year:2022 year:2024', '', { years: [2021, 2022, 2024] }],
      ['source:"ward round', '', { sources: ['000.txt'] }],
      ['is:read', '', { statuses: ['read'] }],
    ])('%s', (text, left, filters) => {
      const inForce = { ...NONE, years: filters.years ? [2021] : [] };
      const asked = withScopesAsFilters({ ...inForce, text }, known);
      expect(asked).toEqual({ ...inForce, ...filters, text: left });
    });

    test.each(['sepsis', '-has:code', 'has:code OR a', '(has:code)', 'year:1999', 'has:', 'x:y'])(
      'but %s stays as it is',
      (text) => {
        const asked = { ...NONE, text };
        expect(withScopesAsFilters(asked, known)).toBe(asked);
      },
    );

    test('in any text: lifting with the caret elsewhere first makes no difference', () => {
      fc.assert(
        fc.property(scoped, fc.nat(60), (text, at) => {
          const once = liftScopes(text, Math.min(at, text.length), known);
          const rest = withScopesAsFilters({ ...(once.filters ?? NONE), text: once.text }, known);
          const whole = withScopesAsFilters({ ...NONE, text }, known);
          const read = (from: string) => parseQuery(from).clauses.map(bare);
          expect(read(rest.text)).toEqual(read(whole.text));
          for (const key of Object.keys(NONE)) {
            expect(new Set(Reflect.get(rest, key))).toEqual(new Set(Reflect.get(whole, key)));
          }
        }),
        { numRuns: 2000 },
      );
    });
  });

  test('a megabyte is soon looked through', () => {
    const before = performance.now();
    for (const unit of ['has:code ', 'x OR ', '( ', 'tag:"']) {
      const { text } = megabyteOf(unit);
      liftScopes(text, text.length, known);
    }
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('filters and scopes say the same', () => {
  const filters: ScopeFilters = {
    sources: ['000.txt', '001.txt'],
    years: [2024, 'none'],
    has: ['code', 'date'],
    statuses: ['unread', 'aside'],
    tags: ['To Do', 'x'],
    lists: ['for Monday'],
  };
  const chips = activeFilters({ ...LIBRARY, ...filters, authorsKnown: true }, (name) => name);

  test('each filter goes into the text and comes back', () => {
    for (const { value, without } of chips) {
      const scope = scopeOfFilter(value, known.sources);
      if (value.kind === 'authors') expect(scope).toBeUndefined();
      if (scope === undefined) continue;
      const text = `${scope} `;
      const back = liftScopes(text, text.length, known);
      expect(back.text).toBe('');
      const left: ScopeFilters = { ...filters, ...without };
      const all = addFilters(left, back.filters ?? NONE);
      for (const key of Object.keys(NONE)) {
        expect(new Set(Reflect.get(all, key))).toEqual(new Set(Reflect.get(filters, key)));
      }
    }
  });

  test('a title that two sources share does not stand for either', () => {
    expect(scopeOfFilter({ kind: 'source', name: '001.txt' }, known.sources)).toBe(
      'source:001.txt',
    );
    expect(scopeOfFilter({ kind: 'source', name: '000.txt' }, known.sources)).toBe(
      'source:"Ward round"',
    );
    expect(scopeOfFilter({ kind: 'source', name: 'gone.txt' }, known.sources)).toBe(
      'source:gone.txt',
    );
  });

  test('a name that no query can hold has no scope', () => {
    expect(scopeOfFilter({ kind: 'tag', name: '"' }, [])).toBeUndefined();
  });

  test('a filter that is there is not added again, in whatever spelling', () => {
    const { filters: added } = liftScopes('tag:X has:code is:unread ', 25, known);
    expect(addFilters(filters, added ?? NONE)).toEqual(filters);
  });
});
