import { controlMessages } from '#messages/controls';
import { backupPageMessages } from '#messages/backup-page';
import { useFolder, useServices, type FolderState } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';
import { OtherCopies } from './OtherCopies.tsx';

function words({ how, name, file }: FolderState): string {
  switch (how) {
    case 'kept':
      return file === ''
        ? backupPageMessages.folder.kept(name)
        : backupPageMessages.folder.keptAs(name, file);
    case 'asleep':
      return backupPageMessages.folder.asleep(name);
    case 'failed':
      return backupPageMessages.folder.failed(name);
    case 'impossible':
    case 'none':
      return backupPageMessages.folder.offer;
  }
}

/** A folder in which a copy of everything is kept, where the browser can hold one. */
export function CopyFolder() {
  const { folder } = useServices();
  const state = useFolder((now) => now);
  const { how } = state;
  if (how === 'impossible') return null;
  return (
    <div className="copy-folder">
      <p role="status">
        {words(state)}
        {state.isRenamed && ` ${backupPageMessages.folder.renamed}`}
      </p>
      <div className="actions">
        {how === 'none' && (
          <Button onClick={() => void folder.choose()}>{backupPageMessages.folder.choose}</Button>
        )}
        {(how === 'asleep' || how === 'failed') && (
          <Button onClick={() => void folder.wake()}>
            {how === 'asleep' ? backupPageMessages.folder.allow : controlMessages.tryAgain}
          </Button>
        )}
        {how !== 'none' && (
          <Button onClick={() => void folder.forget()}>{backupPageMessages.folder.stop}</Button>
        )}
      </div>
      {how !== 'none' && <OtherCopies />}
    </div>
  );
}
