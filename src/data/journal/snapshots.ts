/** Whole copies of what a reader made, by number; each replaces the one before it. */
import type { Stamp } from '#domain/reader/stamp';
import {
  headOf,
  readEntries,
  type ChangeEntry,
  type EndEntry,
  type EntriesRead,
  type RowEntry,
} from './entries.ts';
import type { JournalFile, JournalFolder } from './folder.ts';
import { linesOf } from '#domain/reader/journal-lines';

const PREFIX = 'snapshot-';
const DIGITS = 8;

/** Bytes at the start of a snapshot and at its end in which its first and its last line are found. */
const LINE_BYTES = 4096;

/** What a snapshot is made of, in portions. */
export type SnapshotEntries = AsyncIterable<readonly (RowEntry | ChangeEntry)[]>;

/** The newest snapshot that is whole. */
interface Newest {
  readonly number: number;
  readonly end: EndEntry['end'];
}

/** The database lacks what the journal has: a snapshot of it would lose that. */
export class JournalAheadError extends Error {
  override readonly name = 'JournalAheadError';
}

function nameOf(number: number): string {
  return PREFIX + String(number).padStart(DIGITS, '0');
}

function numberOf(name: string): number {
  return Number(name.slice(PREFIX.length));
}

export class Snapshots {
  readonly #folder: JournalFolder;

  constructor(folder: JournalFolder) {
    this.#folder = folder;
  }

  /** Whether a newer Carrel has written one: whatever is in it, this one would lose some of it. */
  async hasNewer(): Promise<boolean> {
    const numbers = await this.#numbers();
    return numbers.length > (await this.#readable(numbers)).length;
  }

  /** The newest that is whole, as its last line says; the rest of it is not read. */
  async newest(): Promise<Newest | undefined> {
    for (const number of (await this.#readable()).toReversed()) {
      const bytes = await this.#folder.read(nameOf(number), -LINE_BYTES);
      const { end } = readEntries(bytes);
      if (end) return { number, end };
    }
    return undefined;
  }

  /** All that is in one. */
  async read(number: number): Promise<EntriesRead> {
    return readEntries(await this.#folder.read(nameOf(number)));
  }

  /** What can be read of the newest that is not whole; to be asked for where none is. */
  async unfinished(): Promise<EntriesRead | undefined> {
    const number = (await this.#readable()).at(-1);
    const read = number === undefined ? undefined : await this.read(number);
    // Its last line is missing, which is damage where there is no other.
    return read && { ...read, damaged: read.damaged + 1 };
  }

  /**
   * Writes one, and removes those before it once it is whole.
   * @param lost changes of the one before it that cannot be read
   * @returns its size, and the stamps of its changes
   * @throws {JournalAheadError} before it counts; it is removed then, as when there is no room for it
   */
  async write(
    device: string,
    entries: SnapshotEntries,
    lost: number,
  ): Promise<{ bytes: number; stamps: ReadonlySet<Stamp> }> {
    const former = await this.newest();
    const others = await this.#numbers();
    // A number is never used again: that file may still be held by somebody, or hold what can be read.
    const name = nameOf((others.at(-1) ?? 0) + 1);
    const file = await this.#folder.take(name);
    if (!file) throw new Error('A snapshot is being written by somebody else.');
    try {
      file.append(linesOf(headOf(device)));
      const { rows, stamps } = await copy(entries, file);
      if (stamps.size < (former?.end.changes ?? 0) - lost) throw new JournalAheadError();
      const bytes = file.size();
      const end = { rows, changes: stamps.size, last: [...stamps].at(-1) ?? null, bytes };
      file.append(linesOf({ end } satisfies EndEntry));
      file.close();
      for (const other of others) await this.#folder.remove(nameOf(other));
      return { bytes, stamps };
    } catch (error) {
      file.close();
      await this.#folder.remove(name);
      throw error;
    }
  }

  /** Those that no newer Carrel has written. */
  async #readable(numbers?: readonly number[]): Promise<number[]> {
    const readable: number[] = [];
    for (const number of numbers ?? (await this.#numbers())) {
      const head = await this.#folder.read(nameOf(number), 0, LINE_BYTES);
      if (!readEntries(head).isNewer) readable.push(number);
    }
    return readable;
  }

  async #numbers(): Promise<number[]> {
    const names = await this.#folder.names();
    return names
      .filter((name) => name.startsWith(PREFIX))
      .map(numberOf)
      .toSorted((a, b) => a - b);
  }
}

/** Writes entries; returns the number of rows and the stamps of the changes, in order. */
async function copy(
  entries: SnapshotEntries,
  file: JournalFile,
): Promise<{ rows: number; stamps: ReadonlySet<Stamp> }> {
  const stamps = new Set<Stamp>();
  let rows = 0;
  for await (const portion of entries) {
    file.append(linesOf(...portion));
    for (const entry of portion) {
      if ('row' in entry) rows++;
      else stamps.add(entry.change.stamp);
    }
  }
  return { rows, stamps };
}
