/** TeX's accents as combining characters, by the sign or letter that names them. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['c', '\u0327'],
  ['v', '\u030C'],
  ['u', '\u0306'],
  ['H', '\u030B'],
  ['k', '\u0328'],
  ['r', '\u030A'],
  ['d', '\u0323'],
  ['b', '\u0331'],
]);

export function isAccent(name: string): boolean {
  return ACCENTS.has(name);
}

/**
 * `base` with the accent on its first letter, NFC. Unless the writing leaves no doubt (`sure`: a
 * letter names the accent, or braces hold the base), a letter that Unicode has not composed answers
 * nothing: there the backslash escaped a plain sign, as in `don\'t`.
 */
export function accented(name: string, base: string, sure: boolean): string | undefined {
  const mark = ACCENTS.get(name);
  const first = Array.from(base)[0];
  if (mark === undefined || first === undefined || !/\p{L}/u.test(first)) return undefined;
  // A dotless i was written to make room for the accent.
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  const composed = (letter + mark).normalize('NFC');
  return sure || Array.from(composed).length === 1
    ? composed + base.slice(first.length)
    : undefined;
}
