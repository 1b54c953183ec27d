/** Papers and what a reader made of them, as nasty as they may come, for the checks of what leaves. */
import * as fc from 'fast-check';
import { makeAnchor } from '#domain/anchor';
import { LINK_KINDS } from '#domain/corpus';
import type { Bundle, BundleEntry, BundlePaper, Include } from '#domain/exchange/bundle';
import { STATUSES } from '#domain/query-language';
import type { TaggedHighlight } from '#domain/reader/paper-desk';
import { HIGHLIGHT_KINDS, type Tag } from '#domain/reader/records';
import { cleanTagName } from '#domain/tag-name';

export const EVERYTHING: Include = { notes: true, highlights: true, abstracts: true };

/** Words on which some format or other trips, each alone or in the company that makes it a trap. */
const TRAPS = [
  ...'50% & $x_1$ #1 ~ ^ \\foo {Mask} {[(< unbalanced} *bold* **b** _i_ `code` [[wiki]] [a](b) ![i](u)'.split(
    ' ',
  ),
  '<script>alert(1)</script>',
  '</script><!--',
  '<b>x</b>',
  '&amp;',
  '@misc{x,',
  '@cite',
  '#tag',
  '==lit==',
  '%%gone%%',
  '"quoted"',
  "Alzheimer's",
  "''",
  '``',
  '--',
  '---',
  '...',
  'a,b;c',
  'TY  - JOUR',
  'ER  -',
  'and',
  'السلام',
  'עברית',
  '漢字',
  'é',
  'e\u0301',
  '😀',
  '𝔸',
  '👩\u200d🔬',
  'ﬁ',
  '“so”',
  '−5',
  '=1+1',
  '+1',
  '-1',
  '1.',
  'a)',
  '|',
  ':',
  '?`',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z]{1,10}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...TRAPS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }) },
);

function line(most: number): fc.Arbitrary<string> {
  return fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
}

/** Notes from none to some of 10 kB, of several paragraphs. */
const note = fc
  .oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 8, arbitrary: fc.array(line(12), { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(line(40), { minLength: 50, maxLength: 50 }) },
  )
  .map((lines) => (typeof lines === 'string' ? lines : lines.join('\n')));

const tagName = line(3)
  .map(cleanTagName)
  .filter((name) => name !== '');
const tagNames = fc.uniqueArray(tagName, { maxLength: 4 });

const address = fc.constantFrom(
  'https://arxiv.org/abs/2501.00001',
  'https://github.com/x/a_b#read~me',
  'https://example.org/a?x=1&y_z=%20#a',
  'https://zenodo.org/records/1',
  'https://example.org/(a)/$b/{c}',
);

const date = fc.oneof(
  fc.constant(undefined),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);

const HEX = fc.stringMatching(/^[0-9a-f]{12}$/);

const paper: fc.Arbitrary<BundlePaper> = fc
  .record({
    id: HEX,
    title: line(12).filter((title) => /\p{L}/u.test(title)),
    abstract: fc.array(line(20), { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
    authorCount: fc.option(fc.nat(30), { nil: undefined }),
    publishedOn: date,
    links: fc.uniqueArray(fc.record({ url: address, kind: fc.constantFrom(...LINK_KINDS) }), {
      maxLength: 3,
      selector: ({ url }) => url,
    }),
    own: fc.option(
      fc.record({
        authors: fc.constantFrom([], ["O'Neil, Ann", 'World Health Organization'], ['Müller, É.']),
        doi: fc.constantFrom('', '10.1000/a_b'),
      }),
      { nil: undefined, freq: 3 },
    ),
  })
  .map(({ authorCount, publishedOn, own, ...known }) => ({
    ...known,
    title: known.title.normalize('NFC'),
    abstract: known.abstract.normalize('NFC'),
    listings: own ? [] : [{ source: 'may.txt', line: 1204, position: 3 }],
    ...(authorCount !== undefined && !own && { authorCount }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(own && { own }),
  }));

function tagsOf(names: readonly string[]): Tag[] {
  return names.map((name) => ({ id: name, name, description: '', pin: null, createdAt: 0 }));
}

interface MadeMark {
  readonly from: number;
  readonly length: number;
  readonly kind: (typeof HIGHLIGHT_KINDS)[number];
  readonly note: string;
  readonly tags: readonly string[];
  readonly isLost: boolean;
}

const mark: fc.Arbitrary<MadeMark> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  kind: fc.constantFrom(...HIGHLIGHT_KINDS),
  note,
  tags: tagNames,
  isLost: fc.boolean(),
});

function highlightsOf(
  { id, abstract }: BundlePaper,
  marks: readonly MadeMark[],
): TaggedHighlight[] {
  return marks.flatMap(({ from, length, kind, note, tags, isLost }, at) => {
    const start = Math.floor(from * Math.max(abstract.length - length, 0));
    const anchor = makeAnchor(abstract, { start, end: start + length });
    if (!anchor) return [];
    const anchored = isLost ? 'orphan' : 'set';
    const made = { id: `h-${at}-${id}`, paper: id, kind, note, createdAt: 1_760_000_000_000 + at };
    return [{ ...anchor, ...made, anchored, tags: tagsOf(tags) } satisfies TaggedHighlight];
  });
}

const entry: fc.Arbitrary<BundleEntry> = fc
  .record({
    paper,
    status: fc.constantFrom(...STATUSES),
    tags: tagNames,
    note,
    marks: fc.array(mark, { maxLength: 3 }),
    onList: fc.option(
      fc.record({
        note: fc.oneof(fc.constant(''), line(8)),
        due: fc.option(fc.constant('2026-12-04')),
        done: fc.boolean(),
      }),
      { nil: undefined },
    ),
  })
  .map(({ marks, onList, ...made }) => ({
    kind: 'paper',
    ...made,
    highlights: highlightsOf(made.paper, marks),
    ...(onList && { onList }),
  }));

const section = fc.record({ kind: fc.constant('section' as const), name: line(4) });

/** Bundles of `papers` papers, at most. */
export function anyBundle(papers: number, least = 0): fc.Arbitrary<Bundle> {
  return fc
    .record({
      title: line(6),
      description: fc.oneof(fc.constant(''), line(10)),
      entries: fc.uniqueArray(entry, {
        minLength: least,
        maxLength: papers,
        selector: ({ paper }) => paper.id,
      }),
      sections: fc.array(section, { maxLength: 2 }),
    })
    .map(({ entries, sections, ...made }) => ({
      ...made,
      savedAt: Date.UTC(2026, 10, 21, 12),
      kinds: {
        key: { name: 'Key point', letter: 'K' },
        method: { name: 'Method', letter: 'M' },
        result: { name: 'Result', letter: 'R' },
        doubt: { name: 'Doubt [?]', letter: 'D' },
        idea: { name: 'Idea', letter: 'I' },
      },
      sources: { 'may.txt': 'Medical AI, May 12' },
      items: [...sections, ...entries],
    }));
}

/** The same bundle for the same seed. */
export function madeBundle(papers: number, seed: number): Bundle {
  const [bundle] = fc.sample(anyBundle(papers, papers), { seed, numRuns: 1 });
  if (!bundle) throw new Error('No bundle was made.');
  return bundle;
}
