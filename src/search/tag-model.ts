/** What a tag is about: the middle of its papers, and how near to it papers in general are. */
import type { PaperVectors } from './latent.ts';
import { addRow, alongRow, type WordRows } from './word-rows.ts';

/** So many papers show well enough how near to a tag papers in general are. */
const SAMPLE = 256;

/** How near papers in general are to something. */
interface Usual {
  readonly mean: number;
  readonly deviation: number;
}

export interface LearnedTag {
  readonly tag: string;
  readonly members: ReadonlySet<number>;
  /** Families of the members' words; in step with the next two. */
  readonly families: Uint32Array;
  /** Their middle. */
  readonly weights: Float32Array;
  /** How many members hold each. */
  readonly holders: Uint32Array;
  readonly byWords: Usual;
  /** The middle of the members' vectors, where papers have such. */
  readonly subject: { readonly middle: Float32Array; readonly usual: Usual } | undefined;
  /** How near members are, on average, to the middle of the others, in deviations. */
  readonly unity: number;
}

/** Papers in general, as far as some of them tell. */
export class Surroundings {
  readonly rows: WordRows;
  /** Some of the library, evenly spread. */
  readonly sample: readonly number[];
  /** The middle of the sample's words, by family. */
  readonly usual: Float32Array;

  constructor(rows: WordRows) {
    this.rows = rows;
    const { postings, weights } = rows.evidence;
    const papers = weights.titles.length;
    const step = Math.max(1, papers / SAMPLE);
    this.sample = Array.from({ length: Math.min(papers, SAMPLE) }, (_, at) =>
      Math.floor(at * step),
    );
    this.usual = new Float32Array(postings.size);
    rows.read(this.sample);
    for (const ordinal of this.sample)
      addRow(this.usual, rows.row(ordinal), 1 / this.sample.length);
  }
}

/** How near papers are to the middle of some. */
interface Middle {
  near(ordinal: number): number;
  /** How near a paper is to itself. */
  own(ordinal: number): number;
}

interface Measured {
  readonly usual: Usual;
  readonly unity: number;
}

function inDeviations(value: number, { mean, deviation }: Usual): number {
  return deviation === 0 ? 0 : (value - mean) / deviation;
}

function measured(
  middle: Middle,
  members: ReadonlySet<number>,
  sample: readonly number[],
): Measured {
  const others = sample.filter((ordinal) => !members.has(ordinal)).map((one) => middle.near(one));
  const mean = others.reduce((sum, near) => sum + near, 0) / (others.length || 1);
  const squares = others.reduce((sum, near) => sum + (near - mean) ** 2, 0);
  const usual = { mean, deviation: Math.sqrt(squares / (others.length || 1)) };
  let unity = 0;
  for (const ordinal of members) {
    // The middle of the others is that of all without its own part.
    const near = members.size * middle.near(ordinal) - middle.own(ordinal);
    unity += inDeviations(near / (members.size - 1), usual) / members.size;
  }
  return { usual, unity };
}

/** Room for the words of a tag, by family: nothing but zeros between two tags. */
export class Desk {
  readonly middle: Float32Array;
  readonly holders: Uint32Array;

  constructor(families: number) {
    this.middle = new Float32Array(families);
    this.holders = new Uint32Array(families);
  }

  clear(families: Uint32Array): void {
    for (const family of families) {
      this.middle[family] = 0;
      this.holders[family] = 0;
    }
  }
}

/** Puts the words of a tag's papers on the desk, and says which there are. */
function spread(members: ReadonlySet<number>, rows: WordRows, desk: Desk): Uint32Array {
  const found: number[] = [];
  for (const ordinal of members) {
    const row = rows.row(ordinal);
    addRow(desk.middle, row, 1 / members.size);
    for (const family of row.families) {
      const before = desk.holders[family] ?? 0;
      if (before === 0) found.push(family);
      desk.holders[family] = before + 1;
    }
  }
  return Uint32Array.from(found);
}

/** What is learned of a tag from the words of its papers. */
function byWords(members: ReadonlySet<number>, surroundings: Surroundings, desk: Desk) {
  const { rows, sample } = surroundings;
  const { middle, holders } = desk;
  const families = spread(members, rows, desk);
  const near = (ordinal: number): number => alongRow(middle, rows.row(ordinal));
  const found = {
    ...measured({ near, own: () => 1 }, members, sample),
    families,
    weights: new Float32Array(families.length),
    holders: new Uint32Array(families.length),
  };
  for (let at = 0; at < families.length; at += 1) {
    found.weights[at] = middle[families[at] ?? 0] ?? 0;
    found.holders[at] = holders[families[at] ?? 0] ?? 0;
  }
  desk.clear(families);
  return found;
}

/** What is learned of a tag from what its papers are about. */
function bySubject(members: ReadonlySet<number>, { rows, sample }: Surroundings) {
  const { vectors } = rows.evidence;
  if (!vectors) return undefined;
  const subject = new Float32Array(vectors.width);
  for (const ordinal of members) vectors.addTo(subject, ordinal, 1 / members.size);
  const near = (ordinal: number): number => vectors.along(subject, ordinal);
  const own = (ordinal: number): number => {
    const vector = new Float32Array(vectors.width);
    vectors.addTo(vector, ordinal, 1);
    return vectors.along(vector, ordinal);
  };
  return { subject, ...measured({ near, own }, members, sample) };
}

/** Learns a tag from its papers, two or more. */
export function learnTag(
  tag: string,
  members: ReadonlySet<number>,
  surroundings: Surroundings,
  desk: Desk,
): LearnedTag {
  const { families, weights, holders, usual, unity } = byWords(members, surroundings, desk);
  const ofSubject = bySubject(members, surroundings);
  return {
    tag,
    members,
    families,
    weights,
    holders,
    byWords: usual,
    subject: ofSubject && { middle: ofSubject.subject, usual: ofSubject.usual },
    unity: ofSubject ? (unity + ofSubject.unity) / 2 : unity,
  };
}

/**
 * How much nearer a paper is to a tag than papers in general, in deviations.
 *
 * @param row its words, by family
 */
export function nearness(
  learned: LearnedTag,
  ordinal: number,
  row: Float32Array,
  vectors: PaperVectors | undefined,
): number {
  const { families, weights, subject } = learned;
  let sum = 0;
  for (let at = 0; at < families.length; at += 1) {
    sum += (weights[at] ?? 0) * (row[families[at] ?? 0] ?? 0);
  }
  const words = inDeviations(sum, learned.byWords);
  if (!subject || !vectors) return words;
  return (words + inDeviations(vectors.along(subject.middle, ordinal), subject.usual)) / 2;
}
