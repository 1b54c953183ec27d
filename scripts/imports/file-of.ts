/** Files as they come, made by code. */
import type { FileSource } from '#domain/exchange/read-import';

/** Bytes under a name, as a picker or a drop gives them. */
export function fileOf(name: string, content: string | Uint8Array): FileSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
}
