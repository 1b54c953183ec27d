/** What a device remembers of its backups. Times in ms since 1970. */
import { fieldOf } from '#domain/field-of';
import { isAnyUnsaved, type Unsaved } from '#domain/reader/unsaved';
import type { Stamp } from '#domain/reader/stamp';

/** A file that holds everything up to a stamp. */
interface Saved {
  readonly at: number;
  /** The latest stamp in it; '' for a file without anything. */
  readonly latest: Stamp;
}

/** A file that the reader asked for. */
interface SavedFile extends Saved {
  /** The name under which it was handed over, where nobody knows whether it arrived. */
  readonly name?: string;
}

/** What a file that may not be there took the place of. */
type Before = Omit<BackupMark, 'copied' | 'before'>;

/** What this device remembers of its backups. */
export interface BackupMark {
  /** The last file that was saved, or handed to the browser. */
  readonly saved?: SavedFile;
  /** The copy in the folder. */
  readonly copied?: Saved;
  /** Since when something is known to be here alone. */
  readonly aloneSince?: number;
  /** The reader wants to be reminded, but not before this. */
  readonly laterAt?: number;
  /** Holds again where the last file turns out not to be there. */
  readonly before?: Before;
}

/** Of the file and the copy in the folder, the one that holds more; undefined for neither. */
export function lastSaved({
  saved,
  copied,
}: BackupMark): (Saved & { readonly where: 'file' | 'folder' }) | undefined {
  if (copied && copied.latest > (saved?.latest ?? ''))
    return { at: copied.at, latest: copied.latest, where: 'folder' };
  return saved && { at: saved.at, latest: saved.latest, where: 'file' };
}

/**
 * The mark after a file was saved.
 * @param handed its name where it was handed over, and may not have arrived
 */
export function savedMark(mark: BackupMark, saved: Saved, handed?: string): BackupMark {
  const { copied, before: _, ...before } = mark;
  if (handed === undefined) return { saved, ...(copied && { copied }) };
  return { saved: { ...saved, name: handed }, before, ...(copied && { copied }) };
}

/** The mark after the copy in the folder was written. */
export function copiedMark(mark: BackupMark, copied: Saved): BackupMark {
  return { ...mark, copied };
}

/** The mark after the reader did not find the last file; the same where that one is known to be there. */
export function notThereMark(mark: BackupMark): BackupMark {
  const { before, copied } = mark;
  return before ? { ...before, ...(copied && { copied }) } : mark;
}

/** The mark after it was counted what is here alone; the same where that is no news. */
export function countedMark(mark: BackupMark, unsaved: Unsaved, now: number): BackupMark {
  if (isAnyUnsaved(unsaved)) {
    return mark.aloneSince === undefined ? { ...mark, aloneSince: now } : mark;
  }
  if (mark.aloneSince === undefined) return mark;
  const { aloneSince: _, laterAt: __, ...rest } = mark;
  return rest;
}

function decodeSaved(value: unknown): Saved | undefined {
  const at = fieldOf(value, 'at');
  const latest = fieldOf(value, 'latest');
  return typeof at === 'number' && typeof latest === 'string' ? { at, latest } : undefined;
}

function decodeBefore(value: unknown): Before {
  const file = fieldOf(value, 'saved');
  const saved = decodeSaved(file);
  const name = fieldOf(file, 'name');
  const aloneSince = fieldOf(value, 'aloneSince');
  const laterAt = fieldOf(value, 'laterAt');
  return {
    ...(saved ? { saved: { ...saved, ...(typeof name === 'string' ? { name } : {}) } } : {}),
    ...(typeof aloneSince === 'number' ? { aloneSince } : {}),
    ...(typeof laterAt === 'number' ? { laterAt } : {}),
  };
}

/** A mark as it was kept; whatever is missing or damaged is as if it had never been. */
export function decodeMark(value: unknown): BackupMark {
  const copied = decodeSaved(fieldOf(value, 'copied'));
  const before = fieldOf(value, 'before');
  return {
    ...decodeBefore(value),
    ...(copied ? { copied } : {}),
    ...(typeof before === 'object' && before !== null ? { before: decodeBefore(before) } : {}),
  };
}
