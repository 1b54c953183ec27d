/** BibTeX as it comes in. */
import { bibtexEntries, type BibtexEntry } from '#domain/exchange/bibtex-entries';
import { cleanDate, incomingPaper, passed, readDate } from '#domain/exchange/clean-in';
import type { IncomingPaper } from '#domain/exchange/incoming';
import type { PapersIn } from '#domain/exchange/papers-in';
import { LONGEST_NOTE } from '#domain/reader/doing';
import { writeOutTex } from '#domain/listing/tex/write-out';

/** Signs that TeX needs a backslash for, kept out of its sight: it would write others for them. */
const GUARDED: readonly (readonly [tex: string, guard: string, sign: string])[] = [
  [String.raw`\textbackslash{}`, '\ue000', '\\'],
  [String.raw`\textbackslash`, '\ue000', '\\'],
  [String.raw`\textbraceleft{}`, '\ue001', '{'],
  [String.raw`\textbraceright{}`, '\ue002', '}'],
  [String.raw`\{`, '\ue001', '{'],
  [String.raw`\}`, '\ue002', '}'],
];

/** UTF-16 units of TeX that are written out for one line of text; more would be cut afterwards. */
const LONGEST_TEX = 4000;

function plain(tex: string, most = LONGEST_TEX): string {
  let text = tex.slice(0, most);
  for (const [written, guard] of GUARDED) text = text.replaceAll(written, guard);
  text = writeOutTex(text);
  for (const [, guard, sign] of GUARDED) text = text.replaceAll(guard, sign);
  return text;
}

/** An address is not TeX, but for signs that some writers put a backslash before. */
function address(tex: string): string {
  const inside = /^\s*\\url\{(.*)\}\s*$/s.exec(tex)?.[1] ?? tex;
  return inside.replaceAll(/\\([%&#_~$])/g, '$1').replaceAll(/[{}\s]/g, '');
}

/** Pieces between `mark`, which counts only outside of braces. */
function pieces(text: string, isMark: (at: number) => number): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    const length = depth === 0 ? isMark(at) : 0;
    if (length === 0) continue;
    found.push(text.slice(from, at));
    from = at + length;
    at = from - 1;
  }
  return [...found, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function names(text: string): string[] {
  const and = /\sand\s/iy;
  const people = pieces(text, (at) => {
    and.lastIndex = at;
    return and.exec(text)?.[0].length ?? 0;
  });
  return people.map((name) => plain(name)).filter((name) => name !== 'others');
}

function keywords(text: string): string[] {
  return pieces(text, (at) => (text[at] === ',' || text[at] === ';' ? 1 : 0)).map((word) =>
    plain(word),
  );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dateOf(field: (name: string) => string): string | null {
  const whole = readDate(field('date'));
  if (whole !== null) return whole;
  const month = field('month').trim().toLowerCase();
  const named = MONTHS.indexOf(month.slice(0, 3)) + 1;
  const number = named > 0 ? named : Number.parseInt(month, 10);
  return cleanDate(Number.parseInt(field('year'), 10), number, Number.parseInt(field('day'), 10));
}

function arxivOf(field: (name: string) => string): string {
  const isArxiv = /^arxiv$/i.test(field('archiveprefix') || field('eprinttype'));
  const id = /^(?:arxiv:)?([\w.-]+(?:\/\d+)?)$/i.exec(field('eprint').trim())?.[1];
  return isArxiv && id !== undefined ? `https://arxiv.org/abs/${id}` : '';
}

function paperOf({ fields }: BibtexEntry): IncomingPaper {
  const field = (name: string): string => fields.get(name) ?? '';
  const notes = ['note', 'annote', 'annotation'].map((name) =>
    plain(field(name), LONGEST_NOTE).trim(),
  );
  return incomingPaper({
    title: plain(field('title')),
    abstract: plain(field('abstract'), LONGEST_NOTE),
    publishedOn: dateOf(field),
    authors: names(field('author')),
    doi: address(field('doi')),
    links: [address(field('url')), arxivOf(field), address(field('howpublished'))],
    tags: [...keywords(field('keywords')), ...keywords(field('keyword'))],
    note: notes.filter((note) => note !== '').join('\n\n'),
  });
}

/** @throws TextProblem as {@link bibtexEntries} does */
export function readBibtex(text: string): PapersIn {
  const all = bibtexEntries(text).map(paperOf);
  const papers = all.filter(({ title }) => title !== '');
  const untitled = all.length - papers.length;
  return {
    papers,
    highlights: [],
    passedOver: passed('untitledEntries', untitled),
  };
}
