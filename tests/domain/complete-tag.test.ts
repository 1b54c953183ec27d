import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeTag, type KnownTag } from '#domain/complete-tag';
import { cleanTagName, tagKey } from '#domain/tag-name';
import { anyText } from '../helpers/any-text.ts';

const TAGS = [
  tag('LLM', 1),
  tag('LLM eval', 3),
  tag('LLM agents', 9),
  tag('small LLM', 20),
  tag('vllm', 50),
  tag('radiology', 4),
  tag('Café', 2),
  tag('retrieval augmented generation', 2),
];

function tag(name: string, count: number): KnownTag {
  return { id: `id of ${name}`, name, count };
}

function namesFor(typed: string, most = 8): string[] {
  return completeTag(typed, TAGS, most).matches.map(({ name }) => name);
}

/** The names found, with brackets around what was typed. */
function marked(typed: string): string[] {
  return completeTag(typed, TAGS, 8).matches.map(({ name, ranges }) => {
    let shown = '';
    let from = 0;
    for (const { start, end } of ranges) {
      shown += `${name.slice(from, start)}[${name.slice(start, end)}]`;
      from = end;
    }
    return shown + name.slice(from);
  });
}

describe('completing a tag', () => {
  test('puts the tag itself first, then beginnings, words, insides; the most used first', () => {
    expect(namesFor('llm')).toEqual(['LLM', 'LLM agents', 'LLM eval', 'small LLM', 'vllm']);
    expect(namesFor('llm', 2)).toEqual(['LLM', 'LLM agents']);
    expect(namesFor('', 3)).toEqual(['vllm', 'small LLM', 'LLM agents']);
  });

  test('marks what was typed', () => {
    expect(marked('ｌｌｍ')).toEqual([
      '[LLM]',
      '[LLM] agents',
      '[LLM] eval',
      'small [LLM]',
      'v[llm]',
    ]);
    expect(marked('cafe')).toEqual(['[Café]']);
    expect(marked('lo')).toEqual(['radio[lo]gy']);
  });

  test('finds a name with a slip in it, or by the beginnings of its words', () => {
    expect(marked('radoilogy')).toEqual(['[radiology]']);
    expect(marked('agnets')).toEqual(['LLM [agents]']);
    expect(marked('rag')).toEqual(['[r]etrieval [a]ugmented [g]eneration']);
    expect(marked('llmev')).toEqual(['[LLM] [ev]al']);
    expect(namesFor('xyz')).toEqual([]);
  });

  test('tells names that begin so from those that only look like it', () => {
    const begun = (typed: string) =>
      completeTag(typed, TAGS, 8)
        .matches.filter(({ begins }) => begins)
        .map(({ name }) => name);
    expect(begun('llm')).toEqual(['LLM', 'LLM agents', 'LLM eval']);
    expect(begun('radoilogy')).toEqual([]);
    expect(begun('rag')).toEqual([]);
    expect(begun('ology')).toEqual([]);
    expect(begun('CAFÉ')).toEqual(['Café']);
  });

  test('offers a new tag unless there is its twin', () => {
    expect(completeTag(' LLM  safety ', TAGS, 5).create).toBe('LLM safety');
    expect(completeTag('llm  EVAL', TAGS, 5).create).toBeUndefined();
    expect(completeTag('LLM-eval', TAGS, 5).create).toBe('LLM-eval');
    expect(completeTag(' \u200b', TAGS, 5).create).toBeUndefined();
  });

  test('answers any text with known tags, each once, and ranges of their names', () => {
    const word = fc.constantFrom('LLM', 'ﬁt', 'éa', 'x-ray', '한글', '👩‍🔬');
    const names = fc.oneof(
      anyText,
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(names, { maxLength: 8 }), names, fc.nat(9), (all, typed, most) => {
        const known = all.map(cleanTagName).filter(Boolean);
        const tags = known.map((name, at) => ({ id: `${at}`, name, count: at % 3 }));
        const { matches, create } = completeTag(typed, tags, most);
        expect(matches.length).toBeLessThanOrEqual(most);
        expect(new Set(matches.map(({ id }) => id)).size).toBe(matches.length);
        const isThere = tags.some(({ name }) => tagKey(name) === tagKey(cleanTagName(typed)));
        expect(create === undefined).toBe(isThere || cleanTagName(typed) === '');
        for (const { name, ranges } of matches) {
          let from = 0;
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(name.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
