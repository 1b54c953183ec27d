import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFault } from '#domain/listing/fault';
import type { Fault } from '#domain/listing/fault';
import { parseNotes } from '../../../scripts/corpus/notes.ts';
import { bytesOf } from '../../helpers/saved-page.ts';

const NAMES = ['a.txt', 'b.txt'];

function read(text: string) {
  const faults: Fault[] = [];
  const notes = parseNotes(bytesOf(text), NAMES, faults);
  return { notes: Object.fromEntries(notes), faults: faults.map(formatFault) };
}

describe('sources.json', () => {
  it('gives titles and saved years', () => {
    const text =
      '\uFEFF{ "a.txt": { "title": " One\\u00a0page " }, "b.txt": { "savedYear": 2026 } }';
    expect(read(text)).toEqual({
      notes: { 'a.txt': { title: 'One page' }, 'b.txt': { savedYear: 2026 } },
      faults: [],
    });
  });

  it.each([
    ['{', 'sources.json:1: not a JSON object of the form { "<file name>": { "title": "…" } }'],
    ['[]', 'sources.json:1: not a JSON object of the form { "<file name>": { "title": "…" } }'],
    ['{\n"c.txt": {}}', 'sources.json:2: no page is named “c.txt”'],
    ['{\n\n"a.txt": []}', 'sources.json:3: “a.txt”: an object was expected'],
    ['{"a.txt": {"title": 5}}', 'sources.json:1: “a.txt”: title: 1 to 80 characters were expected'],
    [
      '{"a.txt": {"title": " "}}',
      'sources.json:1: “a.txt”: title: 1 to 80 characters were expected',
    ],
    [
      '{"a.txt": {"savedYear": "2026"}}',
      'sources.json:1: “a.txt”: savedYear: a year between 1900 and 2199 was expected',
    ],
    ['{"a.txt": {"tilte": "x"}}', 'sources.json:1: “a.txt”: unknown key “tilte”'],
    ['{"__proto__": {}}', 'sources.json:1: no page is named “__proto__”'],
  ])('%s is a fault', (text, fault) => {
    expect(read(text).faults).toEqual([fault]);
  });

  it('no text makes it throw', () => {
    const json = fc.jsonValue().map((value) => JSON.stringify({ 'a.txt': value }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), json), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
    );
  });
});
