import { CircleQuestionMark, Settings, ShieldCheck } from 'lucide-react';
import { daysAgo } from '#domain/backup';
import { lastSaved } from '#domain/backup-mark';
import { isAnyUnsaved } from '#domain/reader/unsaved';
import { railMessages } from '#messages/rail';
import { useBackup, useLibrary, type BackupState } from '../../state/services.tsx';
import { settingsHref } from '../../state/use-address.ts';

function backupWords({ mark, unsaved, now }: BackupState): string {
  const saved = lastSaved(mark);
  if (saved) return railMessages.backedUp(daysAgo(saved.at, now));
  return unsaved && isAnyUnsaved(unsaved) ? railMessages.notBackedUp : railMessages.nothingSent;
}

/** Where everything is kept, how old its last copy is, and the way to the settings. */
export function RailFoot() {
  const kept = useLibrary((state) => state.kept);
  const words = useBackup(backupWords);
  return (
    <div className="foot">
      <a className="place" href={settingsHref('storage')}>
        <ShieldCheck className="icon" aria-hidden />
        <span>
          <b>{railMessages.onlyHere}</b> {kept === 'no' ? railMessages.visitOnly : words}
        </span>
      </a>
      <a
        className="icon-button"
        href={settingsHref('help')}
        aria-label={railMessages.help}
        title={railMessages.help}
      >
        <CircleQuestionMark className="icon" aria-hidden />
      </a>
      <a
        className="icon-button"
        href={settingsHref('reading')}
        aria-label={railMessages.settings}
        title={railMessages.settings}
      >
        <Settings className="icon" aria-hidden />
      </a>
    </div>
  );
}
