/** Ways on which a file leaves the page. */
import type { PapersFile } from '../search/exporter.ts';

/** A download reads the file a little after it was asked for. */
const DOWNLOAD_MS = 60_000;

/** Hands a file to the browser to be saved; where and whether, only the browser knows. */
export function saveFile({ name, blob }: Pick<PapersFile, 'name' | 'blob'>): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
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

function shared({ name, blob }: PapersFile): ShareData {
  return { files: [new File([blob], name, { type: blob.type })] };
}

/** Whether the system has a sheet that takes such a file. */
export function canShare(file: PapersFile): boolean {
  // Absent where the system has none, or the site is not served over https.
  return 'canShare' in navigator && navigator.canShare(shared(file));
}

/**
 * Opens the system's sheet for sharing.
 * @throws {DOMException} `AbortError` where the reader closes it
 */
export async function shareFile(file: PapersFile): Promise<void> {
  await navigator.share(shared(file));
}
