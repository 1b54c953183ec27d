/** Very many growing lists of numbers, of which most stay short: the postings of words. */
import { roomFor } from './growing.ts';

type Numbers = Uint32Array<ArrayBuffer>;

/**
 * Rooms for short lists. An array of its own takes a list of two numbers 200 bytes; so the short ones
 * share one, in rooms of these sizes, and move to the next larger room when theirs is full. A room
 * that was left is used again.
 */
const ROOMS: readonly number[] = [1, 2, 3, 4, 6, 8, 11, 14, 18, 24, 32, 42, 54];
const LARGEST_ROOM = 54;

/** By length, the size of the room where so many numbers fit. */
const ROOM_FOR = Uint8Array.from(
  { length: LARGEST_ROOM + 1 },
  (_, length) => ROOMS.find((room) => room >= length) ?? LARGEST_ROOM,
);

/** Where a list stands: from `start` on in `numbers`, as many as its length. */
interface Place {
  readonly numbers: Numbers;
  readonly start: number;
}

export class NumberLists {
  /** The rooms of short lists and, before `#given`, those that were there at first, of any length. */
  #shared: Numbers;
  readonly #given: number;
  #used: number;
  /** By size of room: where those stand that were left. */
  readonly #left: number[][] = Array.from({ length: LARGEST_ROOM + 1 }, () => []);
  /** Two numbers a list: where it starts and its length. They are asked for together, and not much else. */
  #places: Numbers;
  /** By list: the numbers of a long one. */
  readonly #own: (Numbers | undefined)[] = [];
  #size: number;

  /** Takes `numbers` over: those of all lists, one list after the other, of these lengths. */
  constructor(lengths: Uint32Array, numbers: Numbers) {
    this.#places = new Uint32Array(2 * lengths.length);
    this.#shared = numbers;
    this.#given = numbers.length;
    this.#used = numbers.length;
    this.#size = lengths.length;
    let start = 0;
    for (const [list, length] of lengths.entries()) {
      this.#places[2 * list] = start;
      this.#places[2 * list + 1] = length;
      start += length;
    }
  }

  /** How many lists there are. */
  get size(): number {
    return this.#size;
  }

  /** How long a list is; one that nothing was added to is empty. */
  length(list: number): number {
    return this.#places[2 * list + 1] ?? 0;
  }

  /** Where the numbers of a list stand; good until something is added. */
  place(list: number): Place {
    const own = this.length(list) > LARGEST_ROOM ? this.#own[list] : undefined;
    return own ? { numbers: own, start: 0 } : { numbers: this.#shared, start: this.#start(list) };
  }

  #start(list: number): number {
    return this.#places[2 * list] ?? 0;
  }

  /** The numbers of a list; good until something is added. */
  numbers(list: number): Numbers {
    const { numbers, start } = this.place(list);
    return numbers.subarray(start, start + this.length(list));
  }

  /** Adds a number at the end of a list. */
  add(list: number, number: number): void {
    this.#places = roomFor(this.#places, 2 * list + 2);
    this.#size = Math.max(this.#size, list + 1);
    // Without gaps, which would make it a slow kind of array.
    while (this.#own.length < list) this.#own.push(undefined);
    const length = this.length(list);
    if (length >= LARGEST_ROOM) this.#addToOwn(list, length, number);
    else {
      if (this.#isFull(list, length)) this.#move(list, length);
      this.#shared[this.#start(list) + length] = number;
    }
    this.#places[2 * list + 1] = length + 1;
  }

  #addToOwn(list: number, length: number, number: number): void {
    const own = roomFor(this.#own[list], length + 1);
    if (!this.#own[list]) {
      own.set(this.numbers(list));
      this.#leave(list, length);
    }
    own[length] = number;
    this.#own[list] = own;
  }

  #isFull(list: number, length: number): boolean {
    return length === 0 || this.#start(list) < this.#given || ROOM_FOR[length] === length;
  }

  #move(list: number, length: number): void {
    const to = this.#room(ROOM_FOR[length + 1] ?? LARGEST_ROOM);
    const from = this.#start(list);
    this.#shared.copyWithin(to, from, from + length);
    this.#leave(list, length);
    this.#places[2 * list] = to;
  }

  /** Lets others have the full room of a list. */
  #leave(list: number, length: number): void {
    const start = this.#start(list);
    if (length > 0 && start >= this.#given) this.#left[length]?.push(start);
  }

  #room(size: number): number {
    const left = this.#left[size]?.pop();
    if (left !== undefined) return left;
    const start = this.#used;
    this.#used += size;
    this.#shared = roomFor(this.#shared, this.#used);
    return start;
  }
}
