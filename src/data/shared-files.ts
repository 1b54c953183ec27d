/**
 * What other programs share with the installed app: it comes to the service worker, which puts it aside
 * until a page takes it. Both sides of that are here.
 */

import { SHARE_PATH } from '#domain/exchange/share-path';

const CACHE = 'carrel-shared';

/** So many files wait at most. */
const MOST_FILES = 50;

/** Only a header goes with what is put aside. */
const NAME = 'X-Carrel-Name';

/** In which part of a form a text comes; the first that says something is taken. */
const TEXTS = ['text', 'url', 'title'] as const;

/** What a form shares: its files, or else its text as a file without a name. */
function filesIn(form: FormData): File[] {
  const files = form.getAll('files').filter((item) => item instanceof File && item.size > 0);
  if (files.length > 0) return files.filter((item) => item instanceof File);
  const texts = TEXTS.map((part) => form.get(part));
  const text = texts.find((item) => typeof item === 'string' && item.trim() !== '');
  return typeof text === 'string' ? [new File([text], '')] : [];
}

/**
 * Puts what was shared aside, behind what was shared before and has not been taken.
 * @throws {DOMException} where the device has no room or refuses, or too many wait; nothing of it is
 * kept then
 */
export async function keepShared(form: FormData): Promise<void> {
  const cache = await caches.open(CACHE);
  const now = Date.now();
  const files = filesIn(form).map((file, at) => ({ file, key: `${SHARE_PATH}/${now}-${at}` }));
  const waiting = await cache.keys();
  if (waiting.length + files.length > MOST_FILES)
    throw new DOMException('Too many files wait.', 'QuotaExceededError');
  try {
    for (const { file, key } of files) {
      const headers = { [NAME]: encodeURIComponent(file.name) };
      await cache.put(key, new Response(file, { headers }));
    }
  } catch (error) {
    // Half of what was shared would be taken for all of it.
    await Promise.all(files.map(({ key }) => cache.delete(key)));
    throw error;
  }
}

async function take(cache: Cache, key: Request): Promise<File[]> {
  const answer = await cache.match(key);
  const content = await answer?.blob();
  // Of two tabs the one has it that took it away.
  if (!answer || !content || !(await cache.delete(key))) return [];
  return [new File([content], decodeURIComponent(answer.headers.get(NAME) ?? ''))];
}

/** Takes what was put aside, in its order; it is not kept any longer. Nothing where storage is refused. */
export async function takeShared(): Promise<readonly File[]> {
  try {
    // Absent where the site is not served over https.
    if (!('caches' in globalThis) || !(await caches.has(CACHE))) return [];
    const cache = await caches.open(CACHE);
    const keys = await cache.keys();
    return (await Promise.all(keys.map((key) => take(cache, key)))).flat();
  } catch {
    return [];
  }
}
