import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passageAt, passagesOf } from '#domain/aloud/passages';
import { utterancesOf, wordAt } from '#domain/aloud/utterances';

function texts(words: string, most?: number): string[] {
  return utterancesOf(words, most).map(({ text }) => text);
}

it('reads the title, then the abstract sentence by sentence, and knows which is where', () => {
  const paper = { title: 'Can you trust it?', abstract: 'We ask, e.g. doctors. They say no.' };
  const passages = passagesOf(paper);
  expect(passages.map(({ words }) => words)).toEqual([
    'Can you trust it?',
    'We ask, e.g. doctors.',
    'They say no.',
  ]);
  expect(passageAt(passages, 'title', 3)).toBe(0);
  expect(passageAt(passages, 'abstract', 0)).toBe(1);
  expect(passageAt(passages, 'abstract', paper.abstract.indexOf('They'))).toBe(2);
  expect(passageAt(passages, 'abstract', 999)).toBeUndefined();
  expect(passagesOf({ title: '', abstract: '' })).toEqual([]);
});

it('says of an address only whose it is, and finds the words after it again', () => {
  const words = 'Code is at https://www.github.com/a/b?c=1, for all.';
  const [piece] = utterancesOf(words);
  expect(piece?.text).toBe('Code is at github.com, for all.');
  const at = (word: string) => piece && wordAt(piece, words, piece.text.indexOf(word));
  const word = at('for');
  expect(word && words.slice(word.start, word.end)).toBe('for');
  const host = at('github');
  expect(host && words.slice(host.start, host.end)).toBe('https://www.github.com/a/b?c=1,');
  expect(piece && wordAt(piece, words, 999)).toBeUndefined();
});

it('cuts a long sentence behind clauses, else between words', () => {
  const words =
    'Models that read images, and models that read text, are rarely asked both at once.';
  expect(texts(words)).toEqual([words]);
  expect(texts(words, 60)).toEqual([
    'Models that read images, and models that read text,',
    ' are rarely asked both at once.',
  ]);
  expect(texts('one two three four', 9)).toEqual(['one two', ' three', ' four']);
  expect(texts('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

it('leaves nothing out and cuts nothing too long, whatever the sentence', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'word', ',', ' ', 'é', 'longerword', '; ', '(x) '), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.integer({ min: 3, max: 40 }),
      (parts, most) => {
        const words = parts.join('');
        const pieces = utterancesOf(words, most);
        expect(pieces.every(({ text }) => text.length <= most)).toBe(true);
        expect(
          pieces
            .map(({ text }) => text)
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(words.replaceAll(/\s/g, ''));
        for (const { text, places } of pieces) {
          expect(words.slice(places[0], places.at(-1))).toBe(text);
        }
      },
    ),
  );
});
