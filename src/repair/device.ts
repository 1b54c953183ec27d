/**
 * What lies on this device, asked of the browser itself: this folder imports nothing of the app, so
 * that it works where the app does not.
 */

/** Its name, by which the whole of it is also named where it cannot be read. */
export const DATABASE = 'carrel';

/** What the site gives again: it is neither saved nor counted as the reader's. */
const REPLACEABLE = new Set(['papers', 'corpus', 'indexes']);

const DRAFT = 'carrel.draft';
const PROBLEMS = 'carrel.problems';

/** How long the database may be silent, as when it is being deleted elsewhere, in ms. */
const PATIENCE_MS = 5000;

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

/** The answer to a request; a refusal does not spoil the rest of its transaction. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('refused'));
    });
  });
}

function silence(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('The database did not answer.')), PATIENCE_MS);
  });
}

/**
 * Opens the database at whatever version it has; undefined where there is none, which is not changed.
 * @throws {Error} where the browser gives none, or it is silent
 */
export async function openKept(): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(DATABASE);
  let isNew = false;
  request.addEventListener('upgradeneeded', () => {
    isNew = true;
    request.transaction?.abort();
  });
  try {
    return await Promise.race([answered(request), silence()]);
  } catch (error) {
    if (isNew) return undefined;
    throw error;
  }
}

/** The tables of what a reader made, also such as only a newer Carrel knows. */
export function readerTables(db: IDBDatabase): string[] {
  return [...db.objectStoreNames].filter((name) => !REPLACEABLE.has(name));
}

/** What localStorage holds under keys that begin so; nothing where it is refused. */
function storedUnder(prefix: string): [string, string][] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key, localStorage.getItem(key) ?? '']);
  } catch {
    return [];
  }
}

/** Notes that were typed and not stored yet, by key. */
export function drafts(): [string, string][] {
  return storedUnder(DRAFT);
}

/** Names of the problems that the app met last, each with its time. */
export function problemNames(): string[] {
  try {
    const stored: unknown = JSON.parse(storedUnder(PROBLEMS)[0]?.[1] ?? '[]');
    return Array.isArray(stored) ? stored.map(String) : [];
  } catch {
    return ['unreadable'];
  }
}

/** A file of the site's private folders. */
interface KeptFile {
  readonly name: string;
  readonly read: () => Promise<File>;
}

/** The files in the site's private folders; none where the browser has no such thing. */
export async function keptFiles(): Promise<KeptFile[]> {
  try {
    return await filesIn(await navigator.storage.getDirectory(), '');
  } catch {
    return [];
  }
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

async function filesIn(folder: FileSystemDirectoryHandle, path: string): Promise<KeptFile[]> {
  const found: KeptFile[] = [];
  for await (const handle of folder.values()) {
    const name = `${path}${handle.name}`;
    if (isFolder(handle)) found.push(...(await filesIn(handle, `${name}/`)));
    else if (isFile(handle)) found.push({ name, read: () => handle.getFile() });
  }
  return found;
}

/** The address that the app's service worker and its caches are named by. */
export function site(): string {
  return new URL('./', location.href).href;
}

/** The caches of this site, which may share its origin with others. */
export async function ownCaches(): Promise<string[]> {
  if (!('caches' in window)) return [];
  return (await caches.keys()).filter((name) => name.endsWith(site()));
}

/** The service workers of this site. */
export async function ownWorkers(): Promise<ServiceWorkerRegistration[]> {
  if (!('serviceWorker' in navigator)) return [];
  const all = await navigator.serviceWorker.getRegistrations();
  return all.filter(({ scope }) => scope === site());
}
