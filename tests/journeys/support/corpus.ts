import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus, Manifest, Paper } from '#domain/corpus';
import { DIST } from '../../helpers/app.ts';

function readCorpus(): Corpus {
  const folder = join(DIST, 'corpus');
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const corpus: Corpus = JSON.parse(readFileSync(join(folder, manifest.corpus), 'utf8'));
  return corpus;
}

/** The corpus that the build holds, as it lies in the file. */
export const corpus = readCorpus();
export const papers = corpus.papers;

/** How many papers of the build are so. */
export function count(is: (paper: Paper) => boolean): number {
  return papers.filter(is).length;
}

/** The papers of the build over and over, each time under other titles. */
export function manyPapers(many: number): Paper[] {
  return Array.from({ length: many }, (_, index) => {
    const round = Math.floor(index / papers.length);
    const paper = papers[index % papers.length] ?? find(() => true, 'any');
    const title = round === 0 ? paper.title : `Copy ${round} of ${paper.title}`;
    const id = createHash('sha256').update(String(index)).digest('hex').slice(0, 12);
    return { ...paper, id, title };
  });
}

/** A paper that a journey relies on. */
export function find(is: (paper: Paper) => boolean, what: string): Paper {
  const found = papers.find(is);
  if (!found) throw new Error(`The corpus holds no paper that is ${what}.`);
  return found;
}

export function isFrom(paper: Paper, source: string): boolean {
  return paper.listings.some((listing) => listing.source === source);
}

export function hasLink(paper: Paper, kind: string): boolean {
  return paper.links.some((link) => link.kind === kind);
}

/** Lower-case words, a possessive being part of its word. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
}

/** Whether any word of a paper begins so. */
export function holds(paper: Paper, start: string): boolean {
  return wordsOf(`${paper.title} ${paper.abstract}`).some((word) => word.startsWith(start));
}
