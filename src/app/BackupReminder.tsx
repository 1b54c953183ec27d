import { daysAgo } from '#domain/backup';
import { lastSaved } from '#domain/backup-mark';
import { controlMessages } from '#messages/controls';
import { noticeMessages } from '#messages/notices';
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
  const what = changes > 0 ? noticeMessages.changesOnlyHere(changes) : noticeMessages.onlyHere;
  const saved = lastSaved(mark);
  const last = saved ? noticeMessages.lastBackup(daysAgo(saved.at, now)) : noticeMessages.noBackup;
  return (
    <ReturnFocus className="notice" onLost={() => ui.setState({ searchWanted: true })}>
      <span>
        {what} {last}
      </span>
      <span className="actions">
        <button type="button" disabled={isSaving} onClick={() => void backup.save(isPacked)}>
          {controlMessages.saveBackup}
        </button>
        <button type="button" onClick={() => backup.later()}>
          {controlMessages.later}
        </button>
      </span>
    </ReturnFocus>
  );
}
