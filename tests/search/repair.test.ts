import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTyped } from '#domain/as-typed';
import { english } from '../../src/search/language.ts';
import { editDistance, Neighbourhood } from '../../src/search/repair.ts';
import { find, library, titlesFor } from './libraries.ts';

/** The distance by its definition, without a limit and without haste. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const cost = Math.min(
    plainDistance(shortA, b) + 1,
    plainDistance(a, shortB) + 1,
    plainDistance(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  );
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return isSwap ? Math.min(cost, plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1) : cost;
}

const word = fc.stringMatching(/^[abc]{0,6}$/);

describe('the edit distance', () => {
  test('is that of its definition, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = plainDistance(a, b);
        if (distance <= limit) expect(editDistance(a, b, limit)).toBe(distance);
        else expect(editDistance(a, b, limit)).toBeGreaterThan(limit);
      }),
    );
  });
});

describe('the nearest words', () => {
  const known = ['segmentation', 'segments', 'model', 'modes', 'mode', 'sepsis', "parkinson's"];
  const words = new Neighbourhood();
  words.take(known);

  test.each([
    ['segmentatoin', ['segmentation']],
    ['segmentaion', ['segmentation']],
    ['segmnetatin', ['segmentation']],
    ['spesis', ['sepsis']],
    ['modle', ['mode', 'model']],
    ['moden', ['mode', 'model', 'modes']],
    ['paakinson', ['parkinson']],
  ])('to %s are %s', (typed, meant) => {
    expect(words.nearest(typed).toSorted()).toEqual(meant);
  });

  test.each(['sex', 'electricity', '2024', 'zepsis', 'c++'])('to %s are none', (typed) => {
    expect(words.nearest(typed)).toEqual([]);
  });

  test('are those that a look at every word finds', () => {
    const letters = fc.stringMatching(/^a[abc]{3,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 20 }), letters, (all, typed) => {
        const some = new Neighbourhood();
        some.take(all);
        const most = typed.length < 8 ? 1 : 2;
        const far = all.map((one) => editDistance(typed, one, most));
        const least = Math.min(most, ...far);
        const expected = all.filter((_, at) => far[at] === least);
        expect(some.nearest(typed).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('a search', () => {
  const index = library([
    { title: 'Segmentation of tumours', abstract: 'Segmenting.' },
    { title: 'Sepsis', abstract: '' },
  ]);

  test('takes a word that no paper holds for its nearest, and says so', () => {
    const { repairs, every } = find(index, { text: 'segmentatoin tumor' });
    expect(repairs).toMatchObject([{ typed: 'segmentatoin', meant: 'segmentation' }]);
    const twice = 'Segmentatoin (segmentatoin)';
    const [repair] = find(index, { text: twice }).repairs;
    expect(asTyped(twice, repair?.ranges ?? [])).toBe('"Segmentatoin" ("segmentatoin")');
    expect(every).toBe(1);
  });

  test('takes a quoted word as it stands', () => {
    expect(find(index, { text: '"segmentatoin" ' })).toMatchObject({ repairs: [], every: 0 });
  });

  describe('mends a slip in a phrase that stands nowhere', () => {
    const texts = library([
      { title: 'A large language model', abstract: '' },
      { title: 'Model of a language', abstract: 'Large and deep.' },
    ]);
    const asked = (text: string) => {
      const { repairs, loosened, every, rows } = find(texts, { text });
      const quoted = repairs.map(({ ranges }) => asTyped(text, ranges));
      return { quoted, meant: repairs.map(({ meant }) => meant), loosened, every, rows };
    };

    test('and looks for the phrase that was meant', () => {
      expect(asked('"large langauge model" ')).toMatchObject({
        meant: ['language'],
        loosened: undefined,
        rows: [{ title: 'A large language model' }],
      });
    });

    test('or for its words, where that stands nowhere either', () => {
      expect(asked('"langauge large model" ')).toMatchObject({
        meant: ['language'],
        loosened: 'unheard',
        every: 2,
      });
    });

    test.each([
      ['"large langauge model"', '"large" "langauge" "model"'],
      ['x “langauge  modle” y', 'x "langauge" "modle" y'],
      ['title:"large langauge"', 'title:("large" "langauge")'],
      ['"a large langauge" OR zzyzx ', '("a large" "langauge") OR zzyzx '],
      ['"large langauge', '"large" "langauge"'],
      ['langauge "large langauge" ', '"langauge" "large" "langauge" '],
    ])('%s has a way back: %s', (typed, back) => {
      const { quoted } = asked(typed);
      expect(quoted[0]).toBe(back);
      expect(asked(back).meant).toEqual([]);
    });

    test('and the ways back, one after the other, end with every word as it stands', () => {
      const signs = fc.constantFrom(...'"“ -()'.split(''), ' OR ', ' NOT ', 'title:');
      const said = fc.constantFrom('langauge', 'modle', 'large', '"large langauge"', 'zzyzx');
      const piece = fc.oneof(signs, said);
      const typed = fc.array(piece, { maxLength: 10 }).map((pieces) => `${pieces.join('')} `);
      fc.assert(
        fc.property(typed, (text) => {
          const words = (from: string) => from.match(/[a-z]+/gi) ?? [];
          let back = text;
          let [repair] = find(texts, { text }).repairs;
          for (const _ of words(text)) {
            if (!repair) break;
            back = asTyped(back, repair.ranges);
            [repair] = find(texts, { text: back }).repairs;
          }
          expect(repair).toBeUndefined();
          expect(words(back)).toEqual(words(text));
        }),
        { numRuns: 1000 },
      );
    });

    test('but not in one word, nor in what is left out, nor where the phrase is found', () => {
      expect(asked('"langauge" ').meant).toEqual([]);
      expect(asked('model -"large langauge" ').meant).toEqual([]);
      expect(asked('"language model" "a large" ').meant).toEqual([]);
    });
  });

  test('leaves a word alone that is still being typed', () => {
    expect(find(index, { text: 'segm' }).repairs).toEqual([]);
    expect(titlesFor(index, 'segm')).toEqual(['Segmentation of tumours']);
  });

  test('mends each slip of a compound, and possessives', () => {
    const compounds = library([
      { title: 'Multi-agent reasoning about COVID-19', abstract: "Parkinson's disease" },
    ]);
    const repairsFor = (text: string) => find(compounds, { text }).repairs;
    expect(repairsFor('muli-agnet ')).toMatchObject([
      { typed: 'muli-agnet', meant: 'multi-agent' },
    ]);
    expect(repairsFor('COVDI-19 ')).toMatchObject([{ typed: 'COVDI-19', meant: 'covid-19' }]);
    expect(repairsFor("Parknison's ")).toMatchObject([
      { typed: "Parknison's", meant: 'parkinson' },
    ]);
    expect(repairsFor('GPT-19 ')).toEqual([]);
  });

  test('of two nearest words takes the one that meets the rest of the query', () => {
    const meeting = library([
      { title: 'Spans of text', abstract: '' },
      { title: 'Spans of time', abstract: '' },
      { title: 'Spanish language', abstract: '' },
    ]);
    expect(find(meeting, { text: 'spanis ' }).repairs).toMatchObject([{ meant: 'spans' }]);
    expect(find(meeting, { text: 'spanis language' }).repairs).toMatchObject([
      { meant: 'spanish' },
    ]);
  });

  test('drops a slip in a word that tells nothing', () => {
    const { repairs, every } = find(index, { text: 'whcih sepsis abuot ' });
    expect({ repairs, every }).toEqual({ repairs: [], every: 0 });
    const filler = library([{ title: 'About sepsis', abstract: 'Which?' }]);
    expect(find(filler, { text: 'whcih sepsis abuot ' })).toMatchObject({ repairs: [], every: 1 });
  });

  test('asks once for a word that was typed twice, once with a slip', () => {
    expect(find(index, { text: 'sepsis spesis ' }).order).toEqual(
      find(index, { text: 'sepsis ' }).order,
    );
  });

  test('leaves real words alone that no paper holds, but for another of their family', () => {
    const knowing = library([
      { title: 'More people prone to retinal disease', abstract: '' },
      { title: 'Codes', abstract: '' },
    ]);
    const mended = () =>
      find(knowing, { text: 'mole phone cones retina diseese ' }).repairs.map(({ typed }) => typed);
    expect(mended()).toEqual(['phone', 'cones', 'retina', 'diseese']);
    knowing.knowLanguage(english());
    expect(mended()).toEqual(['retina', 'diseese']);
  });

  test('never touches a word that a paper holds, and mends to such a word only', () => {
    const word = fc.stringMatching(/^s[epi]{3,7}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), word, (held, typed) => {
        const holding = library([{ title: held.join(' '), abstract: '' }]);
        for (const known of held) expect(find(holding, { text: `${known} ` }).repairs).toEqual([]);
        for (const { meant } of find(holding, { text: `${typed} ` }).repairs) {
          expect(held).toContain(meant);
          expect(editDistance(typed, meant, 3)).toBeLessThanOrEqual(typed.length < 8 ? 1 : 2);
        }
      }),
    );
  });
});
