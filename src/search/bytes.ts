/** Numbers and texts as bytes, and back: whatever the bytes are, reading ends in a value or an error. */

/** Bytes that are not what the format says. */
export class BytesError extends Error {
  override readonly name = 'BytesError';
}

/** Seven bits of a number a byte, the lowest first; all bytes but its last have this one, too (LEB128). */
const MORE = 0x80;
/** So many bytes hold 32 bits. */
const LONGEST = 5;

/** Bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  #makeRoom(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** A whole number from 0 to 2³² - 1. */
  number(value: number): void {
    this.#makeRoom(LONGEST);
    let rest = value >>> 0;
    while (rest >= MORE) {
      this.#bytes[this.#length] = (rest % MORE) + MORE;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  numbers(values: Iterable<number>): void {
    for (const value of values) this.number(value);
  }

  /** Bytes as they are. */
  raw(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** All that was written. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a {@link ByteWriter} wrote; every method throws {@link BytesError}. */
export class ByteReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  /** How many bytes have not been read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  number(): number {
    let value = 0;
    for (let read = 0; read < LONGEST; read += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new BytesError('the bytes end within a number');
      this.#at += 1;
      value += (byte % MORE) * 2 ** (7 * read);
      if (byte < MORE) {
        if (value >= 2 ** 32) break;
        return value;
      }
    }
    throw new BytesError('a number of more than 32 bits');
  }

  /** Each takes a byte at least, so that a false count is found out before any room is made for it. */
  numbers(count: number): Uint32Array<ArrayBuffer> {
    if (count > this.left) throw new BytesError(`${count} numbers in ${this.left} bytes`);
    const values = new Uint32Array(count);
    const bytes = this.#bytes;
    let next = this.#at;
    for (let at = 0; at < count; at += 1) {
      // Most numbers are a single byte, and a library has some hundred thousand of them.
      const byte = bytes[next] ?? MORE;
      next += 1;
      if (byte < MORE) values[at] = byte;
      else {
        this.#at = next - 1;
        values[at] = this.number();
        next = this.#at;
      }
    }
    this.#at = next;
    return values;
  }

  /** The bytes that are left, as they are. */
  rest(): Uint8Array<ArrayBuffer> {
    const rest = this.#bytes.subarray(this.#at);
    this.#at = this.#bytes.length;
    return rest;
  }

  /** Nothing may be left. */
  end(): void {
    if (this.left > 0) throw new BytesError(`${this.left} bytes too many`);
  }
}
