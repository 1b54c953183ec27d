/** What a tag is about: the middle of its papers, and how near to it papers in general are. */
import { addRow, alongRow, type Evidence, type WordRows, wordRows } from './word-rows.ts';

/** So many papers show well enough how near to a tag papers in general are. */
const SAMPLE = 512;

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

/** The papers that tags are learned from, and some to compare them with. */
export class Surroundings {
  readonly evidence: Evidence;
  /** Some of the library, evenly spread. */
  readonly sample: readonly number[];
  readonly rows: WordRows;
  /** The middle of the sample's words, by family. */
  readonly usual: Float32Array;
  readonly #rowOf: ReadonlyMap<number, number>;

  constructor(evidence: Evidence, tagged: readonly number[]) {
    this.evidence = evidence;
    const papers = evidence.weights.titles.length;
    const step = Math.max(1, papers / SAMPLE);
    this.sample = Array.from({ length: Math.min(papers, SAMPLE) }, (_, at) =>
      Math.floor(at * step),
    );
    const ordinals = [...new Set([...this.sample, ...tagged])];
    this.#rowOf = new Map(ordinals.map((ordinal, row) => [ordinal, row]));
    this.rows = wordRows(Uint32Array.from(ordinals), evidence);
    this.usual = new Float32Array(evidence.postings.size);
    const share = 1 / this.sample.length;
    for (const ordinal of this.sample) addRow(this.usual, this.rows, this.rowOf(ordinal), share);
  }

  /** The row of a paper that is tagged or in the sample. */
  rowOf(ordinal: number): number {
    return this.#rowOf.get(ordinal) ?? 0;
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

/** What is learned of a tag from the words of its papers. */
function byWords(members: ReadonlySet<number>, surroundings: Surroundings, middle: Float32Array) {
  const { rows, sample } = surroundings;
  const holders = new Map<number, number>();
  for (const ordinal of members) {
    const row = surroundings.rowOf(ordinal);
    addRow(middle, rows, row, 1 / members.size);
    for (const family of rows.families.subarray(rows.starts[row], rows.starts[row + 1])) {
      holders.set(family, (holders.get(family) ?? 0) + 1);
    }
  }
  const near = (ordinal: number): number => alongRow(middle, rows, surroundings.rowOf(ordinal));
  const found = measured({ near, own: () => 1 }, members, sample);
  const families = Uint32Array.from(holders.keys());
  const weights = Float32Array.from(families, (family) => middle[family] ?? 0);
  for (const family of families) middle[family] = 0;
  return { ...found, families, weights, holders: Uint32Array.from(holders.values()) };
}

/** What is learned of a tag from what its papers are about. */
function bySubject(members: ReadonlySet<number>, { evidence, sample }: Surroundings) {
  const { vectors } = evidence;
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

/**
 * Learns a tag from its papers, two or more.
 *
 * @param room zeros, one for each family; so they are again afterwards
 */
export function learnTag(
  tag: string,
  members: ReadonlySet<number>,
  surroundings: Surroundings,
  room: Float32Array,
): LearnedTag {
  const { families, weights, holders, usual, unity } = byWords(members, surroundings, room);
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
  { vectors }: Evidence,
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
