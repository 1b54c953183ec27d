import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Stamp } from '#domain/reader/stamp';
import { contentMark, copyNamed, writeCopy } from '../data/copy-files.ts';
import {
  alone,
  askToWrite,
  canHoldFolder,
  changeKnown,
  chooseFolder,
  keepFolder,
  keptFolder,
  mayWrite,
} from '../data/copy-folder.ts';
import type { SearchClient } from '../search/search-client.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { OtherCopies, weigh, type OtherCopy } from './other-copies.ts';
import type { ReaderNews, ReaderStore } from './reader-store.ts';
import type { UiStore } from './ui-store.ts';

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
  /** The copies of other devices there, by name. */
  readonly others: readonly OtherCopy[];
  /** Another device wrote the file that bears this one's name, which has got another name for that. */
  readonly isRenamed: boolean;
}

export interface FolderKeeper extends StoreApi<FolderState> {
  /** Lets the reader choose a folder; only within a press, as is `wake`. */
  choose(): Promise<void>;
  /** Asks to go on after the browser took the permission back, or tries again. */
  wake(): Promise<void>;
  /** The copy of this name, as it is now; undefined where it is gone. */
  copy(name: string): Promise<File | undefined>;
  /** Says no more of what is offered now, in this visit. */
  notNow(): void;
  /** The reader has merged a file of this device, by the change of this stamp. */
  merged(device: string, stamp: Stamp): Promise<void>;
  /** Writes no more; what is there stays. */
  forget(): Promise<void>;
}

/** A copy is written when the reader has changed nothing for so long, in ms. */
const REST_MS = 10_000;

/** What the folder is kept with. */
interface FolderMeans {
  readonly search: SearchClient;
  readonly backup: BackupKeeper;
  readonly reader: ReaderStore;
  readonly ui: UiStore;
}

/** Says it when nothing else is being said. */
function tellNext(reader: ReaderStore, news: ReaderNews): void {
  if (!reader.getState().news) {
    reader.setState({ news });
    return;
  }
  const stop = reader.subscribe(({ news: standing }) => {
    if (standing) return;
    stop();
    reader.setState({ news });
  });
}

/**
 * Keeps a copy of everything in a folder by itself, where the reader has chosen one, and looks for what
 * other devices have written there.
 */
