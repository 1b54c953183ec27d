/** The files that tabs append to, one each. */
import type { ChangeRow } from '../schema.ts';
import { linesOf } from '#domain/reader/journal-lines';
import { headOf, readEntries, type EntriesRead } from './entries.ts';
import type { JournalFile, JournalFolder } from './folder.ts';

const PREFIX = 'segment-';

/** A segment that nobody else writes. */
interface Segment {
  readonly name: string;
  readonly file: JournalFile;
  readonly read: EntriesRead;
}

interface Taken {
  readonly segments: readonly Segment[];
  /** Names of segments that somebody writes. */
  readonly held: readonly string[];
  /** Segments that could not be opened or read at all. */
  readonly unread: number;
}

/** The order in which changes were made. */
export function byOrder(a: ChangeRow, b: ChangeRow): number {
  return a.seq - b.seq || (a.stamp < b.stamp ? -1 : 1);
}

/** The changes in files, in the order in which they were made. */
export function changesOf(reads: readonly EntriesRead[]): ChangeRow[] {
  return reads.flatMap(({ changes }) => changes).toSorted(byOrder);
}

export class Segments {
  readonly #folder: JournalFolder;
  readonly #newId: () => string;

  constructor(folder: JournalFolder, newId: () => string) {
    this.#folder = folder;
    this.#newId = newId;
  }

  /** A new one; where there is no room for it, nothing is left of it. */
  async begin(device: string): Promise<JournalFile> {
    const name = PREFIX + this.#newId();
    const file = await this.#folder.take(name);
    if (!file) throw new Error('A segment of a new name is being written.');
    try {
      file.append(linesOf(headOf(device)));
      return file;
    } catch (error) {
      file.close();
      await this.#folder.remove(name);
      throw error;
    }
  }

  /** Opens and reads all that nobody writes; names those that somebody does. */
  async take(): Promise<Taken> {
    const segments: Segment[] = [];
    const held: string[] = [];
    let unread = 0;
    for (const name of await this.#folder.names()) {
      if (!name.startsWith(PREFIX)) continue;
      try {
        const file = await this.#folder.take(name);
        if (!file) held.push(name);
        else keepUnlessNewer({ name, file, read: readEntries(file.read()) }, segments);
      } catch {
        // Broken in itself; it is counted, and stays where it is.
        unread += 1;
      }
    }
    return { segments, held, unread };
  }

  /** The changes in these, whoever writes them. */
  async changesIn(names: readonly string[]): Promise<readonly ChangeRow[]> {
    const files = await Promise.all(names.map((name) => this.#folder.read(name)));
    return changesOf(files.map((bytes) => readEntries(bytes)));
  }
}

/** What a newer Carrel has written stays as it is. */
function keepUnlessNewer(segment: Segment, among: Segment[]): void {
  if (segment.read.isNewer) segment.file.close();
  else among.push(segment);
}
