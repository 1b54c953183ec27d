/**
 * What is known of a corpus as a whole (`carrel-datasheet`, version 1), made by the compiler: after
 * T. Gebru and others, "Datasheets for Datasets", Communications of the ACM 64 (2021).
 */
import type { LinkKind, Source } from '#domain/corpus';
import type { TextPiece } from '#domain/word-difference';

export const DATASHEET_FORMAT = 'carrel-datasheet';
export const DATASHEET_VERSION = 1;

/** Papers that belong together. */
export interface PaperSet {
  readonly papers: number;
  /** Ids of these papers, by id; the first {@link MOST_NAMED} of more. */
  readonly ids: readonly string[];
}

/** More papers than anybody looks through, and a bound for the file. */
export const MOST_NAMED = 500;

export const DATASHEET_FIELDS = [
  'publishedOn',
  'authorCount',
  'organization',
  'commentCount',
  'links',
] as const;
export type DatasheetField = (typeof DATASHEET_FIELDS)[number];

interface FieldCount {
  readonly field: DatasheetField;
  readonly present: PaperSet;
  readonly missing: PaperSet;
}

interface LinkCount {
  readonly kind: LinkKind;
  readonly links: number;
  readonly papers: PaperSet;
}

/** Two papers of different titles with nearly the same text. */
export interface NearDuplicate {
  readonly ids: readonly [string, string];
  readonly titles: readonly [string, string];
  /** Share of all runs of words of the two that both have, from 0 to 1. */
  readonly resemblance: number;
  /** From the first's abstract to the second's. */
  readonly difference: readonly TextPiece[];
}

/** An abbreviation that papers define, in the spelling with the fewest capitals. */
export interface CommonAbbreviation {
  readonly short: string;
  readonly long: string;
  /** That define it so. */
  readonly papers: PaperSet;
}

interface SourceCount extends Source {
  /** Different ones. */
  readonly papers: number;
  /** Lines of the saved page. */
  readonly lines: number;
}

export interface Datasheet {
  readonly format: typeof DATASHEET_FORMAT;
  readonly version: typeof DATASHEET_VERSION;
  /** SHA-256 of the corpus that it is about. */
  readonly corpus: string;
  readonly papers: number;
  readonly listings: number;
  readonly lines: number;
  readonly sources: readonly SourceCount[];
  /** Listed more than once, and that on more than one source. */
  readonly merged: PaperSet;
  readonly onSeveralSources: PaperSet;
  /** Listed with more than one abstract, of which the longest is kept. */
  readonly differing: PaperSet;
  readonly fields: readonly FieldCount[];
  readonly years: readonly { readonly year: number; readonly papers: number }[];
  /** ISO dates of the oldest and the newest paper, where any has one. */
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly inferredYears: PaperSet;
  readonly truncated: PaperSet;
  readonly links: readonly LinkCount[];
  /** Links on mirror hosts that were written as the host they copy, all listings counted. */
  readonly mirrors: { readonly links: number; readonly papers: PaperSet };
  readonly nearDuplicates: {
    readonly method: string;
    /** Words of a run. */
    readonly shingle: number;
    /** Pairs that resemble each other less are not told. */
    readonly threshold: number;
    readonly pairs: number;
    /** The nearest first; the first {@link MOST_NAMED} of more. */
    readonly nearest: readonly NearDuplicate[];
  };
  readonly words: {
    /** In titles and abstracts. */
    readonly running: number;
    readonly different: number;
    /** That stand in one paper only. */
    readonly once: number;
    /** Of an abstract: half of the papers have fewer. */
    readonly median: number;
  };
  readonly abbreviations: {
    readonly different: number;
    readonly papers: PaperSet;
    /** What most papers define first. */
    readonly commonest: readonly CommonAbbreviation[];
  };
  /** How pages come in, and how all is made anew. */
  readonly upkeep: { readonly add: string; readonly rebuild: string };
}
