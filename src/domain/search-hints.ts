/** What can be typed into the search field, in the words of the hints and of the help. */
import type { KnownValues } from '#domain/complete-query';
import { nameInQuery, valueInQuery } from '#domain/query-signs';

/** A piece of the language, put into the empty field at a press. */
export interface SearchHint {
  readonly label: string;
  readonly means: string;
  readonly insert: string;
  /** Where in `insert` the typing goes on. */
  readonly caret: number;
}

function hint(label: string, means: string, before: string, after = ''): SearchHint {
  return { label, means, insert: before + after, caret: before.length };
}

export const SEARCH_HINTS: readonly SearchHint[] = [
  hint('"a phrase"', 'These words, side by side', '"', '"'),
  hint('title:', 'Only in titles', 'title:'),
  hint('year:', 'Published in a year', 'year:'),
  hint('has:code', 'With a link to code', 'has:code '),
  hint('-not', 'Without a word', '-'),
  hint('OR', 'One or the other', '', ' OR '),
];

/** One thing the language can say, with a query that says it. */
export interface LanguageExample {
  readonly example: string;
  readonly means: string;
}

/** The language by examples; names that the library or the reader gave are used where there are any. */
export function languageExamples({ sources, tags, lists }: KnownValues): LanguageExample[] {
  const named = (scope: string, name: string | undefined, other: string): string =>
    `${scope}:${valueInQuery(name !== undefined && nameInQuery(name) !== '' ? name : other)}`;
  return [
    { example: 'sepsis triage', means: 'Papers with these words; those with all of them first' },
    { example: '"large language model"', means: 'These words, side by side' },
    { example: 'benchmark -survey', means: 'Without a word' },
    {
      example: 'triage AND sepsis NOT review',
      means: 'AND changes nothing, NOT is like the minus',
    },
    { example: 'triage OR sepsis', means: 'One or the other' },
    { example: '(mri OR ct) segmentation', means: 'Parentheses keep together' },
    { example: 'radiolog*', means: 'Words that begin so' },
    { example: 'title:radiology', means: 'Only in titles; before a phrase or parentheses, too' },
    { example: 'abstract:"clinical notes"', means: 'Only in abstracts' },
    { example: 'note:doubt', means: 'Only in your notes' },
    { example: 'year:2024', means: 'Published in a year' },
    { example: 'year:2022..2025', means: 'From one year to another; either may be left out' },
    { example: 'year:none', means: 'Without a date' },
    { example: named('source', sources[0]?.title, 'name'), means: 'From one source list' },
    { example: 'has:code', means: 'With code; or dataset, model, note, highlight, tag, date' },
    { example: 'is:unread', means: 'Not sorted; or toread, reading, read, aside' },
    { example: named('tag', tags[0], 'methods'), means: 'With one of your tags' },
    { example: named('list', lists[0], 'Monday'), means: 'On one of your reading lists' },
    { example: 'heart attack by:meaning', means: 'Also papers of a like meaning' },
  ];
}
