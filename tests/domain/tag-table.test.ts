import { expect, test } from 'vitest';
import type { TagCount } from '#domain/reader/summary';
import { mainTag, tagTable, twinOf } from '#domain/tag-table';

function tag(name: string, papers = 0, description = ''): TagCount {
  const carried = { papers, highlights: 0, carriers: papers };
  return { id: name, name, description, pin: null, createdAt: 0, ...carried };
}

const TAGS = [tag('benchmark', 5), tag('LLM eval', 9, 'How models are judged'), tag('Über', 9)];
const names = (tags: readonly TagCount[]) => tags.map(({ name }) => name);

test('tags are narrowed by name and description, whatever the case and accents', () => {
  expect(names(tagTable(TAGS, '', 'name'))).toEqual(['benchmark', 'LLM eval', 'Über']);
  expect(names(tagTable(TAGS, ' uber ', 'name'))).toEqual(['Über']);
  expect(names(tagTable(TAGS, 'JUDGED', 'name'))).toEqual(['LLM eval']);
  expect(names(tagTable(TAGS, 'm', 'papers'))).toEqual(['LLM eval', 'benchmark']);
  expect(names(tagTable(TAGS, 'zzz', 'papers'))).toEqual([]);
});

test('equally used tags stay in the order of their names', () => {
  expect(names(tagTable(TAGS, '', 'papers'))).toEqual(['LLM eval', 'Über', 'benchmark']);
});

test('a twin has the name in whatever case, width and blanks', () => {
  expect(twinOf(' llm   EVAL', TAGS)?.name).toBe('LLM eval');
  expect(twinOf('ＬＬＭ eval', TAGS)?.name).toBe('LLM eval');
  expect(twinOf('llm eval', TAGS, 'LLM eval')).toBeUndefined();
  expect(twinOf('llm-eval', TAGS)).toBeUndefined();
  expect(twinOf('  ', TAGS)).toBeUndefined();
});

test('merged tags go by the most used', () => {
  expect(mainTag(TAGS)?.name).toBe('LLM eval');
  expect(mainTag([])).toBeUndefined();
});
