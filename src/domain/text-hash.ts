/** Factors of `Math.imul` that spread every bit of a number over the others. */
const [FIRST, SECOND] = [0x9e3779b1, 0x5f356495];
const [MIX_FIRST, MIX_SECOND] = [0x85ebca6b, 0xc2b2ae35];

/** The finishing steps of MurmurHash3 (A. Appleby, public domain), crossed over two halves. */
function mixed(one: number, other: number): number {
  return Math.imul(one ^ (one >>> 16), MIX_FIRST) ^ Math.imul(other ^ (other >>> 13), MIX_SECOND);
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}

/**
 * 64 bits that tell whether a text is the one seen before, as 16 hexadecimal digits: two streams that
 * multiply and xor over the UTF-16 units, as in cyrb53 (bryc, public domain).
 *
 * It need not be cryptographic: nobody gains from a text made to have another's hash, and who is told
 * "the same" by it also compares the quoted words. In return it is synchronous and takes microseconds,
 * which Web Crypto is and does not. It is stored and exported, so it never changes.
 */
export function textHash(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, FIRST);
    other = Math.imul(other ^ code, SECOND);
  }
  const low = mixed(one, other);
  return hex(mixed(other, low)) + hex(low);
}
