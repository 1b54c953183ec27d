/**
 * The journal: every change of what the reader made, one line each, in files beside the database and
 * flushed to the device before the database has it. A browser that was killed while it wrote may come
 * back with an empty database; what is in a flushed file is still there.
 *
 * Each tab appends to a file of its own, a segment, so that no tab waits for another or has to hear of
 * its death: a segment that can be opened has lost its writer, and who opens it goes on with it. From
 * time to time the segments are folded into a snapshot. That counts from the moment in which its last
 * line is written, and what it replaces is removed after that: at no moment there is less than all.
 */
import type { Stamp } from '#domain/reader/stamp';
import type { ChangeRow } from '../schema.ts';
import { readEntries, type ChangeEntry, type EndEntry, type EntriesRead } from './entries.ts';
import type { JournalFile, JournalFolder } from './folder.ts';
import { linesOf } from '#domain/reader/journal-lines';
import { changesOf, Segments } from './segments.ts';
import { JournalAheadError, Snapshots, type SnapshotEntries } from './snapshots.ts';

/** Segments are folded when they hold this part of what the snapshot holds: it is written whole. */
const LONG_PART = 1 / 4;

/** What the journal knows at start. */
export interface JournalFound {
  /** This device's name in stamps, if a segment tells. */
  readonly device: string | undefined;
  /** What the newest whole snapshot says of itself. */
  readonly snapshot: EndEntry['end'] | undefined;
  /** The changes in segments that nobody writes, in the order in which they were made. */
  readonly changes: readonly ChangeRow[];
  /** Lines and whole files that could not be read. */
  readonly damaged: number;
  /** Segments that other tabs are writing, or workers that died only now: not among the changes. */
  readonly held: readonly string[];
}

/** What the journal holds, read again. */
export interface JournalCheck {
  readonly stamps: ReadonlySet<Stamp>;
  /** Lines that could not be read. */
  readonly damaged: number;
  /** Segments that other tabs are writing. */
  readonly others: number;
  readonly bytes: number;
}

function isThere(file: JournalFile): boolean {
  try {
    return file.size() > 0;
  } catch {
    // Closed by the browser, as when the reader clears the site's data.
    return false;
  }
}

export class Journal {
  readonly #folder: JournalFolder;
  readonly #segments: Segments;
  readonly #snapshots: Snapshots;
  #device = '';
  /** The segment that this tab writes. */
  #own: JournalFile | undefined;
  /** Bytes in it. */
  #size = 0;
  /** It is being begun. */
  #coming: Promise<JournalFile> | undefined;
  /** Changes of which the database has not said yet whether it takes them. */
  #unsettled = 0;
  /** Bytes in the newest snapshot, and in segments that nobody writes. */
  #folded = 0;
  #abandoned = 0;
  /** Something cannot be read; a snapshot that replaces it mends that. */
  #isDamaged = false;
  /** Of these, changes in the newest snapshot. */
  #lost = 0;
  /** A fold failed: what stood in its way is seldom gone with the next change. */
  #isStuck = false;

  /**
   * @param folder where the files are
   * @param newId gives what no other segment is called
   */
  constructor(folder: JournalFolder, newId: () => string) {
    this.#folder = folder;
    this.#segments = new Segments(folder, newId);
    this.#snapshots = new Snapshots(folder);
  }

