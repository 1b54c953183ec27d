/** What is said of backups. */
import { daysAgo } from '#domain/backup';
import { lastSaved } from '#domain/backup-mark';
import { isAnyUnsaved } from '#domain/reader/unsaved';
import { backupPageMessages } from '#messages/backup-page';
import { capital } from '#messages/sentences';
import type { BackupState } from '../../state/services.tsx';
import type { Holds } from '../../state/use-backup-file.ts';

/** What is counted, in the order in which it is told. */
const PARTS = ['highlights', 'notes', 'lists', 'tags', 'tagged', 'sorted', 'searches'] as const;

type Part = (typeof PARTS)[number];

function partsOf(counts: Readonly<Record<Part, number>>): readonly Part[] {
  return PARTS.filter((part) => counts[part] > 0);
}

function partWords(counts: Readonly<Record<Part, number>>): readonly string[] {
  return partsOf(counts).map((part) => backupPageMessages.made[part](counts[part]));
}

/** How it stands with the last backup; `isFine`: nothing would be lost with this device. */
export interface Standing {
  readonly isFine: boolean;
  readonly title: string;
  readonly text: string;
}

/** Undefined until it is counted. */
export function standingWords({ mark, unsaved, now }: BackupState): Standing | undefined {
  if (!unsaved) return undefined;
  const { standing } = backupPageMessages;
  const saved = lastSaved(mark);
  if (!saved && !isAnyUnsaved(unsaved)) {
    return { isFine: true, title: standing.nothingMade, text: standing.countedHere };
  }
  const title = saved ? standing.last(daysAgo(saved.at, now)) : standing.none;
  if (!isAnyUnsaved(unsaved)) {
    const text = saved?.where === 'folder' ? standing.inFolder : standing.inIt;
    return { isFine: true, title, text };
  }
  return { isFine: false, title, text: unsavedWords(unsaved, saved !== undefined) };
}

function unsavedWords(unsaved: NonNullable<BackupState['unsaved']>, isSince: boolean): string {
  const { standing, made } = backupPageMessages;
  const words = isSince ? standing.onlyHereSince : standing.onlyHere;
  const parts = partsOf(unsaved);
  const [only] = parts;
  if (only === undefined) return words([made.changes(unsaved.changes)], unsaved.changes === 1);
  const isOne = only === 'sorted' || (only !== 'tagged' && unsaved[only] === 1);
  return words(partWords(unsaved), parts.length === 1 && isOne);
}

/** What a file holds, part by part. */
export function holdsLines({ earlier, deleted, ...counts }: Holds): readonly string[] {
  const made = partWords(counts);
  return [
    ...(made.length > 0 ? made.map(capital) : [backupPageMessages.nothingMade]),
    ...(earlier > 0 ? [backupPageMessages.earlier(earlier)] : []),
    ...(deleted > 0 ? [backupPageMessages.deleted(deleted)] : []),
    backupPageMessages.titles,
  ];
}
