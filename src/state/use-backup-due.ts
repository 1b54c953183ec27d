import { isBackupDue } from '#domain/backup';
import { useBackup, useUi } from './services.tsx';

/** Whether the reader is to be reminded of a backup. */
export function useBackupDue(): boolean {
  const wishes = useUi((state) => state.preferences.backup);
  return useBackup(
    ({ mark, unsaved, now }) => unsaved !== undefined && isBackupDue(mark, unsaved, wishes, now),
  );
}
