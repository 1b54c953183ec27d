/** Files packed with gzip, by the browser. */

/** A text as a file, packed. */
export function packed(text: string): Promise<Blob> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}
