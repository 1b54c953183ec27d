/** More than this, in bytes, is not kept: no search but one of very many terms needs as much. */
const MOST_KEPT = 2 ** 25;

/**
 * Memory for the arrays of one search, used again by the next: at 100,000 papers each is 400 kB, and
 * asking the system for fresh ones on every keystroke costs more than filling them.
 */
export class Scratch {
  #buffer = new ArrayBuffer(0);
  #used = 0;

  /** Takes back every array handed out so far; whoever still holds one must not look at it. */
  reclaim(): void {
    this.#used = 0;
    if (this.#buffer.byteLength > MOST_KEPT) this.#buffer = new ArrayBuffer(0);
  }

  /** `length` whole numbers, all 0. */
  integers(length: number): Uint32Array {
    const start = this.#take(length);
    return new Uint32Array(this.#buffer, start, length).fill(0);
  }

  /** `length` fractions, all 0. */
  fractions(length: number): Float32Array {
    const start = this.#take(length);
    return new Float32Array(this.#buffer, start, length).fill(0);
  }

  /** `length` small whole numbers, all 0. */
  bytes(length: number): Uint8Array {
    const start = this.#take(Math.ceil(length / 4));
    return new Uint8Array(this.#buffer, start, length).fill(0);
  }

  /** Offset in `#buffer` where so many four-byte numbers may go. */
  #take(length: number): number {
    const bytes = 4 * length;
    if (this.#used + bytes > this.#buffer.byteLength) {
      // What was handed out before stays valid: its views keep the former buffer.
      this.#buffer = new ArrayBuffer(2 * (this.#buffer.byteLength + bytes));
      this.#used = 0;
    }
    this.#used += bytes;
    return this.#used - bytes;
  }
}
