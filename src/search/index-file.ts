/**
 * The index file: all that the search computes from the texts of a corpus, so that no device need
 * compute it again. Papers go by their ordinals in the resting order.
 *
 *     8 bytes          CARRELIX
 *     4 bytes          version of the format
 *     9 × 4 bytes      lengths of the nine sections, which follow each other to the end of the file:
 *     lengths          number of papers; per paper the forms in its title; per paper those in its abstract
 *     forms            all forms in order of first appearance, in UTF-8, one a line
 *     stems            the stem of each family, likewise
 *     families         per form the number of its family; families are numbered as they first appear
 *     postings         per family its papers, see below
 *     initials         how many there are; the first signs of forms, as UTF-16 codes
 *     initialPostings  per initial its papers, see below
 *     vectors          what papers are about, int8, equally many for each paper; may be none
 *     related          per paper how many others are about the same, and which; may be none
 *
 * Lengths in the header are 32 bits, lowest byte first; all other numbers are LEB128. Postings are
 * three runs: how many papers each list has; of all lists the papers, as the gap to the paper before;
 * of all lists the occurrences, packed as in `postings.ts`. So most numbers take one byte.
 */
import { ByteWriter } from './bytes.ts';
import type { PaperVectors } from './latent.ts';
import { MOST_COUNTS, ORDINAL_SHIFT, type PostingsContent } from './postings.ts';
import type { VocabularyContent } from './vocabulary.ts';

export interface IndexContent {
  readonly vocabulary: VocabularyContent;
  readonly postings: PostingsContent;
  /** UTF-16 codes. */
  readonly initials: Uint16Array;
  readonly initialPostings: PostingsContent;
  /** By ordinal: number of forms. */
  readonly titles: Uint32Array<ArrayBuffer>;
  readonly abstracts: Uint32Array<ArrayBuffer>;
  readonly vectors: PaperVectors | undefined;
  /** By ordinal: papers about the same, nearest first. */
  readonly related: readonly Uint32Array[] | undefined;
}

export const MAGIC = new TextEncoder().encode('CARRELIX');
/** To be raised with every change of the format, and of how texts are cut into forms and families. */
export const VERSION = 1;
const SECTIONS = 9;
export const HEADER = MAGIC.length + 4 + 4 * SECTIONS;

type Write = (to: ByteWriter) => void;

function section(write: Write): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  write(writer);
  return writer.taken();
}

function writeLines(to: ByteWriter, lines: readonly string[]): void {
  to.raw(new TextEncoder().encode(lines.join('\n')));
}

function writePostings(to: ByteWriter, { lengths, entries }: PostingsContent): void {
  to.numbers(lengths);
  let start = 0;
  for (const length of lengths) {
    let before = -1;
    for (const entry of entries.subarray(start, start + length)) {
      const ordinal = entry >>> ORDINAL_SHIFT;
      to.number(ordinal - before - 1);
      before = ordinal;
    }
    start += length;
  }
  for (const entry of entries) to.number(entry & MOST_COUNTS);
}

/** The file that holds this; always the same bytes for the same content. */
export function encodeIndex(content: IndexContent): Uint8Array<ArrayBuffer> {
  const { vocabulary, postings, initials, initialPostings, titles, abstracts } = content;
  const { vectors, related = [] } = content;
  const sections = [
    section((to) => {
      to.number(titles.length);
      to.numbers(titles);
      to.numbers(abstracts);
    }),
    section((to) => writeLines(to, vocabulary.forms)),
    section((to) => writeLines(to, vocabulary.stems)),
    section((to) => to.numbers(vocabulary.families)),
    section((to) => writePostings(to, postings)),
    section((to) => {
      to.number(initials.length);
      to.numbers(initials);
    }),
    section((to) => writePostings(to, initialPostings)),
    section((to) => vectors && to.raw(Uint8Array.from(vectors.bytes))),
    section((to) => {
      for (const papers of related) {
        to.number(papers.length);
        to.numbers(papers);
      }
    }),
  ];
  const header = new DataView(new ArrayBuffer(HEADER));
  for (const [at, byte] of MAGIC.entries()) header.setUint8(at, byte);
  for (const [at, value] of [VERSION, ...sections.map(({ length }) => length)].entries()) {
    header.setUint32(MAGIC.length + 4 * at, value, true);
  }
  return section((to) => {
    to.raw(new Uint8Array(header.buffer));
    for (const bytes of sections) to.raw(bytes);
  });
}