  /** Whether it is time to {@link fold}. */
  get isLong(): boolean {
    if (this.#isStuck) return false;
    const bytes = this.#abandoned + this.#size;
    return this.#isDamaged || bytes > Math.max(this.#folder.longBytes, this.#folded * LONG_PART);
  }

  /** What is done in here is done by one tab at a time: finding and folding. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#folder.alone(work);
  }

  /** Reads what nobody writes any more, and goes on with a segment of that; alone, and first of all. */
  async find(): Promise<JournalFound> {
    const newest = await this.#snapshots.newest();
    const { segments, held, unread } = await this.#segments.take();
    const reads = segments.map(({ read }) => read);
    const damaged = reads.reduce((sum, read) => sum + read.damaged, unread);
    const own = damaged > 0 ? undefined : segments.find(({ read }) => !read.isOlder);
    for (const segment of segments) if (segment !== own) segment.file.close();
    if (own) {
      own.file.truncate(own.read.wholeTo);
      this.#goOn(own.file);
    }
    this.#isDamaged = damaged > 0;
    this.#folded = newest?.end.bytes ?? 0;
    this.#abandoned = reads.reduce((sum, { wholeTo }) => sum + wholeTo, 0) - this.#size;
    return {
      device: reads.find(({ device }) => device !== undefined)?.device,
      snapshot: newest?.end,
      changes: changesOf(reads),
      damaged,
      held,
    };
  }

  /** The newest whole snapshot; where there is none, what can be read of an unfinished one; alone. */
  async snapshot(): Promise<EntriesRead | undefined> {
    const newest = await this.#snapshots.newest();
    const read = newest
      ? await this.#snapshots.read(newest.number)
      : await this.#snapshots.unfinished();
    this.#folded = read?.wholeTo ?? 0;
    this.#lost = read?.damaged ?? 0;
    this.#isDamaged ||= this.#lost > 0;
    return read;
  }

  /**
   * The changes in segments that somebody holds. The last of each may be one that the database is
   * still to take or to refuse, so they are for a database that has lost what they hold.
   */
  changesIn(held: readonly string[]): Promise<readonly ChangeRow[]> {
    return this.#segments.changesIn(held);
  }

  /** All changes that can be read here, other tabs' being left out while they are open; alone. */
  async check(): Promise<JournalCheck> {
    const snapshot = await this.snapshot();
    const { segments, held, unread } = await this.#segments.take();
    for (const { file } of segments) file.close();
    const own = this.#own && isThere(this.#own) ? [readEntries(this.#own.read())] : [];
    const reads = [...(snapshot ? [snapshot] : []), ...segments.map(({ read }) => read), ...own];
    return {
      stamps: new Set(changesOf(reads).map(({ stamp }) => stamp)),
      damaged: reads.reduce((sum, { damaged }) => sum + damaged, unread),
      others: held.length - own.length,
      bytes: this.#folded + this.#abandoned + this.#size,
    };
  }

  /**
   * Makes sure that there is a segment to append to: to be awaited before a transaction that appends,
   * within which none can be opened.
   * @param device this device's name in stamps
   */
  async prepare(device: string): Promise<void> {
    this.#device = device;
    if (this.#own && isThere(this.#own)) return;
    this.#coming ??= this.#segments.begin(this.#device);
    try {
      this.#goOn(await this.#coming);
    } finally {
      this.#coming = undefined;
    }
  }

  /** Lets go of the file that this tab writes, as when the database is lost to it. */
  close(): void {
    this.#own?.close();
    this.#own = undefined;
  }

  /**
   * Appends a change. When this returns, the device has it; when it throws, the file is as it was.
   * @returns to be called once the database has the change or has refused it: then it is taken back
   * @throws {DOMException} `QuotaExceededError`, or whatever the file system throws
   */
  append(change: ChangeRow): (isStored: boolean) => void {
    const own = this.#own;
    if (!own) throw new Error('The journal was not prepared.');
    const before = own.size();
    try {
      own.append(linesOf({ change } satisfies ChangeEntry));
    } catch (error) {
      own.truncate(before);
      throw error;
    }
    this.#size = own.size();
    this.#unsettled += 1;
    return (isStored) => {
      this.#unsettled -= 1;
      if (isStored) return;
      own.truncate(before);
      if (own === this.#own) this.#size = before;
    };
  }

  /**
   * Folds what this tab has written so far, and all that nobody writes any more, into a snapshot;
   * alone. Until it is whole nothing is removed; when it fails, it is not tried again in this visit.
   * @param source calls `cut` while no change is being stored, and gives all that is stored then; rows
   * may be of a later time, changes may not
   * @throws {JournalAheadError} where the database lacks what the journal has, or may lack it
   */
  async fold(source: (cut: () => void) => Promise<SnapshotEntries>): Promise<void> {
    this.#isStuck = true;
    if (await this.#snapshots.hasNewer()) throw new JournalAheadError();
    const entries = await this.#cut(source);
    const { segments } = await this.#segments.take();
    try {
      const written = await this.#snapshots.write(this.#device, entries, this.#lost);
      const { bytes, stamps } = written;
      [this.#folded, this.#abandoned, this.#lost] = [bytes, 0, 0];
      [this.#isDamaged, this.#isStuck] = [false, false];
      for (const { name, file, read } of segments) {
        file.close();
        if (read.changes.every(({ stamp }) => stamps.has(stamp))) await this.#folder.remove(name);
        else this.#abandoned += read.wholeTo;
      }
    } finally {
      for (const { file } of segments) file.close();
    }
  }

  /** Goes on with a new segment from the moment to which `source` gives all that is stored. */
  async #cut(source: (cut: () => void) => Promise<SnapshotEntries>): Promise<SnapshotEntries> {
    const fresh = await this.#segments.begin(this.#device);
    try {
      return await source(() => {
        if (this.#unsettled > 0) throw new JournalAheadError();
        this.#own?.close();
        this.#goOn(fresh);
      });
    } finally {
      if (this.#own !== fresh) fresh.close();
    }
  }

  #goOn(file: JournalFile): void {
    this.#own = file;
    this.#size = file.size();
  }
}
