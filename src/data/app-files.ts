/** The app's own files as the device keeps them: how large they are, and whether they are as built. */

/** The build's list of all files and their SHA-256; see `scripts/asset-hashes.ts`. */
const LIST = 'assets.json';

/** What this origin takes up and may, in bytes, as the browser estimates it; undefined if it does not. */
export interface StorageEstimated {
  readonly used: number;
  readonly allowed: number;
}

/** Bytes in the files of the app, of the papers, and of their index and map. */
export interface FilesUse {
  readonly app: number;
  readonly papers: number;
  readonly index: number;
}

export interface FilesCheck {
  readonly listed: number;
  /** Paths of files that hold something else than was built. */
  readonly damaged: readonly string[];
  /** Paths of files that are not on the device. */
  readonly missing: readonly string[];
}

export async function storageEstimate(): Promise<StorageEstimated | undefined> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return undefined;
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? undefined : { used: usage, allowed: quota };
  } catch {
    // Refused, as where a site may keep nothing.
    return undefined;
  }
}

function site(): string {
  return new URL(import.meta.env.BASE_URL, location.href).href;
}

/** This site's caches, which may share their origin with others; none where the browser gives none. */
async function ownCaches(): Promise<Cache[]> {
  if (!('caches' in globalThis)) return [];
  try {
    const names = (await caches.keys()).filter((name) => name.endsWith(site()));
    return await Promise.all(names.map((name) => caches.open(name)));
  } catch {
    return [];
  }
}

function partOf(path: string): keyof FilesUse {
  if (/^corpus\/(?:index-[0-9a-f]+\.bin|map-[0-9a-f]+\.json)$/.test(path)) return 'index';
  return path.startsWith('corpus/') ? 'papers' : 'app';
}

/** Measures the files that are on the device; undefined where there are none. */
export async function filesUse(): Promise<FilesUse | undefined> {
  const use = { app: 0, papers: 0, index: 0 };
  for (const cache of await ownCaches()) {
    for (const request of await cache.keys()) {
      const file = await cache.match(request);
      const { origin, pathname } = new URL(request.url);
      const path = (origin + pathname).slice(site().length);
      use[partOf(path)] += (await file?.blob())?.size ?? 0;
    }
  }
  return use.app > 0 ? use : undefined;
}

/** What is kept of a file; two while a new version waits, the one that is at work first. */
async function keptOf(caches: readonly Cache[], path: string): Promise<Response[]> {
  const address = `${site()}${path}`;
  const found = caches.map((cache) => cache.matchAll(address, { ignoreSearch: true }));
  return (await Promise.all(found)).flat();
}

async function sha256(file: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hashes by path; undefined where the list is not there or is none. */
async function readList(file: Response | undefined): Promise<[string, unknown][] | undefined> {
  try {
    const list: unknown = JSON.parse((await file?.text()) ?? '');
    return typeof list === 'object' && list !== null ? Object.entries(list) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Holds every file of the app on this device against what was built; no file is fetched.
 * @param onStep called after every file
 * @returns undefined where the app is not on the device
 */
export async function checkFiles(
  onStep: (done: number, of: number) => void,
): Promise<FilesCheck | undefined> {
  const kept = await ownCaches();
  const [first] = await keptOf(kept, LIST);
  if (!first && (await filesUse()) === undefined) return undefined;
  const list = await readList(first);
  if (!list) return { listed: 1, damaged: first ? [LIST] : [], missing: first ? [] : [LIST] };
  const [damaged, missing]: [string[], string[]] = [[], []];
  for (const [at, [path, built]] of list.entries()) {
    const found = await Promise.all((await keptOf(kept, path)).map(sha256));
    if (found.length === 0) missing.push(path);
    else if (!found.some((hash) => hash === built)) damaged.push(path);
    onStep(at + 1, list.length);
  }
  return { listed: list.length, damaged, missing };
}
