import { daysAgo } from '#domain/backup';
import { useBackup, useFolder, useServices } from '../state/services.tsx';
import { ReturnFocus } from '../ui/ReturnFocus.tsx';
import { BackupReminder } from './BackupReminder.tsx';

/** Says that another device has written its copy into the folder, else whether a backup is due. */
export function OtherDevice() {
  const { folder, navigation, ui } = useServices();
  const other = useFolder((state) => state.other);
  const name = useFolder((state) => state.name);
  const now = useBackup((state) => state.now);
  if (!other) return <BackupReminder />;
  const look = (): void => {
    const file = folder.noteOther();
    ui.setState({ arrived: file ? [file] : [] });
    navigation.go({ screen: 'import' });
  };
  return (
    <ReturnFocus className="notice" onLost={() => ui.setState({ searchWanted: true })}>
      <span>
        Another device saved its copy in “{name}” {daysAgo(other.lastModified, now)}.
      </span>
      <span className="actions">
        <button type="button" onClick={look}>
          Look
        </button>
        <button type="button" onClick={() => folder.noteOther()}>
          Not now
        </button>
      </span>
    </ReturnFocus>
  );
}
