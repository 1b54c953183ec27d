import { expect, test } from 'vitest';
import { askedWords } from '#domain/nothing-found';

test.each([
  [' ', 'nothing', ''],
  ['""', 'nothing', ''],
  ['sepsis ', 'word', 'sepsis'],
  ['radiolog*', 'word', 'radiolog'],
  ['sepsis triage', 'words', ''],
  [' "large language model"', 'phrase', 'large language model'],
  ['"unclosed phrase ', 'phrase', 'unclosed phrase'],
  ['"a phrase" and more', 'conditions', ''],
  ['-survey', 'conditions', ''],
  ['title:sepsis', 'conditions', ''],
  ['sepsis OR triage', 'conditions', ''],
])('%s asks for %s', (query, kind, text) => {
  expect(askedWords(query)).toMatchObject({ kind, text });
});

test('how much was asked for is counted, and a year is noticed', () => {
  expect(askedWords('a year:1999')).toMatchObject({ parts: 2, byYear: true });
  expect(askedWords('a year:none')).toMatchObject({ parts: 2, byYear: false });
});
