/** A group of papers that lie together on the map. */
export interface TopicGroup {
  /** What sets it apart: up to four words or pairs of words as readers know them, strongest first. */
  readonly words: readonly string[];
  /** How many papers of the corpus are in it. */
  readonly papers: number;
  /** What the reader calls it; no map's file has that. */
  readonly own?: string;
}

/** Where each paper stands on the map, by ordinal. */
export interface TopicMap {
  /** From 0 to 1; both axes have the same scale, the longer side is 1. */
  readonly xs: Float32Array<ArrayBuffer>;
  readonly ys: Float32Array<ArrayBuffer>;
  /** Number of its group; NO_GROUP where it lies between all. */
  readonly groups: Uint8Array<ArrayBuffer>;
  readonly names: readonly TopicGroup[];
}

/** The group of a paper that lies between all groups. */
export const NO_GROUP = 255;

const FORMAT = 'carrel-map';
const VERSION = 1;
/** What the file has for 1. */
const ONE = 65_535;

/** Papers that a map is of. */
export interface MapOf {
  /** SHA-256 of their corpus. */
  readonly corpus: string;
  readonly papers: number;
}

/** The file of a map, as text; its coordinates are rounded. */
export function encodeTopicMap({ xs, ys, groups, names }: TopicMap, corpus: string): string {
  const rounded = (values: Float32Array): number[] =>
    Array.from(values, (value) => Math.round(value * ONE));
  const file = { format: FORMAT, version: VERSION, corpus, names };
  return `${JSON.stringify({ ...file, xs: rounded(xs), ys: rounded(ys), groups: [...groups] })}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** So many whole numbers from 0 to `most`. */
function numbers(value: unknown, count: number, most: number): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length !== count) return undefined;
  const isFit = (one: unknown): one is number =>
    typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= most;
  return value.every(isFit) ? value : undefined;
}

function groupOf(value: unknown): TopicGroup | undefined {
  if (!isRecord(value)) return undefined;
  const { words, papers } = value;
  const isWords = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((word) => typeof word === 'string');
  if (!isWords(words) || typeof papers !== 'number') return undefined;
  return { words: [...words], papers };
}

function decoded(file: unknown, { corpus, papers }: MapOf): TopicMap | undefined {
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== VERSION) return undefined;
  if (file['corpus'] !== corpus || !Array.isArray(file['names'])) return undefined;
  const names = Array.from(file['names'], groupOf).filter((name) => name !== undefined);
  const xs = numbers(file['xs'], papers, ONE);
  const ys = numbers(file['ys'], papers, ONE);
  const groups = numbers(file['groups'], papers, NO_GROUP);
  if (!xs || !ys || !groups || names.length !== file['names'].length) return undefined;
  if (groups.some((group) => group !== NO_GROUP && group >= names.length)) return undefined;
  return {
    xs: Float32Array.from(xs, (value) => value / ONE),
    ys: Float32Array.from(ys, (value) => value / ONE),
    groups: Uint8Array.from(groups),
    names,
  };
}

/** The map in a file; undefined where it is none of these papers, of a later version, or damaged. */
export function decodeTopicMap(file: Uint8Array, of: MapOf): TopicMap | undefined {
  try {
    return decoded(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)), of);
  } catch {
    return undefined;
  }
}
