import { describe, expect, it } from 'vitest';
import { formatFault } from '#domain/listing/fault';
import { sumLines } from '#domain/listing/line-counts';
import { parsePage } from '#domain/listing/parse';
import { bytesOf } from '../../helpers/saved-page.ts';

const HEADER = 'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nMay 12\n\n';
const ABSTRACT = 'We study what abstracts say.';

function parse(text: string) {
  return parsePage('page.txt', bytesOf(text));
}

function faultsOf(text: string): string[] {
  return parse(text).faults.map(formatFault);
}

describe('the three shapes', () => {
  it('reads shape A with its own day', () => {
    const page = parse(`${HEADER}One\n\nFirst.\n\nTwo\n\nSecond.\n`);
    expect(page.faults).toEqual([]);
    expect(page.shape).toBe('A');
    expect(page.pageDay?.text).toBe('May 12');
    expect(page.listings).toEqual([
      { line: 9, position: 1, title: 'One', abstract: 'First.' },
      { line: 13, position: 2, title: 'Two', abstract: 'Second.' },
    ]);
  });

  it('reads shape B, cutting the first title off “Subscribe”', () => {
    const page = parse(
      'Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribeOne\nFirst.\nTwo\nSecond.',
    );
    expect(page.faults).toEqual([]);
    expect(page.shape).toBe('B');
    expect(page.listings.map(({ title, line }) => [title, line])).toEqual([
      ['One', 3],
      ['Two', 5],
    ]);
  });

  it('keeps a first title of shape B that itself begins with the word', () => {
    const page = parse('Get trending papers in your email inbox!\nSubscribeSubscriber loss\nWhy.');
    expect(page.listings.map(({ title }) => title)).toEqual(['Subscriber loss']);
  });

  it('does not cut a title off a word when “Subscribe” stood on its own line', () => {
    const page = parse(`${HEADER}Subscribers leave\n\n${ABSTRACT}\n`);
    expect(page.shape).toBe('A');
    expect(page.listings.map(({ title }) => title)).toEqual(['Subscribers leave']);
  });

  it('reads shape C: authors or an organisation, a date, a comment count, or nothing', () => {
    const page = parse(
      `${HEADER}One\n\nFirst.\n\n  • 5 authors\n·\nOct 20, 2025\n\n` +
        `Two\n\nSecond.\n\nAlibaba-DAMO-Academy DAMO Academy\n·\nJun 8, 2025 4\n\n` +
        `Three\n\nThird.\n\nFour\n\nFourth.\n\n  • 1 authors\n·\nFeb 10 2`,
    );
    expect(page.faults).toEqual([]);
    expect(page.shape).toBe('C');
    expect(page.listings).toMatchObject([
      { title: 'One', authorCount: 5, date: { month: 10, day: 20, year: 2025 } },
      {
        title: 'Two',
        organization: 'Alibaba-DAMO-Academy DAMO Academy',
        date: { month: 6, day: 8, year: 2025, commentCount: 4 },
      },
      { title: 'Three', abstract: 'Third.' },
      { title: 'Four', authorCount: 1, date: { month: 2, day: 10, commentCount: 2 } },
    ]);
    expect(page.listings[2]).not.toHaveProperty('date');
  });

  it('counts every line that is not blank', () => {
    const page = parse(`${HEADER}One\n\nFirst.\n\n  • 5 authors\n·\nOct 20, 2025\n\nTwo\n\nX.\n`);
    expect(page.counts).toEqual({
      header: 4,
      title: 2,
      abstract: 2,
      authors: 1,
      organization: 0,
      separator: 1,
      date: 1,
    });
    expect(sumLines(page.counts)).toBe(page.lines);
  });
});

