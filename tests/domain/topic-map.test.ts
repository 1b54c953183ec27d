import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTopicMap, encodeTopicMap, NO_GROUP, type TopicMap } from '#domain/topic-map';

const CORPUS = 'ab'.repeat(32);

const map: TopicMap = {
  xs: Float32Array.of(0, 0.5, 1),
  ys: Float32Array.of(0.25, 0, 0.75),
  groups: Uint8Array.of(1, NO_GROUP, 0),
  names: [
    { words: ['segmentation', 'organs'], papers: 1 },
    { words: [], papers: 1 },
  ],
};

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(text: string, papers = 3) {
  return decodeTopicMap(bytes(text), { corpus: CORPUS, papers });
}

/** The file with one of its keys changed. */
function changed(key: string, value: unknown): string {
  return JSON.stringify({ ...Object(JSON.parse(encodeTopicMap(map, CORPUS))), [key]: value });
}

describe('a map file', () => {
  it('gives back the map that went in, to within what a screen shows', () => {
    const places = fc.float({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(places, places)), (all) => {
        const made: TopicMap = {
          ...map,
          xs: Float32Array.from(all, ([x]) => x),
          ys: Float32Array.from(all, ([, y]) => y),
          groups: Uint8Array.from(all, (_, at) => (at % 3 === 2 ? NO_GROUP : at % 3)),
        };
        const back = decode(encodeTopicMap(made, CORPUS), all.length);
        expect(back?.groups).toEqual(made.groups);
        expect(back?.names).toEqual(made.names);
        for (const [at, [x, y]] of all.entries()) {
          expect(Math.abs((back?.xs[at] ?? 9) - x)).toBeLessThan(1e-5);
          expect(Math.abs((back?.ys[at] ?? 9) - y)).toBeLessThan(1e-5);
        }
      }),
    );
  });

  it.each([
    ['no text', '\u0000'],
    ['another thing', '[]'],
    ['cut short', encodeTopicMap(map, CORPUS).slice(0, -9)],
    ['of another format', changed('format', 'carrel-corpus')],
    ['of a later version', changed('version', 2)],
    ['of other papers', changed('corpus', 'cd'.repeat(32))],
    ['with too few places', changed('xs', [1, 2])],
    ['with a place off the map', changed('ys', [0, 65_536, 0])],
    ['with a place that is none', changed('ys', [0, '1', 0])],
    ['with a group that has no name', changed('groups', [0, 2, 1])],
    ['with a name that is none', changed('names', [{ words: 'a', papers: 1 }, null])],
    ['without names', changed('names', undefined)],
  ])('that is %s is none', (_what, text) => {
    expect(decode(encodeTopicMap(map, CORPUS))).toBeDefined();
    expect(decode(text)).toBeUndefined();
  });

  it('of more papers than are here is none', () => {
    expect(decode(encodeTopicMap(map, CORPUS), 4)).toBeUndefined();
  });

  it('that is any bytes is none, and no error', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (any) => {
        expect(decodeTopicMap(any, { corpus: CORPUS, papers: 3 })).toBeUndefined();
      }),
    );
  });
});
