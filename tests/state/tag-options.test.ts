import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagKey } from '#domain/tag-name';
import { optionsAmong, tagOptions } from '../../src/state/use-tag-options.ts';
import { anyText } from '../helpers/any-text.ts';

const TAGS = ['LLM eval', 'radiology', 'report checking', 'safety'].map((name, count) => ({
  id: name,
  name,
  count,
}));
const offered = (typed: string, taken: readonly string[] = []) =>
  tagOptions(typed, TAGS, taken).options.map(({ text }) => text);

test('tags are offered with their counts, and a new one where none has the name', () => {
  const { options, says } = tagOptions('ra', TAGS, []);
  expect(options).toEqual([
    {
      id: 'radiology',
      name: 'radiology',
      text: 'radiology',
      ranges: [{ start: 0, end: 2 }],
      hint: '1',
    },
    { id: 'new', name: 'ra', text: 'Create “ra”', ranges: [] },
  ]);
  expect(says).toBe('1 tag, or a new one');
});

test('the first one is what Enter takes: the tag itself, one that begins so, else a new one', () => {
  expect(offered('safety')[0]).toBe('safety');
  expect(offered('saf')).toEqual(['safety', 'Create “saf”']);
  expect(offered('checking')).toEqual(['Create “checking”', 'report checking']);
  expect(offered('safty')).toEqual(['Create “safty”', 'safety']);
  expect(offered('eval')).toEqual(['Create “eval”', 'LLM eval']);
  // What begins so is there already.
  expect(offered('safe', ['safety'])).toEqual(['Create “safe”']);
});

test('a name that is there already is not taken for one that looks like it', () => {
  const { options, note } = tagOptions(
    'eval',
    [...TAGS, { id: 'eval', name: 'eval', count: 1 }],
    ['eval'],
  );
  expect(options).toEqual([]);
  expect(note).toBe('“eval” is there already');
});

test('no twin is offered, however it is written', () => {
  expect(offered('llm  EVAL')).toEqual(['LLM eval']);
  expect(offered('ｌｌｍ eval')).toEqual(['LLM eval']);
});

test('where none is offered it is said whether there is any', () => {
  const every = TAGS.map(({ name }) => name);
  expect(tagOptions('', [], []).note).toBe('No tags yet. Type a name.');
  expect(tagOptions('', TAGS, every).note).toBe('It has every tag. Type a new name.');
  expect(tagOptions('', [], ['Journal club'], 'list').note).toBe(
    'It is on every list. Type a new name.',
  );
  expect(tagOptions('', TAGS, ['safety']).note).toBeUndefined();
});

test('what is there already is not offered again, and says so', () => {
  expect(offered('', ['safety', 'radiology'])).toEqual(['report checking', 'LLM eval']);
  const taken = tagOptions(' Safety', TAGS, ['safety']);
  expect(taken.options).toEqual([]);
  expect(taken.note).toBe('“Safety” is there already');
});

test('where none can be made, only those that are there are offered', () => {
  expect(optionsAmong('ra', TAGS).options.map(({ text }) => text)).toEqual(['radiology']);
  expect(optionsAmong('', TAGS).says).toBe('4 tags');
  expect(optionsAmong('oncology', TAGS).note).toBe('None of them has such a tag.');
});

test('the first tag of all is asked for', () => {
  expect(tagOptions('', [], []).note).toBe('No tags yet. Type a name.');
  expect(tagOptions('', TAGS, []).note).toBeUndefined();
});

test('whatever is typed and taken, no two options make the same tag', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.constantFrom('LLM', 'llm eval', 'RADIOLOGY ', 'sa')),
      fc.subarray(TAGS.map(({ name }) => name)),
      (typed, taken) => {
        const keys = tagOptions(typed, TAGS, taken).options.map(({ name }) => tagKey(name));
        expect(new Set(keys).size).toBe(keys.length);
        for (const name of taken) expect(keys).not.toContain(tagKey(name));
      },
    ),
  );
});
