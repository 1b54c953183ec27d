import { describe, expect, test } from 'vitest';
import { PhraseMemory } from '../../src/search/phrase-memory.ts';
import { find, library } from './libraries.ts';

describe('what is remembered of phrases', () => {
  test('is asked once a paper, until the texts change', () => {
    const memory = new PhraseMemory();
    const asked: number[] = [];
    const ask = (phrase: string): boolean[] => {
      const passes = memory.remembering(phrase, 3, (ordinal) => {
        asked.push(ordinal);
        return ordinal === 1;
      });
      return [0, 1, 2].map(passes);
    };
    expect(ask('a')).toEqual([false, true, false]);
    expect(ask('a')).toEqual([false, true, false]);
    expect(asked).toEqual([0, 1, 2]);
    ask('b');
    expect(asked).toHaveLength(6);
    for (let other = 0; other < 100; other += 1) ask(`${other}`);
    expect(ask('a')).toEqual([false, true, false]);
    memory.forget();
    asked.length = 0;
    ask('a');
    expect(asked).toEqual([0, 1, 2]);
  });

  test('never outlives a change of what papers hold', () => {
    const index = library([{ title: 'Sepsis' }, { title: 'Triage' }]);
    const text = 'note:"quite unsure" ';
    expect(find(index, { text }).order).toHaveLength(0);
    const id = index.rows([1], '')[0]?.id ?? '';
    index.mark(id, {
      status: 'unread',
      tags: [],
      lists: [],
      notes: ['I am quite unsure here'],
      highlights: [],
    });
    expect([...find(index, { text }).order]).toEqual([1]);
  });
});
