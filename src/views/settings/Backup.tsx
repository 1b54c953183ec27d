import { CircleCheck, FileUp, Share2, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { formatSize } from '#domain/format';
import { backupPageMessages } from '#messages/backup-page';
import { controlMessages } from '#messages/controls';
import { canShare } from '../../state/hand-over.ts';
import { useBackup, useServices, useUi } from '../../state/services.tsx';
import { useBackupFile, type BackupFile } from '../../state/use-backup-file.ts';
import { Button } from '../../ui/Button.tsx';
import { holdsLines, standingWords } from './backup-words.ts';
import { CopyFolder } from './CopyFolder.tsx';
import { RemindMe } from './RemindMe.tsx';
import './backup.css';

/** Everything in one file, and how long ago that was. */
export function Backup() {
  const { backup, ui } = useServices();
  const wishes = useUi((state) => state.preferences.backup);
  const isSaving = useBackup((state) => state.isSaving);
  const { isPacked } = wishes;
  const [looks, setLooks] = useState(0);
  const file = useBackupFile(isPacked, looks);
  const [isLooking, setLooking] = useState(false);
  const [isShareable] = useState(canShareBackup);
  const contents = useId();
  return (
    <section className="card backup">
      <h2>{backupPageMessages.title}</h2>
      <Standing />
      <Handed />
      <div className="actions">
        <Button look="primary" disabled={isSaving} onClick={() => void backup.save(isPacked)}>
          <FileUp className="icon" aria-hidden />
          {backupPageMessages.save}
        </Button>
        {isShareable && (
          <Button disabled={isSaving} onClick={() => void backup.share(isPacked)}>
            <Share2 className="icon" aria-hidden />
            {controlMessages.share}
          </Button>
        )}
        <Button
          aria-expanded={isLooking}
          aria-controls={contents}
          onClick={() => {
            setLooking(!isLooking);
            if (!isLooking) setLooks(looks + 1);
          }}
        >
          {backupPageMessages.whatIsIn}
        </Button>
      </div>
      {file && <p className="use-note">{fileWords(file, isPacked)}</p>}
      <ul id={contents} hidden={!isLooking} aria-label={backupPageMessages.holds}>
        {file && holdsLines(file.holds).map((line) => <li key={line}>{line}</li>)}
      </ul>
      <label className="check">
        <input
          type="checkbox"
          checked={isPacked}
          onChange={() => ui.prefer({ backup: { ...wishes, isPacked: !isPacked } })}
        />
        {backupPageMessages.packed}
      </label>
      <CopyFolder />
      <RemindMe />
    </section>
  );
}

/** Whether the system has a sheet that takes a backup. */
function canShareBackup(): boolean {
  const blob = new Blob(['{}'], { type: 'application/json' });
  return canShare({ name: 'carrel.json', blob });
}

/** The last file went to where nobody sees whether it arrived; the reader may say that it did not. */
function Handed() {
  const { backup } = useServices();
  const { saved, before } = useBackup((state) => state.mark);
  if (!before || saved?.name === undefined) return null;
  return (
    <div className="handed">
      <p>{backupPageMessages.handed(saved.name)}</p>
      <Button onClick={() => void backup.notThere()}>{backupPageMessages.notThere}</Button>
    </div>
  );
}

function fileWords({ name, bytes }: BackupFile, isPacked: boolean): string {
  const words = isPacked ? backupPageMessages.filePacked : backupPageMessages.filePlain;
  return words(name, formatSize(bytes));
}

function Standing() {
  const state = useBackup((now) => now);
  const words = standingWords(state);
  if (!words) return null;
  const Sign = words.isFine ? CircleCheck : TriangleAlert;
  return (
    <div className="standing" role="status" data-fine={words.isFine}>
      <Sign className="icon" aria-hidden />
      <p>
        <b>{words.title}</b>
        <span>{words.text}</span>
      </p>
    </div>
  );
}
