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

/** Bytes at the end of a snapshot in which its last line is found. */
const END_BYTES = 4096;

/** What a snapshot is made of, in portions. */
export type SnapshotEntries = AsyncIterable<readonly (RowEntry | ChangeEntry)[]>;

/** The newest snapshot that is whole. */
interface Newest {
  readonly number: number;
  readonly end: EndEntry['end'];
  readonly bytes: number;
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

  /** The newest that is whole, as its last line says; the rest of it is not read. */
  async newest(): Promise<Newest | undefined> {
    for (const number of (await this.#numbers()).toReversed()) {
      const found = await this.#with(number, (file) => {
        const { end } = readEntries(file.read(-END_BYTES));
        return end && { number, end, bytes: file.size() };
      });
      if (found) return found;
    }
    return undefined;
  }

  /** All that is in one. */
  async read(number: number): Promise<EntriesRead | undefined> {
    return this.#with(number, (file) => readEntries(file.read()));
  }

  /**
   * Writes one, and removes those before it once it is whole.
   * @returns its size, and the stamps of its changes
   * @throws {JournalAheadError} before it counts
   */
  async write(
    device: string,
    entries: SnapshotEntries,
  ): Promise<{ bytes: number; stamps: ReadonlySet<Stamp> }> {
    const former = await this.newest();
    const number = (former?.number ?? 0) + 1;
    const written = await this.#with(number, async (file) => {
      file.truncate(0);
      file.append(linesOf(headOf(device)));
      const { rows, stamps } = await copy(entries, file);
      if (stamps.size < (former?.end.changes ?? 0)) throw new JournalAheadError();
      const end = { rows, changes: stamps.size, last: [...stamps].at(-1) ?? null };
      file.append(linesOf({ end } satisfies EndEntry));
      return { bytes: file.size(), stamps };
    });
    if (!written) throw new Error('A snapshot is being written by somebody else.');
    for (const other of await this.#numbers()) {
      if (other !== number) await this.#folder.remove(nameOf(other));
    }
    return written;
  }

  async #numbers(): Promise<number[]> {
    const names = await this.#folder.names();
    return names
      .filter((name) => name.startsWith(PREFIX))
      .map(numberOf)
      .toSorted((a, b) => a - b);
  }

  async #with<T>(number: number, work: (file: JournalFile) => T | Promise<T>) {
    const file = await this.#folder.take(nameOf(number));
    try {
      return file && (await work(file));
    } finally {
      file?.close();
    }
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
