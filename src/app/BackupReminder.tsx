import { daysAgo } from '#domain/backup';
import { lastSaved } from '#domain/backup-mark';
import { plural } from '#domain/format';
import { useBackup, useServices, useUi } from '../state/services.tsx';
import { useAddress } from '../state/use-address.ts';
import { useBackupDue } from '../state/use-backup-due.ts';
import { ReturnFocus } from '../ui/ReturnFocus.tsx';
import { InstallHint } from './InstallHint.tsx';

/** Says that a backup is due, until it is made or put off; its own page says it anyway. Else how to install. */
export function BackupReminder() {
  const isDue = useBackupDue();
  const isThere = useAddress(
    (address) => address.screen === 'settings' && address.page === 'storage',
  );
  return isDue && !isThere ? <Reminder /> : <InstallHint />;
}

function Reminder() {
  const { backup, ui } = useServices();
  const { mark, unsaved, now, isSaving } = useBackup((state) => state);
  const isPacked = useUi((state) => state.preferences.backup.isPacked);
  const changes = unsaved?.changes ?? 0;
  const what = changes > 0 ? plural(changes, 'change') : 'What you made';
  const saved = lastSaved(mark);
  const last = saved
    ? `The last backup was ${daysAgo(saved.at, now)}.`
    : 'Nothing is backed up yet.';
  return (
    <ReturnFocus className="notice" onLost={() => ui.setState({ searchWanted: true })}>
      <span>
        {what} {changes > 1 ? 'are' : 'is'} only on this device. {last}
      </span>
      <span className="actions">
        <button type="button" disabled={isSaving} onClick={() => void backup.save(isPacked)}>
          Save a backup file
        </button>
        <button type="button" onClick={() => backup.later()}>
          Later
        </button>
      </span>
    </ReturnFocus>
  );
}
