/** Papers as rows of results, with what answers the query marked. */
import type { PaperMarks } from '#domain/paper-marks';
import { sentences } from '#domain/sentences';
import { type Mark, merged, snippet } from '#domain/snippet';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { filterKinds } from './filters.ts';
import { type Form, forms } from './forms.ts';
import type { ResultRow } from './protocol.ts';
import { type Atom, matches, type Term } from './query-terms.ts';

/** So many papers stay cut into forms and sentences: typing goes on showing much the same ones. */
const MOST_READ = 100;

interface Read {
  readonly title: readonly Form[];
  readonly abstract: readonly Form[];
  readonly sentences: readonly TextRange[];
}

/**
 * Adds those of `forms` that any of `atoms` matches, as marks of term number `term`. A compound is
 * left out where one of its words was marked just before: `radiolog` means half of `radiology-based`.
 */
function mark(marks: Mark[], forms: readonly Form[], atoms: readonly Atom[], term: number): void {
  let markedUntil = 0;
  for (const { folded, start, end } of forms) {
    if (start < markedUntil) continue;
    for (const atom of atoms) {
      if (!matches(atom, folded)) continue;
      marks.push({ start, end, term });
      markedUntil = end;
      break;
    }
  }
}

interface Marks {
  readonly title: Mark[];
  readonly abstract: Mark[];
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || a.end - b.end;
}

/** Whether the parts of a compound are all there: by themselves they do not answer for it. */
function holdsAll({ title, abstract }: Read, parts: readonly Atom[]): boolean {
  const stands = (part: Atom): boolean =>
    [title, abstract].some((forms) => forms.some(({ folded }) => matches(part, folded)));
  return parts.length > 0 && parts.every(stands);
}

/** Where the terms stand; the parts of a compound are marked only when it never stands as a whole. */
function marksOf(read: Read, terms: readonly Term[]): Marks {
  const { title, abstract } = read;
  const marks: Marks = { title: [], abstract: [] };
  for (const [number, { whole, parts }] of terms.entries()) {
    const before = marks.title.length + marks.abstract.length;
    mark(marks.title, title, [whole], number);
    mark(marks.abstract, abstract, [whole], number);
    const isWhole = marks.title.length + marks.abstract.length > before;
    if (isWhole || !holdsAll(read, parts)) continue;
    mark(marks.title, title, parts, number);
    mark(marks.abstract, abstract, parts, number);
  }
  marks.title.sort(byPlace);
  marks.abstract.sort(byPlace);
  return marks;
}

function rowOf(
  paper: StoredPaper,
  sentences: readonly TextRange[],
  marks: Marks,
  weights: readonly number[],
): ResultRow {
  const { text, matches } = snippet(paper.abstract, sentences, marks.abstract, weights);
  return {
    ordinal: paper.ordinal,
    id: paper.id,
    title: paper.title,
    titleMatches: merged(marks.title),
    snippet: text,
    snippetMatches: matches,
    ...(paper.publishedOn !== undefined && { publishedOn: paper.publishedOn }),
    ...(paper.yearInferred && { yearInferred: paper.yearInferred }),
    links: filterKinds(paper),
  };
}

type OwnPlace = NonNullable<ResultRow['foundIn']>[number];

/** Where in what the reader made of a paper any of the terms stands. */
function placesOf({ tags, notes, highlights }: PaperMarks, terms: readonly Term[]): OwnPlace[] {
  const places: Record<OwnPlace, readonly string[]> = { tags, notes, highlights };
  const isFound = (text: string): boolean =>
    forms(text).some(({ folded }) => terms.some(({ whole }) => matches(whole, folded)));
  return (['tags', 'notes', 'highlights'] as const).filter((place) => places[place].some(isFound));
}

/** Enough of an abstract to hold what a row shows of its first sentence, in UTF-16 units. */
const OPENING = 400;

/** A paper's row when nothing is asked: its first sentence, nothing marked. */
export function restingRow(paper: StoredPaper): ResultRow {
  const opening = sentences(paper.abstract.slice(0, OPENING));
  return rowOf(paper, opening, { title: [], abstract: [] }, []);
}

/** Writes rows, and keeps the papers written last cut up. */
export class RowWriter {
  /** By id; a Map remembers who came first, who is also the first to go. */
  readonly #read = new Map<string, Read>();

  /** A paper's row as an answer to `terms`; `weights` say how telling each of them is. */
  row(
    paper: StoredPaper,
    terms: readonly Term[],
    weights: readonly number[],
    own: PaperMarks | undefined,
  ): ResultRow {
    if (terms.length === 0) return restingRow(paper);
    const read = this.#reading(paper);
    const row = rowOf(paper, read.sentences, marksOf(read, terms), weights);
    const foundIn = own ? placesOf(own, terms) : [];
    return foundIn.length > 0 ? { ...row, foundIn } : row;
  }

  #reading(paper: StoredPaper): Read {
    const { id } = paper;
    const read = this.#read.get(id) ?? {
      title: forms(paper.title),
      abstract: forms(paper.abstract),
      sentences: sentences(paper.abstract),
    };
    this.#read.delete(id);
    this.#read.set(id, read);
    if (this.#read.size > MOST_READ)
      for (const oldest of this.#read.keys()) {
        this.#read.delete(oldest);
        break;
      }
    return read;
  }
}
