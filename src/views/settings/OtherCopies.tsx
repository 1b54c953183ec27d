import { daysAgo } from '#domain/backup';
import { backupPageMessages } from '#messages/backup-page';
import { useBackup, useFolder, useServices, useUi } from '../../state/services.tsx';
import { useOpenCopy } from '../../state/use-open-copy.ts';
import { Button } from '../../ui/Button.tsx';

/** What other devices have written into the folder, and whether that comes in by itself. */
export function OtherCopies() {
  const { ui, readerKeeper } = useServices();
  const wishes = useUi((state) => state.preferences.backup);
  const { takesIn } = wishes;
  const others = useFolder((state) => state.others);
  const now = useBackup((state) => state.now);
  const openCopy = useOpenCopy();
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={takesIn}
          onChange={() => ui.prefer({ backup: { ...wishes, takesIn: !takesIn } })}
        />
        {backupPageMessages.others.takeIn}
      </label>
      <p>{backupPageMessages.others.takeInNote}</p>
      {others.length > 0 && (
        <ul aria-label={backupPageMessages.others.copies}>
          {others.map(({ name, at, is, came }) => (
            <li key={name}>
              <span>
                <b>{name}</b>
                {`${backupPageMessages.others.saved(daysAgo(at, now))} ${backupPageMessages.others.is[is]}`}
              </span>
              {is !== 'here' && (
                <Button
                  onClick={() => openCopy(name)}
                  aria-label={backupPageMessages.others.lookAt(name)}
                >
                  {backupPageMessages.others.look}
                </Button>
              )}
              {came !== undefined && (
                <Button
                  onClick={() => void readerKeeper.revert(came)}
                  aria-label={backupPageMessages.others.takeBackFrom(name)}
                >
                  {backupPageMessages.others.takeBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
