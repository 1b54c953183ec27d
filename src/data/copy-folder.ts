/**
 * The folder in which a copy of everything is kept, where the browser can hold one. Its handle lies in
 * the database, as only that can keep it; it is asked without Dexie, which the screen does without.
 */
import { openExisting, outcome } from './existing-database.ts';
import { DATABASE_NAME } from './schema.ts';

declare global {
  interface Window {
    showDirectoryPicker?: (options: {
      readonly id: string;
      readonly mode: 'readwrite';
    }) => Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    queryPermission(asked: { readonly mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission(asked: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  }
}

const KEY = 'folder';
const WRITING = { mode: 'readwrite' } as const;

/** Whether this browser lets a site hold a folder. */
export function canHoldFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/**
 * Lets the reader choose a folder; only within a press.
 * @returns undefined where they chose none, or the browser lets this one not be chosen
 */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await window.showDirectoryPicker?.({ id: 'carrel', ...WRITING });
  } catch {
    // Closed without a choice, or refused: the browser has said so itself.
    return undefined;
  }
}

async function inDevice<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const db = await openExisting(DATABASE_NAME);
  try {
    return await work(db.transaction('device', mode).objectStore('device'));
  } finally {
    db.close();
  }
}

/**
 * Keeps a folder for later visits, or forgets it.
 * @throws where the database refuses
 */
export async function keepFolder(handle: FileSystemDirectoryHandle | undefined): Promise<void> {
  await inDevice('readwrite', async (store) => {
    if (handle) await outcome(store.put({ key: KEY, handle }));
    else await outcome(store.delete(KEY));
  });
}

/** The folder of an earlier visit; undefined for none, and where the database does not answer. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const row = await inDevice('readonly', (store) => outcome<unknown>(store.get(KEY)));
    const handle: unknown = typeof row === 'object' && row && Reflect.get(row, 'handle');
    return handle instanceof FileSystemDirectoryHandle ? handle : undefined;
  } catch {
    return undefined;
  }
}

/** Whether Carrel may write there as things are. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await folder.queryPermission(WRITING)) === 'granted';
}

/** Has the browser ask the reader; only within a press. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await folder.requestPermission(WRITING)) === 'granted';
}

/**
 * Writes a file there: whole, or it stays what it was.
 * @throws {DOMException} where the folder is gone, full, or may not be written to any more
 */
export async function writeCopy(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  await writing.write(content);
  await writing.close();
}

/** The copies there that look like those of Carrel, this device's own among them. */
export async function copiesIn(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const copies: File[] = [];
  for await (const handle of folder.values()) {
    if (handle instanceof FileSystemFileHandle && /^carrel-\w+\.json$/.test(handle.name)) {
      copies.push(await handle.getFile());
    }
  }
  return copies;
}

/** What is remembered of the copies in the folder. */
export interface CopiesKnown {
  /** The name of this device's own. */
  readonly own: string;
  /** When the others that the reader knows of were written last, in ms since 1970. */
  readonly seenAt: number;
}

const KNOWN = 'carrel.copies';

/** What is remembered; undefined before this device has written a copy. */
export function readCopiesKnown(): CopiesKnown | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KNOWN) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const own: unknown = Reflect.get(value, 'own');
    const seenAt: unknown = Reflect.get(value, 'seenAt');
    if (typeof own !== 'string') return undefined;
    return { own, seenAt: typeof seenAt === 'number' ? seenAt : 0 };
  } catch {
    return undefined;
  }
}

/** Remembers it; undefined forgets. */
export function writeCopiesKnown(known: CopiesKnown | undefined): void {
  try {
    if (known) localStorage.setItem(KNOWN, JSON.stringify(known));
    else localStorage.removeItem(KNOWN);
  } catch {
    // Refused: then a copy is told of once more.
  }
}
