/**
 * The folder in which a copy of everything is kept, where the browser can hold one: its handle, and
 * what is known of the copies in it. Both lie in one row of the database, as only that can keep a
 * handle; it is asked without Dexie, which the screen does without.
 */
import type { Stamp } from '#domain/reader/stamp';
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

/** What is known of the copies in the folder. */
export interface CopiesKnown {
  /** What this device wrote there last, as `contentMark` names it; '' for nothing. */
  readonly wrote: string;
  /** The devices that the reader has merged from, and the stamp of the last change that did it. */
  readonly merged: ReadonlyMap<string, Stamp>;
  /** By the name of a copy, the content of it that brought nothing that is not here. */
  readonly here: ReadonlyMap<string, string>;
}

interface KeptFolder {
  readonly handle: FileSystemDirectoryHandle;
  readonly known: CopiesKnown;
}

export const NOTHING_KNOWN: CopiesKnown = { wrote: '', merged: new Map(), here: new Map() };

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

/** Runs when no other tab is at work on the folder: there is one file, and whoever writes it last wins. */
export async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('carrel.folder', work);
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

function textsOf(value: unknown): Map<string, string> {
  const texts = new Map<string, string>();
  if (value instanceof Map)
    for (const [key, text] of value)
      if (typeof key === 'string' && typeof text === 'string') texts.set(key, text);
  return texts;
}

/** Damage in it is as if nothing were known. */
function decodeKnown(row: unknown): CopiesKnown {
  if (typeof row !== 'object' || !row) return NOTHING_KNOWN;
  const known: unknown = Reflect.get(row, 'known');
  if (typeof known !== 'object' || !known) return NOTHING_KNOWN;
  const wrote: unknown = Reflect.get(known, 'wrote');
  const merged = textsOf(Reflect.get(known, 'merged'));
  const here = textsOf(Reflect.get(known, 'here'));
  return { wrote: typeof wrote === 'string' ? wrote : '', merged, here };
}

function decodeFolder(row: unknown): KeptFolder | undefined {
  if (typeof row !== 'object' || !row || !('handle' in row)) return undefined;
  const { handle } = row;
  if (!(handle instanceof FileSystemDirectoryHandle)) return undefined;
  return { handle, known: decodeKnown(row) };
}

/**
 * Keeps a folder for later visits, or forgets it and all that is known of its copies, but for what this
 * device wrote last: it must know that for its own when the folder is chosen again.
 * @throws where the database refuses
 */
export async function keepFolder(handle: FileSystemDirectoryHandle | undefined): Promise<void> {
  await inDevice('readwrite', async (store) => {
    const { wrote } = decodeKnown(await outcome(store.get(KEY)));
    const known = { ...NOTHING_KNOWN, wrote };
    await outcome(store.put({ key: KEY, ...(handle && { handle }), known }));
  });
}

/** The folder of an earlier visit; undefined for none, and where the database does not answer. */
export async function keptFolder(): Promise<KeptFolder | undefined> {
  try {
    return decodeFolder(await inDevice('readonly', (store) => outcome(store.get(KEY))));
  } catch {
    return undefined;
  }
}

/** Changes what is known of the copies; without a kept folder, or refused, it stays as it is. */
export async function changeKnown(change: (known: CopiesKnown) => CopiesKnown): Promise<void> {
  try {
    await inDevice('readwrite', async (store) => {
      const kept = decodeFolder(await outcome(store.get(KEY)));
      if (kept) await outcome(store.put({ ...kept, key: KEY, known: change(kept.known) }));
    });
  } catch {
    // Then a copy is read once more, and told of once more.
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
