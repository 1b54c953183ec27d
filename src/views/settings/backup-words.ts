/** What is said of backups. */
import { daysAgo } from '#domain/backup';
import { lastSaved } from '#domain/backup-mark';
import { plural } from '#domain/format';
import { isAnyUnsaved } from '#domain/reader/unsaved';
import type { BackupState } from '../../state/services.tsx';
import type { Holds } from '../../state/use-backup-file.ts';

/** `a`, `a and b`, `a, b and c`. */
function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1);
  return others.length === 0 ? last : `${others.join(', ')} and ${last}`;
}

type Counts = Omit<Holds, 'earlier' | 'deleted'>;

function parts({ highlights, notes, lists, tags, tagged, sorted, searches }: Counts): string[] {
  return [
    ...(highlights > 0 ? [plural(highlights, 'highlight')] : []),
    ...(notes > 0 ? [plural(notes, 'note')] : []),
    ...(lists > 0 ? [plural(lists, 'list')] : []),
    ...(tags > 0 ? [plural(tags, 'tag')] : []),
    ...(tagged > 0 ? [`the tags of ${plural(tagged, 'paper')}`] : []),
    ...(sorted > 0 ? [`the status of ${plural(sorted, 'paper')}`] : []),
    ...(searches > 0 ? [searches === 1 ? '1 saved search' : `${searches} saved searches`] : []),
  ];
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
  const saved = lastSaved(mark);
  const when = saved && daysAgo(saved.at, now);
  const title = when === undefined ? 'Nothing is backed up yet' : `Last backup was ${when}`;
  if (!isAnyUnsaved(unsaved)) {
    return when === undefined
      ? {
          isFine: true,
          title: 'Nothing to back up yet',
          text: 'What you mark, note, tag and list is counted here.',
        }
      : {
          isFine: true,
          title,
          text:
            saved?.where === 'folder'
              ? 'Everything you made is in the copy in your folder.'
              : 'Everything you made is in it.',
        };
  }
  const made = parts(unsaved);
  const what = made.length > 0 ? made : [plural(unsaved.changes, 'change')];
  const [first = ''] = what;
  const isOne = what.length === 1 && (first.startsWith('1 ') || first.startsWith('the status'));
  const text = `${joined(what)} ${isOne ? 'is' : 'are'} only here.`;
  return {
    isFine: false,
    title,
    text: when === undefined ? capital(text) : `Since then: ${text}`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a file holds, part by part. */
export function holdsLines({ earlier, deleted, ...counts }: Holds): readonly string[] {
  const made = parts(counts);
  return [
    ...(made.length > 0 ? made.map(capital) : ['Nothing that you made yet']),
    ...(earlier > 0 ? [`${plural(earlier, 'earlier text')} that you wrote over`] : []),
    ...(deleted > 0
      ? [`What you deleted (${plural(deleted, 'record')}), so that it stays deleted elsewhere`]
      : []),
    'The titles of the papers that this is about, not their abstracts',
  ];
}
