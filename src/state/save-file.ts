/** A download reads the file a little after it was asked for. */
const DOWNLOAD_MS = 60_000;

/** Hands a file to the browser to be saved; where and whether, only the browser knows. */
export function saveFile({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
}
