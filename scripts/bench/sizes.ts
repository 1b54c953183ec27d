/** Bytes on the wire, gzip level 9 as static hosts send them. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstScripts } from '../first-scripts.mjs';
import type { Figure } from './figures.ts';

async function gzipped(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).byteLength / 1000;
}

async function total(dist: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map((file) => gzipped(path.join(dist, file))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Files that the service worker keeps, read from its own list. */
async function precached(dist: string): Promise<string[]> {
  const worker = await readFile(path.join(dist, 'sw.js'), 'utf8');
  return Array.from(worker.matchAll(/url:"([^"]+)"/g), ([, file = '']) => file);
}

export async function sizeFigures(dist: string): Promise<Figure[]> {
  const files = await readdir(path.join(dist, 'corpus'));
  const named = (start: string): string[] =>
    files.filter((file) => file.startsWith(start)).map((file) => path.join('corpus', file));
  return [
    {
      name: 'initial JS, gzip',
      value: await total(dist, firstScripts(dist)),
      unit: 'kB',
      limit: 130,
    },
    {
      name: 'everything precached, gzip',
      value: await total(dist, await precached(dist)),
      unit: 'kB',
      limit: 1200,
    },
    {
      name: 'corpus, gzip',
      value: await total(dist, named('corpus-')),
      unit: 'kB',
      limit: 260,
    },
    {
      name: 'search index, gzip',
      value: await total(dist, named('index-')),
      unit: 'kB',
      limit: 500,
    },
  ];
}
