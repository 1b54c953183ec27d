/** When a reader is reminded of a backup, and what its file is called. Times in ms since 1970. */
import type { BackupMark } from '#domain/backup-mark';
import { fieldOf } from '#domain/field-of';
import { isAnyUnsaved, type Unsaved } from '#domain/reader/unsaved';
import { backupAgeMessages } from '#messages/backup-age';

const DAY_MS = 24 * 3600 * 1000;

/** How the reader wants their backups. */
export interface BackupWishes {
  /** Files are packed with gzip. */
  readonly isPacked: boolean;
  /** What devices that the reader has merged from add to the folder comes in by itself. */
  readonly takesIn: boolean;
  readonly isReminded: boolean;
  /** Reminded when something has been on this device alone for so many days … */
  readonly days: number;
  /** … or after so many changes. */
  readonly changes: number;
}

export const FIRST_WISHES: BackupWishes = {
  isPacked: false,
  takesIn: true,
  isReminded: true,
  days: 7,
  changes: 25,
};

export const MOST_DAYS = 365;
/** No more changes than these are counted. */
export const MOST_CHANGES = 200;

/** So much of a device's name tells a reader's devices apart. */
const DEVICE_SIGNS = 8;

/** What names of files call a device; '' for one without a name. */
export function deviceSigns(device: string): string {
  return device.replaceAll(/\W/gu, '').slice(-DEVICE_SIGNS);
}

/** The name of a backup, by this device's calendar and clock. */
export function backupName(at: number, device: string, isPacked: boolean): string {
  const time = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const minute = `${two(time.getHours())}${two(time.getMinutes())}`;
  const parts = ['carrel', day, minute, deviceSigns(device)].filter((part) => part !== '');
  return `${parts.join('-')}.json${isPacked ? '.gz' : ''}`;
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
  if (days <= 0) return backupAgeMessages.today;
  return days === 1 ? backupAgeMessages.yesterday : backupAgeMessages.daysAgo(days);
}

function whole(value: unknown, most: number, otherwise: number): number {
  const isFine = typeof value === 'number' && Number.isInteger(value) && value > 0;
  return isFine && value <= most ? value : otherwise;
}

/** Wishes as they were kept; whatever is missing or damaged is as at first. */
export function decodeWishes(value: unknown): BackupWishes {
  return {
    isPacked: fieldOf(value, 'isPacked') === true,
    takesIn: fieldOf(value, 'takesIn') !== false,
    isReminded: fieldOf(value, 'isReminded') !== false,
    days: whole(fieldOf(value, 'days'), MOST_DAYS, FIRST_WISHES.days),
    changes: whole(fieldOf(value, 'changes'), MOST_CHANGES, FIRST_WISHES.changes),
  };
}
