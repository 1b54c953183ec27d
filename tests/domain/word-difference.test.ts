import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inContext, wordDifference, type TextPiece } from '#domain/word-difference';

/** What is left of a text without its blanks. */
function signs(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function without(pieces: readonly TextPiece[], kind: TextPiece['kind']): string {
  return pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');
}

/** Few different words, so that texts have much in common. */
const text = fc
  .array(fc.constantFrom('a', 'the', 'model', 'x-ray', 'Köln', '3.5', ',', '.', '(AI)', '😀'), {
    maxLength: 40,
  })
  .map((words) => words.join(' '));

const anyText = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 }));

function shown(former: string, latter: string): string {
  const marks = { same: '', gone: '-', came: '+' };
  return wordDifference(former, latter)
    .map(({ kind, text: words }) => (kind === 'same' ? words : `[${marks[kind]}${words.trim()}]`))
    .join('');
}

describe('inContext', () => {
  it('leaves each difference whole and shortens what is the same', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(200), (former, latter, words) => {
        const long = Array.from({ length: words }, (_, at) => `w${at}`).join(' ');
        const all = wordDifference(`${former} ${long}`, `${latter} ${long}`);
        const short = inContext(all);
        expect(short.map(({ kind }) => kind)).toEqual(all.map(({ kind }) => kind));
        for (const [at, { kind, text: whole }] of all.entries()) {
          const shown = short[at]?.text ?? '';
          if (kind !== 'same' || whole.length <= 360) expect(shown).toBe(whole);
          else expect(shown.length).toBeLessThan(260);
        }
      }),
    );
  });

  it('tells what is left out between two differences by one ellipsis', () => {
    const long = Array.from({ length: 100 }, (_, at) => `w${at}`).join(' ');
    const pieces = inContext(wordDifference(`One ${long} end`, `Two ${long} stop`));
    expect(
      pieces
        .map(({ text: words }) => words)
        .join('')
        .match(/…/gu),
    ).toHaveLength(1);
  });
});

describe('wordDifference', () => {
  it('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (former, latter) => {
        const pieces = wordDifference(former, latter);
        expect(signs(without(pieces, 'came'))).toBe(signs(former));
        expect(signs(without(pieces, 'gone'))).toBe(signs(latter));
      }),
    );
  });

  it('says that a text is the same as itself, however it is spaced', () => {
    fc.assert(
      fc.property(anyText, (one) => {
        const other = one.trim().replaceAll(/\s+/g, '\n ');
        expect(wordDifference(one, other).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('never tells more than what was put in or taken out', () => {
    fc.assert(
      fc.property(text, text, text, (before, put, after) => {
        const pieces = wordDifference(`${before} ${after}`, `${before} ${put} ${after}`);
        const came = pieces.filter(({ kind }) => kind === 'came').map((piece) => piece.text);
        const gone = pieces.filter(({ kind }) => kind === 'gone').map((piece) => piece.text);
        // Words of an island are told as gone and as come.
        expect(signs(came.join('')).length - signs(gone.join('')).length).toBe(signs(put).length);
      }),
    );
  });

  it('is turned round when the texts are', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const count = (pieces: readonly TextPiece[]) => signs(without(pieces, 'came')).length;
        expect(count(wordDifference(one, other))).toBe(count(wordDifference(one, one)));
        expect(wordDifference(one, other).some(({ kind }) => kind !== 'same')).toBe(
          wordDifference(other, one).some(({ kind }) => kind !== 'same'),
        );
      }),
    );
  });

  it('tells words and signs apart, and shows few words between differences as replaced', () => {
    expect(shown('We train a model.', 'We train a large model.')).toBe('We train a[+large] model.');
    expect(shown('It works well, mostly.', 'It works well mostly.')).toBe(
      'It works well[-,] mostly.',
    );
    expect(shown('Read one and two now', 'Read three and four now')).toBe(
      'Read[-one and two][+three and four] now',
    );
    expect(shown('', 'All of it')).toBe('[+All of it]');
    expect(shown('of it', 'All of it')).toBe('[+All] of it');
  });

  it('answers for texts that have too many words to compare them all', () => {
    const long = Array.from({ length: 3000 }, (_, at) => `w${at}`);
    const pieces = wordDifference(
      `Start ${long.join(' ')}`,
      `Start ${long.toReversed().join(' ')}`,
    );
    expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'gone', 'came']);
  });
});
