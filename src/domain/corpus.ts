/** The vocabulary of the corpus file (`carrel-corpus`, version 1), shared by compiler, worker and app. */

export const CORPUS_FORMAT = 'carrel-corpus';
export const MANIFEST_FORMAT = 'carrel-manifest';
export const CORPUS_VERSION = 1;

export const LINK_KINDS = [
  'code',
  'dataset',
  'model',
  'demo',
  'project',
  'paper',
  'other',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface Link {
  /** Absolute http(s) address, exactly as it shall be opened. */
  readonly url: string;
  readonly kind: LinkKind;
}

/** One appearance of a paper on a saved page. */
export interface Listing {
  /** Name of the source file. */
  readonly source: string;
  /** Line of the title in that file, from 1. */
  readonly line: number;
  /** Place among the listings of that page, from 1. */
  readonly position: number;
}

export interface Paper {
  /** First 12 hex digits of SHA-256 of the normalised title: stable from build to build. */
  readonly id: string;
  /** Unicode NFC, no TeX left. */
  readonly title: string;
  /** Unicode NFC, no TeX left. */
  readonly abstract: string;
  /** The page cut this abstract short. */
  readonly truncated?: true;
  readonly authorCount?: number;
  readonly organization?: string;
  /** ISO date, `YYYY-MM-DD`. */
  readonly publishedOn?: string;
  /** The page printed no year; it was inferred from the year the page was saved. */
  readonly yearInferred?: true;
  readonly commentCount?: number;
  readonly links: readonly Link[];
  readonly listings: readonly Listing[];
}

/** A saved page. */
export interface Source {
  /** File name. */
  readonly name: string;
  /** What a person calls it. */
  readonly title: string;
  readonly shape: 'A' | 'B' | 'C';
  /** The page's own day as printed, such as `May 12`. */
  readonly pageDay?: string;
  readonly savedYear?: number;
  readonly listings: number;
}

export interface Corpus {
  readonly format: typeof CORPUS_FORMAT;
  readonly version: typeof CORPUS_VERSION;
  readonly sources: readonly Source[];
  readonly papers: readonly Paper[];
}

/** A file that was computed from a corpus; devices can do without it. */
export interface CorpusPart {
  /** File name, beside the manifest. */
  readonly file: string;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
  /** Size of the file, uncompressed. */
  readonly bytes: number;
  /** SHA-256 of the corpus that it was computed from. */
  readonly corpus: string;
}

/** The small file read before the large one. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly version: typeof CORPUS_VERSION;
  /** File name of the corpus, beside the manifest. */
  readonly corpus: string;
  /** SHA-256 of the corpus file, hex. */
  readonly sha256: string;
  /** Size of the corpus file, uncompressed. */
  readonly bytes: number;
  readonly papers: number;
  readonly listings: number;
  /** The search index. */
  readonly index?: CorpusPart;
  /** Where each paper stands by what it is about. */
  readonly map?: CorpusPart;
  /** What is known of the corpus as a whole. */
  readonly datasheet?: CorpusPart;
}
