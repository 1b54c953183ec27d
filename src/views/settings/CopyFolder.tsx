import { useFolder, useServices, type FolderState } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';
import { OtherCopies } from './OtherCopies.tsx';

function words({ how, name, file }: FolderState): string {
  switch (how) {
    case 'kept':
      return file === ''
        ? `A copy is kept in the folder “${name}”, and written again after each change.`
        : `A copy is kept in the folder “${name}” as ${file}, and written again after each change.`;
    case 'asleep':
      return `The browser wants you to allow again that Carrel writes to the folder “${name}”. Until then the copy there stays as it is.`;
    case 'failed':
      return `The copy in the folder “${name}” could not be written. Is the folder still there, and is there room? Nothing here was changed.`;
    case 'impossible':
    case 'none':
      return 'Carrel can keep such a file by itself in a folder of yours, such as one that is copied elsewhere.';
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
        {state.isRenamed &&
          ' The file there with this device’s name held what this device never had, as when a browser profile is copied, or could not be read. It was left as it is, and this device has another name now.'}
      </p>
      <div className="actions">
        {how === 'none' && (
          <Button onClick={() => void folder.choose()}>Keep a copy in a folder…</Button>
        )}
        {(how === 'asleep' || how === 'failed') && (
          <Button onClick={() => void folder.wake()}>
            {how === 'asleep' ? 'Allow' : 'Try again'}
          </Button>
        )}
        {how !== 'none' && <Button onClick={() => void folder.forget()}>Stop keeping it</Button>}
      </div>
      {how !== 'none' && <OtherCopies />}
    </div>
  );
}
