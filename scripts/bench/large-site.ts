/** The built app over a library of any size. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Manifest } from '../../src/domain/corpus.ts';
import { writeCorpus } from '../corpus/assemble.ts';
import { papersOf, readWholeCorpus } from './made-papers.ts';

export interface BuiltSite {
  readonly root: string;
  readonly papers: number;
  remove(): Promise<void>;
}

/** Leaves out of the service worker's list what is not there, and names what is. */
async function nameCorpus(root: string, { corpus, index, map }: Manifest): Promise<void> {
  const file = path.join(root, 'sw.js');
  const worker = await readFile(file, 'utf8');
  const named = worker
    .replace(/corpus\/corpus-[0-9a-f]{12}\.json/, `corpus/${corpus}`)
    .replace(
      /\{url:"corpus\/index-[0-9a-f]{12}\.bin",revision:null\},?/,
      index ? `{url:"corpus/${index.file}",revision:null},` : '',
    )
    .replace(
      /\{url:"corpus\/map-[0-9a-f]{12}\.json",revision:null\},?/,
      map ? `{url:"corpus/${map.file}",revision:null},` : '',
    )
    // Made papers have none.
    .replace(/\{url:"corpus\/datasheet-[0-9a-f]{12}\.json",revision:null\},?/, '');
  await writeFile(file, named);
}

/** The build in `dist` with so many papers, as a compiler would have written them beside it. */
export async function siteOf(dist: string, size: number | undefined): Promise<BuiltSite> {
  const corpus = readWholeCorpus(path.join(dist, 'corpus'));
  if (size === undefined) {
    return { root: dist, papers: corpus.papers.length, remove: () => Promise.resolve() };
  }
  const root = await mkdtemp(path.join(tmpdir(), 'carrel-large-'));
  await cp(dist, root, { recursive: true });
  const papers = papersOf(corpus.papers, size);
  const listings = papers.reduce((sum, paper) => sum + paper.listings.length, 0);
  const manifest = writeCorpus(path.join(root, 'corpus'), { ...corpus, papers }, listings);
  await nameCorpus(root, manifest);
  return { root, papers: size, remove: () => rm(root, { recursive: true }) };
}
