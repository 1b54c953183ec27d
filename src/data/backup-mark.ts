/**
 * What this device remembers of its backups. Apart from the preferences, which each tab writes whole:
 * none must write over what another has saved.
 */
import { decodeMark, type BackupMark } from '#domain/backup-mark';

const KEY = 'carrel.backup';

/** The mark; an empty one where nothing is kept, or storage is refused. */
export function readBackupMark(): BackupMark {
  try {
    return decodeMark(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return {};
  }
}

/** Keeps the mark; where storage is refused it holds for this visit only. */
export function writeBackupMark(mark: BackupMark): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(mark));
  } catch {
    // Then the reader is reminded once too often, which costs nothing.
  }
}

/** Calls back when another tab has changed the mark. */
export function watchBackupMark(listener: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) listener();
  });
}
