/**
 * Keys that give things an order and always leave room between two of them, so that moving one thing
 * changes one record: as in D. Greenspan, "Implementing Fractional Indexing" (Observable, 2020). A key is
 * a whole number, whose first sign says how long it is, and a fraction; as text, keys sort as their
 * values do. At either end the whole number is counted on, which is why keys there stay short.
 */

/** In the order of their code units. */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const [LEAST, MOST] = ['0', 'z'];
/** The whole number of the first key, which is in the middle of all. */
const ZERO = 'a0';

/** So long a key is made anew, with those around it. */
const LONGEST_KEY = 24;

function valueOf(sign: string | undefined): number {
  return sign === undefined ? -1 : SIGNS.indexOf(sign);
}

function signOf(value: number): string {
  return SIGNS.charAt(value);
}

/** How many signs the whole number of a key takes, the first one included; 0 for no key. */
function wholeLength(key: string): number {
  const head = key.charCodeAt(0);
  if (/^[a-z]/.test(key)) return head - 'a'.charCodeAt(0) + 2;
  return /^[A-Z]/.test(key) ? 'Z'.charCodeAt(0) - head + 2 : 0;
}

/** Whether room can be made on both sides of a key, and it is not too long to be kept. */
export function isSoundKey(key: string): boolean {
  const length = wholeLength(key);
  const isShort = length > 0 && key.length >= length && key.length <= LONGEST_KEY;
  // A fraction that ends in nothing has no room just before it.
  return isShort && /^[0-9A-Za-z]*$/.test(key) && !(key.length > length && key.endsWith(LEAST));
}

/** A fraction between two; null: up to one. The first may be empty, which is nothing. */
function halfway(from: string, to: string | null): string {
  if (to !== null) {
    let same = 0;
    while (same < to.length && (from[same] ?? LEAST) === to[same]) same += 1;
    if (same > 0) return to.slice(0, same) + halfway(from.slice(same), to.slice(same));
  }
  const low = from === '' ? 0 : valueOf(from[0]);
  const high = to === null ? SIGNS.length : valueOf(to[0]);
  if (high - low > 1) return signOf(Math.round((low + high) / 2));
  if (to !== null && to.length > 1) return to.slice(0, 1);
  return signOf(low) + halfway(from.slice(1), null);
}

/** The whole number after or before one; the last has none after it, nor the first before it. */
function counted(whole: string, by: 1 | -1): string | undefined {
  const [end, start] = by === 1 ? [MOST, LEAST] : [LEAST, MOST];
  const signs = Array.from(whole.slice(1));
  let place = signs.length - 1;
  while (place >= 0 && signs[place] === end) {
    signs[place] = start;
    place -= 1;
  }
  if (place >= 0) {
    signs[place] = signOf(valueOf(signs[place]) + by);
    return whole.slice(0, 1) + signs.join('');
  }
  return carried(whole.slice(0, 1), by);
}

/** The first whole number of another length, where those of one have run out. */
function carried(head: string, by: 1 | -1): string | undefined {
  if (head === 'Z' && by === 1) return ZERO;
  if (head === 'a' && by === -1) return `Z${MOST}`;
  if (head === (by === 1 ? 'z' : 'A')) return undefined;
  const next = String.fromCharCode(head.charCodeAt(0) + by);
  return next + (by === 1 ? LEAST : MOST).repeat(wholeLength(next) - 1);
}

function parts(key: string): readonly [whole: string, fraction: string] {
  const length = wholeLength(key);
  return [key.slice(0, length), key.slice(length)];
}

function keyBefore(to: string): string {
  const [whole, fraction] = parts(to);
  if (fraction !== '') return whole;
  return counted(whole, -1) ?? whole + halfway('', fraction);
}

function keyAfter(from: string): string {
  const [whole, fraction] = parts(from);
  return counted(whole, 1) ?? whole + halfway(fraction, null);
}

/**
 * A key between two that are sound and of which the first is less; null: before all, or after all.
 * @see isSoundKey
 */
export function keyBetween(from: string | null, to: string | null): string {
  if (from === null) return to === null ? ZERO : keyBefore(to);
  if (to === null) return keyAfter(from);
  const [whole, fraction] = parts(from);
  const [other, rest] = parts(to);
  if (whole === other) return whole + halfway(fraction, rest);
  const next = counted(whole, 1);
  return next !== undefined && next < to ? next : whole + halfway(fraction, null);
}

/** So many keys between two, in order, spread over the gap between them; as with {@link keyBetween}. */
export function keysBetween(from: string | null, to: string | null, count: number): string[] {
  if (count <= 0) return [];
  if (to === null) {
    const keys: string[] = [];
    while (keys.length < count) keys.push(keyAfter(keys.at(-1) ?? from ?? keyBefore(ZERO)));
    return keys;
  }
  if (from === null) {
    const keys: string[] = [];
    while (keys.length < count) keys.push(keyBefore(keys.at(-1) ?? to));
    return keys.toReversed();
  }
  const before = Math.floor(count / 2);
  const middle = keyBetween(from, to);
  return [
    ...keysBetween(from, middle, before),
    middle,
    ...keysBetween(middle, to, count - before - 1),
  ];
}
