import { existsSync, readFileSync } from 'node:fs';

/**
 * What a JSON file holds, or `undefined` where there is none.
 * @param {string} path
 */
export function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
