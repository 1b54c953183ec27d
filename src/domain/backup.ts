/** When a reader is reminded of a backup, and what is remembered for that. Times in ms since 1970. */
import type { Unsaved } from '#domain/reader/unsaved';
import type { Stamp } from '#domain/reader/stamp';

const DAY_MS = 24 * 3600 * 1000;

/** How the reader wants their backups. */
export interface BackupWishes {
  /** Files are packed with gzip. */
  readonly isPacked: boolean;
  readonly isReminded: boolean;
  /** Reminded when something has been on this device alone for so many days … */
  readonly days: number;
  /** … or after so many changes. */
  readonly changes: number;
}

export const FIRST_WISHES: BackupWishes = {
  isPacked: false,
  isReminded: true,
  days: 7,
  changes: 25,
};

export const MOST_DAYS = 365;
/** No more changes than these are counted. */
export const MOST_CHANGES = 200;

/** What this device remembers of its backups. */
export interface BackupMark {
  /** The last file that was handed to the browser. */
  readonly saved?: {
    readonly at: number;
    /** The latest stamp in it; '' for a file without anything. */
    readonly latest: Stamp;
  };
  /** Since when something is known to be here alone. */
  readonly aloneSince?: number;
  /** The reader wants to be reminded, but not before this. */
  readonly laterAt?: number;
}

/** Whether anything is on this device alone. */
export function isAnyUnsaved(unsaved: Unsaved): boolean {
  return Object.values(unsaved).some((count: number) => count > 0);
}

/** The mark after it was counted what is here alone; the same where that is no news. */
export function countedMark(mark: BackupMark, unsaved: Unsaved, now: number): BackupMark {
  if (isAnyUnsaved(unsaved)) {
    return mark.aloneSince === undefined ? { ...mark, aloneSince: now } : mark;
  }
  const { saved } = mark;
  return mark.aloneSince === undefined ? mark : { ...(saved && { saved }) };
}

/** The mark after a reader said “later”: for a day. */
export function laterMark(mark: BackupMark, now: number): BackupMark {
  return { ...mark, laterAt: now + DAY_MS };
}

/** Whether the reader is to be reminded now. */
export function isBackupDue(
  mark: BackupMark,
  unsaved: Unsaved,
  wishes: BackupWishes,
  now: number,
): boolean {
  if (!wishes.isReminded || !isAnyUnsaved(unsaved)) return false;
  const wait = (mark.laterAt ?? now) - now;
  // One that is further off than a day was said under another clock.
  if (wait > 0 && wait <= DAY_MS) return false;
  if (unsaved.changes >= wishes.changes) return true;
  return mark.aloneSince !== undefined && now - mark.aloneSince >= wishes.days * DAY_MS;
}

/** `today`, `yesterday`, `23 days ago`, by the days of this device's calendar. */
export function daysAgo(at: number, now: number): string {
  const noon = (time: number): number => new Date(time).setHours(12, 0, 0, 0);
  const days = Math.round((noon(now) - noon(at)) / DAY_MS);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function whole(value: unknown, most: number, otherwise: number): number {
  const isFine = typeof value === 'number' && Number.isInteger(value) && value > 0;
  return isFine && value <= most ? value : otherwise;
}

/** Wishes as they were kept; whatever is missing or damaged is as at first. */
export function decodeWishes(value: unknown): BackupWishes {
  return {
    isPacked: field(value, 'isPacked') === true,
    isReminded: field(value, 'isReminded') !== false,
    days: whole(field(value, 'days'), MOST_DAYS, FIRST_WISHES.days),
    changes: whole(field(value, 'changes'), MOST_CHANGES, FIRST_WISHES.changes),
  };
}

/** A mark as it was kept; whatever is missing or damaged is as if it had never been. */
export function decodeMark(value: unknown): BackupMark {
  const saved = field(value, 'saved');
  const at = field(saved, 'at');
  const latest = field(saved, 'latest');
  const aloneSince = field(value, 'aloneSince');
  const laterAt = field(value, 'laterAt');
  return {
    ...(typeof at === 'number' && typeof latest === 'string' ? { saved: { at, latest } } : {}),
    ...(typeof aloneSince === 'number' ? { aloneSince } : {}),
    ...(typeof laterAt === 'number' ? { laterAt } : {}),
  };
}
