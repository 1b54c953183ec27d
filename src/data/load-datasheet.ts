import type { Manifest } from '#domain/corpus';
import type { Datasheet } from '#domain/datasheet';
import { decodeDatasheet } from '#domain/decode-datasheet';
import { fetchIntact } from './fetch-file.ts';

/**
 * Fetches the datasheet that a manifest names, from the service worker where there is one; undefined
 * when there is none, or it is of other papers or not as it was made.
 *
 * @param base absolute address of the site, ending in a slash
 */
export async function loadDatasheet(
  base: string,
  { datasheet: named, sha256 }: Manifest,
): Promise<Datasheet | undefined> {
  if (!named) return undefined;
  try {
    const bytes = await fetchIntact(base, named, () => {});
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const datasheet = decodeDatasheet(JSON.parse(text));
    return datasheet.corpus === sha256 ? datasheet : undefined;
  } catch {
    return undefined;
  }
}
