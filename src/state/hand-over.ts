/** Ways on which a file leaves the page. */
import type { PapersFile } from '../search/exporter.ts';

declare global {
  interface Window {
    showSaveFilePicker?: (options: {
      readonly id: string;
      readonly suggestedName: string;
    }) => Promise<FileSystemFileHandle>;
  }
}

type Leaving = Pick<PapersFile, 'name' | 'blob'>;

/** A download reads the file a little after it was asked for. */
const DOWNLOAD_MS = 60_000;

/** Hands a file to the browser to be saved; where and whether, only the browser knows. */
export function saveFile({ name, blob }: Leaving): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
}

/** Whether somebody was asked and said no. */
export function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/**
 * Lets the reader choose where a file goes; only within a press.
 * @returns undefined where the browser has no way to be told, or refuses: it may still be handed over
 * @throws {DOMException} `AbortError` where the reader closes it
 */
export async function choosePlace(name: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await window.showSaveFilePicker?.({ id: 'carrel-backup', suggestedName: name });
  } catch (error) {
    if (isClosed(error)) throw error;
    return undefined;
  }
}

/**
 * Copies the text of a file.
 * @throws {Error} where the browser refuses
 */
export async function copyFile({ blob }: PapersFile): Promise<void> {
  const text = async (): Promise<Blob> => new Blob([await blob.text()], { type: 'text/plain' });
  // Safari forgets that a key was pressed while the text is being read, unless the promise is given.
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text() })]);
}

function shared({ name, blob }: Leaving): ShareData {
  return { files: [new File([blob], name, { type: blob.type })] };
}

/** Whether the system has a sheet that takes such a file. */
export function canShare(file: Leaving): boolean {
  // Absent where the system has none, or the site is not served over https.
  return 'canShare' in navigator && navigator.canShare(shared(file));
}

/**
 * Opens the system's sheet for sharing.
 * @throws {DOMException} `AbortError` where the reader closes it
 */
export async function shareFile(file: Leaving): Promise<void> {
  await navigator.share(shared(file));
}