export function createFolderKeeper({ search, backup, reader, ui }: FolderMeans): FolderKeeper {
  const store = createStore<FolderState>(() => ({
    how: canHoldFolder() ? 'none' : 'impossible',
    name: '',
    file: '',
    others: [],
    isRenamed: false,
  }));
  let folder: FileSystemDirectoryHandle | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const others = new OtherCopies(search, ({ came, made: { stamp } }) =>
    tellNext(reader, { kind: 'taken-in', came, stamp }),
  );

  async function everything() {
    const outcome = await search.exchange({ kind: 'library-file', isPacked: false });
    if (outcome?.answer?.kind !== 'library-file') throw new Error('There is no file.');
    return outcome.answer;
  }

  /**
   * Whether the file of this device's name holds what this device has never had, as of a copied profile,
   * or what nobody can tell. An empty one is what a writing leaves that came to nothing.
   */
  async function isAnothers(to: FileSystemDirectoryHandle, name: string): Promise<boolean> {
    const file = await copyNamed(to, name);
    if (!file || file.size === 0) return false;
    const known = (await keptFolder())?.known;
    if (known && known.wrote === (await contentMark(file))) return false;
    return (await weigh(search, file, new Map(), false))?.is !== 'here';
  }

  async function writeTo(to: FileSystemDirectoryHandle, isWanted: boolean): Promise<void> {
    let all = await everything();
    // Another tab has written it meanwhile.
    if (!isWanted && backup.getState().mark.copied?.latest === all.latest) return;
    if (await isAnothers(to, OtherCopies.nameOf(all.device))) {
      const { device } = all;
      await search.exchange({ kind: 'rename-device' });
      all = await everything();
      // Refused: what is there stays.
      if (all.device === device) throw new Error('It has no other name.');
      store.setState({ isRenamed: true });
    }
    const file = OtherCopies.nameOf(all.device);
    const wrote = await contentMark(new File([all.blob], file));
    await writeCopy(to, file, all.blob);
    await changeKnown((known) => ({ ...known, wrote }));
    // Another was chosen meanwhile, or none.
    if (folder === to) store.setState({ how: 'kept', file });
    await backup.copied(all.latest);
  }

  /** @param isWanted by the reader, whether or not it is known to be needed */
  async function write(isWanted = false): Promise<void> {
    clearTimeout(resting);
    resting = undefined;
    const to = folder;
    if (!to) return;
    try {
      await alone(() => writeTo(to, isWanted));
    } catch {
      const how = (await mayWrite(to).catch(() => true)) ? 'failed' : 'asleep';
      if (folder === to) store.setState({ how });
    }
  }

  /** What is here for this visit alone is not the library whose copy that is. */
  const isLasting = (): boolean => reader.getState().keeping?.where !== 'visit';

  /** Looks for what other devices have written. */
  async function lookAround(): Promise<void> {
    const [from, { device }] = [folder, backup.getState()];
    if (!from || device === '' || store.getState().how !== 'kept') return;
    const mayTake = isLasting() && ui.getState().preferences.backup.takesIn;
    await alone(async () => {
      const own = OtherCopies.nameOf(device);
      const found = await others.lookThrough(from, own, mayTake);
      if (folder === from) store.setState({ others: found });
      // A folder that is gone is told of by the next copy.
    }).catch(() => undefined);
  }

  /** The reader has taken back what came from a file. */
  async function lookAgain(): Promise<void> {
    const from = folder;
    // Where the folder does not answer, there is nothing to be told of, either.
    if (from) await alone(() => others.takenBack(from)).catch(() => undefined);
    await lookAround();
  }

  const follow = (): void => {
    clearTimeout(resting);
    resting = undefined;
    if (store.getState().how !== 'kept' || !backup.getState().isUncopied || !isLasting()) return;
    resting = setTimeout(() => void write(), REST_MS);
  };
  backup.subscribe(({ unsaved, device }, before) => {
    if (unsaved !== before.unsaved) follow();
    if (device !== before.device) void lookAround();
  });
  reader.subscribe(({ summary }, { summary: before }) => {
    const { takenBack } = summary ?? {};
    if (takenBack !== undefined && takenBack !== before?.takenBack) void lookAgain();
  });
  // Nobody knows whether it comes back.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') void lookAround();
    else if (resting !== undefined) void write();
  });
  window.addEventListener('focus', () => void lookAround());

  async function begin(): Promise<void> {
    folder = (await keptFolder())?.handle;
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
      store.setState({ how: 'kept', name: chosen.name, file: '', others: [] });
      // Refused, it holds for this visit.
      await keepFolder(chosen).catch(() => undefined);
      await write(true);
      await lookAround();
    },
    async wake() {
      if (!folder || !(await askToWrite(folder).catch(() => false))) return;
      await write(true);
      await lookAround();
    },
    copy: async (name: string) => folder && copyNamed(folder, name),
    notNow() {
      others.putAside();
      const aside = store.getState().others.map((copy) => ({ ...copy, isPutAside: true }));
      store.setState({ others: aside });
    },
    async merged(device: string, stamp: Stamp) {
      await alone(() => others.merged(device, stamp));
      await lookAround();
    },
    async forget() {
      clearTimeout(resting);
      resting = undefined;
      folder = undefined;
      // Said once it holds for later visits, too; refused, for this one.
      await keepFolder(undefined).catch(() => undefined);
      store.setState({ how: 'none', name: '', file: '', others: [], isRenamed: false });
    },
  });
}
