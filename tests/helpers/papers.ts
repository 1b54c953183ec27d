import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Corpus, Link, Paper } from '#domain/corpus';
import { titleKey } from '#domain/title-key';

/** A paper with what a test names and plausible values for the rest. */
export function paper(changes: Partial<Paper> & { readonly title: string }): Paper {
  return {
    id: createHash('sha256').update(titleKey(changes.title)).digest('hex').slice(0, 12),
    abstract: `${changes.title} is described here. It says little more.`,
    links: [],
    listings: [{ source: 'page.txt', line: 3, position: 1 }],
    ...changes,
  };
}

/** A corpus that holds these papers, with a source for every page they name. */
export function corpus(papers: readonly Paper[]): Corpus {
  const names = new Set(papers.flatMap(({ listings }) => listings.map(({ source }) => source)));
  const sources = [...names].map((name) => ({
    name,
    title: `The ${name} page`,
    shape: 'A' as const,
    pageDay: 'May 12',
    listings: papers.filter((p) => p.listings.some(({ source }) => source === name)).length,
  }));
  return { format: 'carrel-corpus', version: 1, sources, papers };
}

export function codeLink(url: string): Link {
  return { url, kind: 'code' };
}

/** Any ISO date from 2018 to 2027. */
export const isoDate = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
