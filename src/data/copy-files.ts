/** Files in the folder of copies, and others that the reader lets be written. */

/**
 * Writes a file: whole, or it stays what it was.
 * @throws {DOMException} where it is gone, there is no room, or it may not be written to any more
 */
export async function writeWhole(file: FileSystemFileHandle, content: Blob): Promise<void> {
  const writing = await file.createWritable();
  await writing.write(content);
  await writing.close();
}

/**
 * Writes a file of this name in a folder: whole, or it stays what it was.
 * @throws {DOMException} where the folder is gone, full, or may not be written to any more
 */
export async function writeCopy(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
): Promise<void> {
  await writeWhole(await folder.getFileHandle(name, { create: true }), content);
}

/** The file of this name; undefined where there is none. */
export async function copyNamed(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch {
    return undefined;
  }
}

/** `carrel-7Q2M1ABC.json`, and what a copying program makes of two of them; no backup, no list. */
const COPY = /^carrel-(?!\d{4}-\d\d-\d\d|list-)\w+([^\w].*)?\.json$/;

/** The copies there that look like those of Carrel, this device's own among them, by their names. */
export async function copiesIn(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const copies: File[] = [];
  for await (const handle of folder.values()) {
    if (handle instanceof FileSystemFileHandle && COPY.test(handle.name))
      copies.push(await handle.getFile());
  }
  return copies.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** So many bytes of a file hold its head. */
const HEAD_BYTES = 1024;

/**
 * What tells one content of a file from another: the sum in its head, whatever time a copying program
 * gave it; its size and time where it has none.
 */
export async function contentMark(file: File): Promise<string> {
  const head = await file.slice(0, HEAD_BYTES).text();
  const sum = /"sha256": *"([0-9a-f]{64})"/.exec(head)?.[1];
  return sum ?? `${file.size} ${file.lastModified}`;
}
