import { describe, expect, it } from 'vitest';
import { formatFault } from '#domain/listing/fault';
import type { Fault } from '#domain/listing/fault';
import { normalisePage, savedYearOf } from '#domain/listing/normalise';
import { parsePage } from '#domain/listing/parse';
import { bytesOf, writeSpaced } from '../../helpers/saved-page.ts';
import type { WrittenListing } from '../../helpers/saved-page.ts';

function normalise(listings: readonly WrittenListing[], noted?: { readonly savedYear?: number }) {
  const faults: Fault[] = [];
  const page = parsePage('page.txt', bytesOf(writeSpaced(listings)));
  const savedYear = savedYearOf(page, noted?.savedYear);
  const clean = [...normalisePage(page, savedYear, faults)];
  return { savedYear, clean, faults: faults.map(formatFault) };
}

function dated(month: number, day: number, year?: number): WrittenListing {
  const details = { by: 5, month, day, ...(year !== undefined && { year }) };
  return { title: `On ${month} ${day} ${year ?? 'no year'}`, abstract: 'Text.', details };
}

function abstractOf(abstract: string) {
  const [listing] = normalise([{ title: 'One', abstract }]).clean;
  return listing;
}

describe('dates', () => {
  it('without a year are of the year after the latest one printed, and say so', () => {
    const { savedYear, clean } = normalise([dated(1, 6), dated(10, 2, 2025), dated(3, 1, 2021)]);
    expect(savedYear).toBe(2026);
    expect(clean.map(({ publishedOn, yearInferred }) => [publishedOn, yearInferred])).toEqual([
      ['2026-01-06', true],
      ['2025-10-02', false],
      ['2021-03-01', false],
    ]);
  });

  it('follow the year a person noted', () => {
    const { clean } = normalise([dated(1, 6), dated(10, 2, 2025)], { savedYear: 2028 });
    expect(clean[0]).toMatchObject({ publishedOn: '2028-01-06', yearInferred: true });
  });

  it('stay unknown on a page that prints no year', () => {
    const { savedYear, clean } = normalise([dated(1, 6)]);
    expect(savedYear).toBeUndefined();
    expect(clean[0]).not.toHaveProperty('publishedOn');
    expect(clean[0]).toMatchObject({ yearInferred: false, authorCount: 5 });
  });

  it('that the saved year does not have are faults at the line of the date', () => {
    expect(normalise([dated(2, 29), dated(10, 2, 2025)]).faults).toEqual([
      "page.txt:19: 2026 has no 29 February; give the page's savedYear in sources.json",
    ]);
    expect(normalise([dated(2, 29), dated(10, 2, 2025)], { savedYear: 2028 }).faults).toEqual([]);
  });
});

describe('abstracts', () => {
  it('that the page cut short are marked', () => {
    expect(abstractOf('We find that ...')?.truncated).toBe(true);
    expect(abstractOf('We find that…')?.truncated).toBe(true);
    expect(abstractOf('We find that.')?.truncated).toBe(false);
  });

  it('give up their links: clean, each once, in order', () => {
    const listing = abstractOf(
      'Data at https://x.org/datasets/a. Code: https://github.com/a/b{https://github.com/a/b} and http://www.github.com/a/b/.',
    );
    expect(listing?.links).toEqual([
      { url: 'https://x.org/datasets/a', kind: 'dataset' },
      { url: 'https://github.com/a/b', kind: 'code' },
    ]);
  });

  it('keep no mirror host, in the text or in the links', () => {
    const listing = abstractOf('At [https://huggingface-bo5.pages.dev/a/b].');
    expect(listing).toMatchObject({
      abstract: 'At [https://huggingface.co/a/b].',
      links: [{ url: 'https://huggingface.co/a/b', kind: 'model' }],
      mirrors: 1,
    });
  });
});
