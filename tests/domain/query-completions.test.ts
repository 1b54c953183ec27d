import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completions, MAX_COMPLETIONS, type KnownValues } from '#domain/complete-query';
import { parseQuery } from '#domain/parse-query';
import { HAVINGS, STATUSES } from '#domain/query-language';
import { anyText } from '../helpers/any-text.ts';

const known: KnownValues = {
  sources: [
    { name: '000.txt', title: 'Medical Datasets' },
    { name: '001.txt', title: 'Medical Accuracy' },
    { name: '002.txt', title: 'Twins' },
    { name: '003.txt', title: 'Twins' },
  ],
  years: [2019, 2021, 2022, 2023, 2024],
  tags: ['todo', 'to do', 'Übersicht', 'say "so"'],
  lists: ['Monday'],
};

/** The query at whose `|` the caret stands, once each completion has been taken. */
function taken(marked: string): string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completions(text, caret, known).map(
    ({ insert, range }) => text.slice(0, range.start) + insert + text.slice(range.end),
  );
}

describe('completions', () => {
  test.each<[string, string[]]>([
    ['ti|', ['title:']],
    ['a TI|', ['a title:']],
    ['-(ti|', ['-(title:']],
    ['-ti|', ['-title:']],
    ['a OR li| b', ['a OR list: b']],
    ['b|', ['by:meaning']],
    ['by:|', ['by:meaning']],
    ['t|', ['title:', 'tag:']],
    ['is:rea|', ['is:reading', 'is:read']],
    ['is:re|ading', ['is:read']],
    ['is:RE|', ['is:reading', 'is:read']],
    ['is:read|', ['is:reading']],
    ['is:aside|', []],
    ['has:d|', ['has:dataset', 'has:date']],
    ['-year:202|', ['-year:2024', '-year:2023', '-year:2022', '-year:2021']],
    ['year:2022..|', ['year:2022..2024', 'year:2022..2023']],
    ['year:..201|', ['year:..2019']],
    ['year:n|', ['year:none']],
    ['tag:to|', ['tag:todo', 'tag:"to do"']],
    ['tag:"to |', ['tag:"to do"']],
    ['tag:"to d|" a', ['tag:"to do" a']],
    ['tag:uber|', ['tag:Übersicht']],
    ['tag:say|', ['tag:"say so"']],
    ['list:|', ['list:Monday']],
    ['source:med|', ['source:"Medical Datasets"', 'source:"Medical Accuracy"']],
    ['source:001|', ['source:"Medical Accuracy"']],
    ['source:tw|', ['source:002.txt', 'source:003.txt']],
  ])('of %s', (marked, texts) => {
    expect(taken(marked)).toEqual(texts);
  });

  test.each([
    '|',
    'a |',
    '|ti',
    't|i',
    '"ti|',
    '"a" |',
    'title:ti|',
    'tag:"todo"|',
    'ta|g:todo',
    'is:x|',
    'xti|',
    '- |',
  ])('are none at %s', (marked) => {
    expect(taken(marked)).toEqual([]);
  });

  test('are what the parser knows', () => {
    expect(completions('is:', 3, known).map(({ label }) => label)).toEqual([...STATUSES]);
    expect(completions('has:', 4, known).map(({ label }) => label)).toEqual([...HAVINGS]);
  });

  test('are few, and papers without a year are always among the years', () => {
    const years = Array.from({ length: 30 }, (_, at) => 1990 + at);
    const labels = completions('year:', 5, { ...known, years }).map(({ label }) => label);
    expect(labels).toHaveLength(MAX_COMPLETIONS);
    expect([labels[0], labels.at(-1)]).toEqual(['2019', 'none']);
  });

  test('leave a query without a new problem, at any place of any text', () => {
    const typing = fc
      .array(
        fc.constantFrom(
          'ti',
          'tag:',
          'is:',
          'year:',
          '20',
          '..',
          '"',
          ' ',
          '(',
          ')',
          '-',
          're',
          '😀',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(typing, anyText), fc.nat(40), (text, caret) => {
        for (const { insert, range, label, hint } of completions(text, caret, known)) {
          expect(range.start).toBeLessThanOrEqual(caret);
          expect(range.end).toBeGreaterThanOrEqual(caret);
          expect(range.end).toBeLessThanOrEqual(text.length);
          expect(label).not.toBe('');
          expect(hint).not.toBe('');
          const after = text.slice(0, range.start) + insert + text.slice(range.end);
          const unknown = (query: string): number =>
            parseQuery(query).problems.filter(({ name }) => name.startsWith('Unknown')).length;
          expect(unknown(after)).toBeLessThanOrEqual(unknown(text));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are soon found in a megabyte', () => {
    const before = performance.now();
    for (const unit of ['a', '"', '-', 'tag:', '( ']) {
      completions(unit.repeat(1e6 / unit.length), 1e6, known);
    }
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
