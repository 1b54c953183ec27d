import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The scripts of a build that a first visit fetches before it shows papers: what the page names, the app,
 * and what those cannot do without.
 * @param {string} dist the folder of the build
 * @returns {string[]} their paths in it
 */
export function firstScripts(dist) {
  /** @type {(file: string) => string} */
  const read = (file) => readFileSync(path.join(dist, file), 'utf8');
  const named = read('index.html').matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g);
  const app = readdirSync(path.join(dist, 'assets')).find((file) => /^start-.*\.js$/.test(file));
  if (app === undefined) throw new Error('The build holds no app.');
  const found = [...Array.from(named, ([, file = '']) => file), `assets/${app}`];
  // It grows while it is gone through.
  for (const file of found) {
    for (const [, name] of read(file).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
      if (!found.includes(`assets/${name}`)) found.push(`assets/${name}`);
    }
  }
  return found;
}
