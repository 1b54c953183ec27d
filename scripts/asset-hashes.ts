/** What the built files are, so that the app can tell whether those on a device still are that. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Files with these endings are put on the device. */
export const PRECACHED = 'html js css woff2 svg png json bin webmanifest'.split(' ');

/** Pictures that the system asks for when the app is installed, and nobody after. */
export const NOT_PRECACHED = 'icons/splash';

/** Read by `src/data/app-files.ts`. */
const LIST = 'assets.json';

/** The path of every file that is put on the device, with the SHA-256 of what is in it. */
async function hashesIn(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && PRECACHED.includes(extname(entry.name).slice(1)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(root, NOT_PRECACHED)));
  const hashes = paths.map(async (path) => {
    const sha256 = createHash('sha256').update(await readFile(path));
    return [relative(root, path).replaceAll(sep, '/'), sha256.digest('hex')] as const;
  });
  return Object.fromEntries((await Promise.all(hashes)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lists all files of the build but the list itself and the service worker, which is made after it. */
export function assetHashes(): Plugin {
  return {
    name: 'carrel-asset-hashes',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      await writeFile(join(dir, LIST), `${JSON.stringify(await hashesIn(dir))}\n`);
    },
  };
}
