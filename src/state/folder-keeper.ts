import { createStore, type StoreApi } from 'zustand/vanilla';
import { isAnyUnsaved } from '#domain/backup';
import {
  askToWrite,
  canHoldFolder,
  chooseFolder,
  copiesIn,
  keepFolder,
  keptFolder,
  mayWrite,
  readCopiesKnown,
  writeCopiesKnown,
  writeCopy,
} from '../data/copy-folder.ts';
import type { SearchClient } from '../search/search-client.ts';
import type { BackupKeeper } from './backup-keeper.ts';

export interface FolderState {
  /**
   * `impossible` in this browser; `asleep`: the browser wants to be asked again; `failed`: the last
   * copy could not be written.
   */
  readonly how: 'impossible' | 'none' | 'kept' | 'asleep' | 'failed';
  /** The folder's name. */
  readonly name: string;
  /** The name of the file in it; '' before one was written in this visit. */
  readonly file: string;
  /** The copy that another device wrote last, while the reader does not know of it. */
  readonly other: File | undefined;
}

export interface FolderKeeper extends StoreApi<FolderState> {
  /** Lets the reader choose a folder; only within a press, as is `wake`. */
  choose(): Promise<void>;
  /** Asks to go on after the browser took the permission back, or tries again. */
  wake(): Promise<void>;
  /** The reader knows of what another device wrote; gives that. */
  noteOther(): File | undefined;
  /** Writes no more; what is there stays. */
  forget(): Promise<void>;
}

/** A copy is written when the reader has changed nothing for so long, in ms. */
const REST_MS = 10_000;

/** So much of a device's name tells a reader's devices apart. */
const DEVICE_SIGNS = 8;

/** Keeps a copy of everything in a folder by itself, where the reader has chosen one. */
export function createFolderKeeper(search: SearchClient, backup: BackupKeeper): FolderKeeper {
  const store = createStore<FolderState>(() => ({
    how: canHoldFolder() ? 'none' : 'impossible',
    name: '',
    file: '',
    other: undefined,
  }));
  let folder: FileSystemDirectoryHandle | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<void> {
    clearTimeout(resting);
    resting = undefined;
    const to = folder;
    if (!to) return;
    try {
      const outcome = await search.exchange({ kind: 'library-file', isPacked: false });
      if (outcome?.answer?.kind !== 'library-file') throw new Error('There is no file.');
      const { blob, latest, device } = outcome.answer;
      const file = `carrel-${device.slice(-DEVICE_SIGNS)}.json`;
      await writeCopy(to, file, blob);
      // Another was chosen meanwhile, or none.
      if (folder === to) store.setState({ how: 'kept', file });
      writeCopiesKnown({ seenAt: readCopiesKnown()?.seenAt ?? 0, own: file });
      await backup.saved(latest);
    } catch {
      const how = (await mayWrite(to).catch(() => true)) ? 'failed' : 'asleep';
      if (folder === to) store.setState({ how });
    }
  }

  /** Looks for what other devices have written since the reader was told. */
  async function lookAround(): Promise<void> {
    const known = readCopiesKnown();
    if (!folder || !known || store.getState().how !== 'kept') return;
    // A folder that is gone is told of by the next copy.
    const copies = await copiesIn(folder).catch(() => []);
    const other = copies
      .filter(({ name, lastModified }) => name !== known.own && lastModified > known.seenAt)
      .toSorted((a, b) => b.lastModified - a.lastModified)
      .at(0);
    if (other) store.setState({ other });
  }

  const follow = (): void => {
    const { unsaved } = backup.getState();
    if (store.getState().how !== 'kept' || !unsaved || !isAnyUnsaved(unsaved)) return;
    clearTimeout(resting);
    resting = setTimeout(() => void write(), REST_MS);
  };
  backup.subscribe(({ unsaved }, before) => {
    if (unsaved !== before.unsaved) follow();
  });
  // Nobody knows whether it comes back.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') void lookAround();
    else if (resting !== undefined) void write();
  });

  async function begin(): Promise<void> {
    folder = await keptFolder();
    if (!folder) return;
    const how = (await mayWrite(folder).catch(() => false)) ? 'kept' : 'asleep';
    store.setState({ how, name: folder.name });
    follow();
    await lookAround();
  }
  if (canHoldFolder()) void begin();

  return Object.assign(store, {
    async choose() {
      const chosen = await chooseFolder();
      if (!chosen) return;
      folder = chosen;
      store.setState({ how: 'kept', name: chosen.name, file: '' });
      // Refused, it holds for this visit.
      await keepFolder(chosen).catch(() => undefined);
      await write();
      await lookAround();
    },
    async wake() {
      if (folder && (await askToWrite(folder).catch(() => false))) await write();
    },
    noteOther() {
      const { other } = store.getState();
      const known = readCopiesKnown();
      if (other && known) writeCopiesKnown({ ...known, seenAt: other.lastModified });
      store.setState({ other: undefined });
      return other;
    },
    async forget() {
      clearTimeout(resting);
      resting = undefined;
      folder = undefined;
      store.setState({ how: 'none', name: '', file: '', other: undefined });
      writeCopiesKnown(undefined);
      await keepFolder(undefined).catch(() => undefined);
    },
  });
}