describe('lines that fit nowhere', () => {
  const listing = `One\n\n${ABSTRACT}\n\n`;

  it.each([
    ['an empty page', '', ['page.txt:1: the page is empty']],
    ['a page of blanks', '\n \n\t\n', ['page.txt:1: the page is empty']],
    ['some other text', 'Dear all\n\nhello\n', ['page.txt:1: no header of a Daily Papers page']],
    ['a header alone', HEADER, ['page.txt:1: no listing on this page']],
    [
      'a title without an abstract at the end',
      `${HEADER}${listing}Two\n`,
      ['page.txt:13: a title without an abstract: “Two”'],
    ],
    [
      'a title whose details follow at once',
      `${HEADER}One\n\n  • 5 authors\n·\nOct 20, 2025\n\nTwo\n\n${ABSTRACT}\n`,
      ['page.txt:9: a title without an abstract: “One”'],
    ],
    [
      'a separator that nothing precedes',
      `${HEADER}${listing}·\nOct 20, 2025\n`,
      [
        'page.txt:13: a separator that no author count or organisation precedes',
        'page.txt:14: a date that no author count and separator precede',
      ],
    ],
    [
      'a date alone',
      `${HEADER}${listing}Oct 20, 2025\n`,
      ['page.txt:13: a date that no author count and separator precede'],
    ],
    [
      'authors without separator and date',
      `${HEADER}${listing}  • 5 authors\n`,
      ['page.txt:13: no separator “·” and date after “• 5 authors”'],
    ],
    [
      'authors without a date',
      `${HEADER}${listing}  • 5 authors\n·\n\nTwo\n\n${ABSTRACT}\n`,
      ['page.txt:14: no date after the separator'],
    ],
    [
      'a paper of no authors',
      `${HEADER}${listing}  • 0 authors\n·\nOct 20, 2025\n`,
      ['page.txt:13: a paper of 0 authors'],
    ],
    [
      'a day that no calendar has',
      `${HEADER}${listing}  • 5 authors\n·\nFeb 30, 2025\n`,
      ['page.txt:15: “Feb 30, 2025”: no calendar has that day'],
    ],
    [
      'a month that is none',
      `${HEADER}${listing}  • 5 authors\n·\nOkt 20, 2025\n`,
      ['page.txt:15: “Okt 20, 2025”: not a date such as “Oct 20, 2025” or “Jan 6”'],
    ],
    [
      'a count that may be a year',
      `${HEADER}${listing}  • 5 authors\n·\nFeb 10 2025\n`,
      ['page.txt:15: “Feb 10 2025”: 2025 may be a year or a comment count'],
    ],
    [
      'a header line among the listings',
      `${HEADER}${listing}Daily Papers\n\nTwo\n\n${ABSTRACT}\n`,
      ['page.txt:13: a header line among the listings: “Daily Papers”'],
    ],
    [
      'a bullet that counts no authors',
      `${HEADER}${listing}• many authors\n\n${ABSTRACT}\n`,
      [
        'page.txt:13: neither a title nor “• N authors”: “• many authors”',
        `page.txt:15: a title without an abstract: “${ABSTRACT}”`,
      ],
    ],
    [
      'an abstract of two lines',
      `${HEADER}One\n\n${ABSTRACT}\nAnd more.\n\nTwo\n\n${ABSTRACT}\n`,
      ['page.txt:12: no blank line before it, so it belongs to no listing: “And more.”'],
    ],
    [
      'a title of two lines',
      `${HEADER}One\nand a half\n\n${ABSTRACT}\n`,
      [
        'page.txt:10: no blank line between the title above and “and a half”',
        `page.txt:12: a title without an abstract: “${ABSTRACT}”`,
      ],
    ],
    [
      'an abstract that lost its title',
      `${HEADER}${'long '.repeat(70)}\n\nTwo\n\n${ABSTRACT}\n`,
      [
        'page.txt:9: an abstract without a title above it: “long long long long long long long long long long long long …”',
      ],
    ],
    [
      'nothing after the glued “Subscribe” but blanks',
      'Get trending papers in your email inbox!\nSubscribe \u2003\n',
      ['page.txt:1: no listing on this page'],
    ],
    [
      'a control character',
      `${HEADER}One\u0007\n\n${ABSTRACT}\n`,
      ['page.txt:9: control character U+0007'],
    ],
  ])('reports %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('reports the line that is not UTF-8', () => {
    const bytes = bytesOf(`${HEADER}One\n\nFirs?.\n`).slice();
    bytes[bytes.length - 3] = 0xff;
    expect(parsePage('page.txt', bytes).faults.map(formatFault)).toContain(
      'page.txt:11: not UTF-8',
    );
  });

  it('names UTF-16 as what it is', () => {
    const page = parsePage('page.txt', new Uint8Array([0xff, 0xfe, 0x41, 0]));
    expect(page.faults[0]?.reason).toBe('the page is UTF-16; save it as UTF-8');
  });

  it('finds all faults of a page in one reading', () => {
    const text = `${HEADER}Oct 20, 2025\n\n${listing}·\n\nTwo\n\n${ABSTRACT}\n\n  • 3 authors\n`;
    expect(faultsOf(text)).toHaveLength(3);
  });
});

describe('ways to save a page', () => {
  const text = `${HEADER}One of “two” naïve ones\n\n${ABSTRACT}\n\n  • 5 authors\n·\nOct 20, 2025\n\nTwo\n\nLast.\n`;
  const { listings } = parse(text);

  it.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['a BOM', `\uFEFF${text}`],
    ['no-break spaces', text.replaceAll(' ', '\u00A0')],
    ['trailing blanks', text.replaceAll('\n', ' \t\u00A0\n')],
    ['no last newline', text.trimEnd()],
    ['zero-width spaces and soft hyphens', text.replaceAll('abs', 'a\u00ADb\u200Bs')],
  ])('reads the same listings with %s', (_, saved) => {
    expect(saved).not.toBe(text);
    const page = parse(saved);
    expect(page.faults).toEqual([]);
    expect(page.listings).toEqual(listings);
  });
});
