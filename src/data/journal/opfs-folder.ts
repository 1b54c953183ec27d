import type { JournalFile, JournalFolder } from './folder.ts';

const FOLDER = 'journal';
const LOCK = 'carrel-journal';
const LONG_BYTES = 1024 * 1024;

function isTaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NoModificationAllowedError';
}

/** The part of a `FileSystemSyncAccessHandle` that is used; workers alone have it. */
interface AccessHandle {
  getSize(): number;
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<AccessHandle>;
  }
}

function fileOf(handle: AccessHandle): JournalFile {
  return {
    size: () => handle.getSize(),
    read(from = 0) {
      const size = handle.getSize();
      const at = Math.max(from < 0 ? size + from : from, 0);
      const bytes = new Uint8Array(Math.max(size - at, 0));
      handle.read(bytes, { at });
      return bytes;
    },
    append(bytes) {
      const at = handle.getSize();
      const written = handle.write(bytes, { at });
      // Short of room, some browsers write a part and say so by the count alone.
      if (written < bytes.length) throw new DOMException('No room.', 'QuotaExceededError');
      handle.flush();
    },
    truncate(size) {
      handle.truncate(size);
      handle.flush();
    },
    close: () => handle.close(),
  };
}

/**
 * The journal's folder in the origin's private file system.
 * @returns undefined where the browser gives none: outside of workers, in some private windows, WebKitGTK
 */
export async function opfsFolder(): Promise<JournalFolder | undefined> {
  if (!('FileSystemFileHandle' in globalThis) || !('locks' in navigator)) return undefined;
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return undefined;
  try {
    const root = await navigator.storage.getDirectory();
    return folderOf(await root.getDirectoryHandle(FOLDER, { create: true }));
  } catch {
    // Refused, as the interface of the file system refuses it: there is nothing to keep a journal in.
    return undefined;
  }
}

function folderOf(folder: FileSystemDirectoryHandle): JournalFolder {
  return {
    longBytes: LONG_BYTES,
    async names() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    async take(name) {
      const file = await folder.getFileHandle(name, { create: true });
      try {
        return fileOf(await file.createSyncAccessHandle());
      } catch (error) {
        if (isTaken(error)) return undefined;
        throw error;
      }
    },
    async read(name, from = 0, to) {
      const file = await (await folder.getFileHandle(name)).getFile();
      return new Uint8Array(await file.slice(from, to).arrayBuffer());
    },
    async remove(name) {
      try {
        await folder.removeEntry(name);
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    },
    alone: (work) => navigator.locks.request(LOCK, work),
  };
}
