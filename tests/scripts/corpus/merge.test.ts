import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addListing, finishPapers, paperId } from '../../../scripts/corpus/merge.ts';
import type { Drafts } from '../../../scripts/corpus/merge.ts';
import type { CleanListing } from '#domain/listing/normalise';

function listing(over: Partial<CleanListing>): CleanListing {
  return {
    source: 'a.txt',
    line: 1,
    position: 1,
    title: 'DDM²: A Study',
    abstract: 'Text.',
    truncated: false,
    links: [],
    mirrors: 0,
    yearInferred: false,
    ...over,
  };
}

function merge(listings: readonly CleanListing[]) {
  const drafts: Drafts = new Map();
  for (const each of listings) addListing(drafts, each);
  return { drafts, papers: finishPapers(drafts) };
}

describe('one paper, several listings', () => {
  it('is known by its title whatever the case, signs and compatibility forms', () => {
    const { papers } = merge([
      listing({}),
      listing({ source: 'b.txt', line: 9, position: 3, title: 'ddm2 – a study!' }),
    ]);
    expect(papers).toHaveLength(1);
    expect(papers[0]?.listings).toEqual([
      { source: 'a.txt', line: 1, position: 1 },
      { source: 'b.txt', line: 9, position: 3 },
    ]);
  });

  it('has an id made of its normalised title', () => {
    const hash = createHash('sha256').update('ddm2 a study').digest('hex');
    expect(merge([listing({})]).papers[0]?.id).toBe(hash.slice(0, 12));
    expect(paperId('ddm2 a study')).toBe(hash.slice(0, 12));
  });

  it('takes the longest abstract with its links and its mark, and is named in the report', () => {
    const links = [{ url: 'https://x.org/a', kind: 'other' }] as const;
    const { drafts, papers } = merge([
      listing({ abstract: 'Short ...', truncated: true }),
      listing({ source: 'b.txt', abstract: 'A longer text.', links }),
    ]);
    expect(papers[0]).toMatchObject({ abstract: 'A longer text.', links });
    expect(papers[0]).not.toHaveProperty('truncated');
    expect([...drafts.values()].map(({ differing }) => differing)).toEqual([true]);
  });

  it('takes what only one of its listings knows', () => {
    const { papers } = merge([
      listing({}),
      listing({ source: 'b.txt', authorCount: 4, publishedOn: '2024-09-23', commentCount: 2 }),
    ]);
    expect(papers[0]).toMatchObject({
      authorCount: 4,
      publishedOn: '2024-09-23',
      commentCount: 2,
    });
    expect(papers[0]).not.toHaveProperty('yearInferred');
  });

  it('believes a printed year before an inferred one, and the highest comment count', () => {
    const inferred = listing({ publishedOn: '2026-01-06', yearInferred: true, commentCount: 5 });
    const printed = listing({ publishedOn: '2025-01-06', commentCount: 2 });
    for (const listings of [
      [inferred, printed],
      [printed, inferred],
    ]) {
      const [paper] = merge(listings).papers;
      expect(paper).toMatchObject({ publishedOn: '2025-01-06', commentCount: 5 });
      expect(paper).not.toHaveProperty('yearInferred');
    }
  });

  it('sorts papers by id, and listings by source and line', () => {
    const { papers } = merge([
      listing({ title: 'B', source: 'b.txt', line: 5 }),
      listing({ title: 'A' }),
      listing({ title: 'b', source: 'a.txt', line: 40 }),
      listing({ title: 'b.', source: 'a.txt', line: 7 }),
    ]);
    const ids = papers.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    const places = papers.find(({ title }) => title === 'B')?.listings;
    expect(places?.map(({ source, line }) => `${source}:${line}`)).toEqual([
      'a.txt:7',
      'a.txt:40',
      'b.txt:5',
    ]);
  });
});
