import { CircleCheck, FileUp, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { formatSize } from '#domain/format';
import { useBackup, useServices, useUi } from '../../state/services.tsx';
import { useBackupFile, type BackupFile } from '../../state/use-backup-file.ts';
import { Button } from '../../ui/Button.tsx';
import { holdsLines, standingWords } from './backup-words.ts';
import { RemindMe } from './RemindMe.tsx';
import './backup.css';

/** Everything in one file, and how long ago that was. */
export function Backup() {
  const { backup, ui } = useServices();
  const wishes = useUi((state) => state.preferences.backup);
  const isSaving = useBackup((state) => state.isSaving);
  const { isPacked } = wishes;
  const file = useBackupFile(isPacked);
  const [isLooking, setLooking] = useState(false);
  const contents = useId();
  return (
    <section className="card backup">
      <h2>Backup</h2>
      <Standing />
      <div className="actions">
        <Button look="primary" disabled={isSaving} onClick={() => void backup.save(isPacked)}>
          <FileUp className="icon" aria-hidden />
          Save a backup file
        </Button>
        <Button
          aria-expanded={isLooking}
          aria-controls={contents}
          onClick={() => setLooking(!isLooking)}
        >
          What’s in it?
        </Button>
      </div>
      {file && <p className="use-note">{fileWords(file, isPacked)}</p>}
      <ul id={contents} hidden={!isLooking} aria-label="What a backup holds">
        {file && holdsLines(file.holds).map((line) => <li key={line}>{line}</li>)}
      </ul>
      <label className="check">
        <input
          type="checkbox"
          checked={isPacked}
          onChange={() => ui.prefer({ backup: { ...wishes, isPacked: !isPacked } })}
        />
        Compressed (.json.gz)
      </label>
      <RemindMe />
    </section>
  );
}

function fileWords({ name, bytes }: BackupFile, isPacked: boolean): string {
  const kind = isPacked ? 'Plain text, packed with gzip.' : 'Plain text, readable without Carrel.';
  return `${name}, about ${formatSize(bytes)}. ${kind}`;
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
