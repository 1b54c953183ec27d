/** The sum by which a file shows that it is what was saved. */
import { sha256 } from '#domain/sha256';

/** SHA-256 of a text in UTF-8, hex; by Web Crypto where the page may use it, which is many times faster. */
export async function contentHash(text: string): Promise<string> {
  if (!('subtle' in crypto)) return sha256(text);
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
