import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Openings } from '../../src/search/openings.ts';
import { Postings } from '../../src/search/postings.ts';
import { openingAtom } from '../../src/search/query-terms.ts';
import { Scratch } from '../../src/search/scratch.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';

/** Some of a family open differently, and some are only as long as an opening. */
const WORDS =
  'oedema edema edemas oedemas haemorrhage hemorrhage hemorrhages aesthetics esthetics ed oe oes he hes ' +
  "p pr pre prs press present presents 's ai ais 3d 3ds é éd x-ray xray 𝒜 𝒜b";
const word = fc.constantFrom(...WORDS.split(' '));
const opening = word.map((one) => one.slice(0, 2)).filter(({ length }) => length === 2);

/** A paper with words, a word of a reader's, a question, or a bit of making ready. */
const step = fc.oneof(
  fc.record({
    paper: fc.uniqueArray(
      fc.record({ word, inTitle: fc.constantFrom(0, 1, 4, 7), inAbstract: fc.constantFrom(1, 70) }),
      { selector: (entry) => entry.word, maxLength: 6 },
    ),
  }),
  fc.record({ own: word }),
  fc.record({ asked: opening }),
  fc.record({ ready: fc.integer({ min: 1, max: 9 }) }),
);

class Library {
  readonly vocabulary = new Vocabulary();
  readonly postings = new Postings();
  readonly openings: Openings;
  papers = 0;

  constructor(many: number) {
    this.openings = new Openings(this.vocabulary, this.postings, many);
  }

  add(words: readonly { word: string; inTitle: number; inAbstract: number }[]): void {
    const families = new Map(words.map((entry) => [this.vocabulary.add(entry.word), entry]));
    for (const [family, { inTitle, inAbstract }] of families) {
      this.postings.add(family, this.papers, inTitle, inAbstract);
    }
    this.papers += 1;
  }

  /** Twice: the second time it may be kept. */
  ask(text: string): void {
    const atom = openingAtom(text);
    const plain = this.postings.hits(this.vocabulary.matching(atom), this.papers, new Scratch());
    for (let time = 0; time < 2; time += 1) {
      expect(this.openings.hits(atom, this.papers, new Scratch())).toEqual(plain);
    }
  }
}

describe('what begins with two letters', () => {
  test('is what adding up all its words finds, whatever has been kept and has come in since', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(4), (steps, many) => {
        const library = new Library(many);
        for (const one of steps) {
          if ('paper' in one) library.add(one.paper);
          else if ('own' in one) library.vocabulary.add(one.own);
          else if ('asked' in one) library.ask(one.asked);
          else library.openings.prepare(one.ready, library.papers);
        }
        for (const word of WORDS.split(' ')) {
          if (word.length >= 2) library.ask(word.slice(0, 2));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is at some time ready, and then answered from what was kept', () => {
    const library = new Library(0);
    library.add(WORDS.split(' ').map((word) => ({ word, inTitle: 1, inAbstract: 1 })));
    const seen = new Set<number>();
    while (library.openings.prepare(1, library.papers)) seen.add(seen.size);
    expect(seen.size).toBeGreaterThan(0);
    // Behind its back, a posting of a paper that has not come in: what was kept does not know it.
    const press = library.vocabulary.add('press');
    library.postings.add(press, 1, 1, 0);
    const hits = library.openings.hits(openingAtom('pr'), library.papers, new Scratch());
    expect(hits.found).toBe(1);
  });
});
