import * as fc from 'fast-check';

/** Any string at all: lone surrogates, controls, and the signs on which tokenisers trip. */
export const anyText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'aéZ19 -–.,’\'+#?!()"\n\u0301\ud83d\ude00\u0000'.split('')))
    .map((signs) => signs.join('')),
);

/** A megabyte of `unit`, and how a test calls it. */
export function megabyteOf(unit: string): { name: string; text: string } {
  return { name: JSON.stringify(unit), text: unit.repeat(Math.ceil(1e6 / unit.length)) };
}

/** Texts of a megabyte that take an expression that backtracks, or a loop in a loop, very long. */
export const hardTexts = [
  'a',
  'é',
  '-',
  "a'",
  '1.',
  '. ',
  '.A',
  '."',
  '(',
  'www.a.',
  '\ud800',
  'a\u0301',
  'The end. ',
].map(megabyteOf);
