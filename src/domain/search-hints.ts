/** What can be typed into the search field, in the words of the hints and of the help. */
import type { KnownValues } from '#domain/complete-query';
import { nameInQuery, valueInQuery } from '#domain/query-signs';
import { searchHintMessages as words } from '#messages/search-hints';

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

/** What is offered under a field that is still empty. */
export function searchHints(): SearchHint[] {
  return [
    hint(words.labels.phrase, words.phrase, '"', '"'),
    hint('title:', words.inTitles, 'title:'),
    hint('year:', words.inYear, 'year:'),
    hint('has:code', words.withCode, 'has:code '),
    hint(words.labels.not, words.without, '-'),
    hint('OR', words.either, '', ' OR '),
  ];
}

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
    { example: 'sepsis triage', means: words.words },
    { example: '"large language model"', means: words.phrase },
    { example: 'benchmark -survey', means: words.without },
    {
      example: 'triage AND sepsis NOT review',
      means: words.capitals,
    },
    { example: 'triage OR sepsis', means: words.either },
    { example: '(mri OR ct) segmentation', means: words.group },
    { example: 'radiolog*', means: words.beginning },
    { example: 'title:radiology', means: words.inTitlesOf },
    { example: 'abstract:"clinical notes"', means: words.inAbstracts },
    { example: 'note:doubt', means: words.inNotes },
    { example: 'year:2024', means: words.inYear },
    { example: 'year:2022..2025', means: words.inYears },
    { example: 'year:none', means: words.undated },
    { example: named('source', sources[0]?.title, words.names.source), means: words.fromSource },
    { example: 'has:code', means: words.having },
    { example: 'is:unread', means: words.status },
    { example: named('tag', tags[0], words.names.tag), means: words.tagged },
    { example: named('list', lists[0], words.names.list), means: words.listed },
    { example: 'heart attack by:meaning', means: words.meaning },
  ];
}
