/**
 * SHA-256 (FIPS 180-4). Web Crypto has it, too, but answers later, and not at all on a page that came
 * over plain http from another computer, where a file must be readable all the same.
 */

const WORDS = 16;
const ROUNDS = 64;
const BLOCK = 64;
const LENGTH_BYTES = 8;

/** The first 32 bits of what is behind the point, of a root of each of the first primes. */
function roots(count: number, root: (prime: number) => number): Int32Array {
  const found: number[] = [];
  for (let prime = 2; found.length < count; prime += 1) {
    let divisor = 2;
    while (divisor * divisor <= prime && prime % divisor !== 0) divisor += 1;
    if (divisor * divisor > prime) found.push((root(prime) % 1) * 2 ** 32);
  }
  return Int32Array.from(found, (value) => Math.floor(value) | 0);
}

const START = roots(8, Math.sqrt);
const FACTORS = roots(ROUNDS, Math.cbrt);

/** The bytes, a one, noughts, and the length in bits: whole blocks. */
function padded(bytes: Uint8Array): DataView {
  const size = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK;
  const whole = new Uint8Array(size);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(size - LENGTH_BYTES, BigInt(bytes.length) * 8n);
  return view;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The words of a block, and what follows from them. */
function expand(view: DataView, from: number, words: Int32Array): void {
  for (let at = 0; at < WORDS; at += 1) words[at] = view.getInt32(from + 4 * at);
  for (let at = WORDS; at < ROUNDS; at += 1) {
    const [early, late] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = ((words[at - 16] ?? 0) + low + (words[at - 7] ?? 0) + high) | 0;
  }
}

/** Mixes a block into the eight words of the sum. */
function mix(sum: Int32Array, words: Int32Array): void {
  let a = sum[0] ?? 0;
  let b = sum[1] ?? 0;
  let c = sum[2] ?? 0;
  let d = sum[3] ?? 0;
  let e = sum[4] ?? 0;
  let f = sum[5] ?? 0;
  let g = sum[6] ?? 0;
  let h = sum[7] ?? 0;
  for (let at = 0; at < ROUNDS; at += 1) {
    const choice = (e & f) ^ (~e & g);
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + high + choice + (FACTORS[at] ?? 0) + (words[at] ?? 0)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + low + majority) | 0;
  }
  sum[0] = (sum[0] ?? 0) + a;
  sum[1] = (sum[1] ?? 0) + b;
  sum[2] = (sum[2] ?? 0) + c;
  sum[3] = (sum[3] ?? 0) + d;
  sum[4] = (sum[4] ?? 0) + e;
  sum[5] = (sum[5] ?? 0) + f;
  sum[6] = (sum[6] ?? 0) + g;
  sum[7] = (sum[7] ?? 0) + h;
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  const sum = START.slice();
  const words = new Int32Array(ROUNDS);
  for (let from = 0; from < view.byteLength; from += BLOCK) {
    expand(view, from, words);
    mix(sum, words);
  }
  return Array.from(sum, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
