/**
 * What can be wrong with a file that is to come in, as plain data: it crosses from the worker to the
 * screen, which chooses the words. Whatever it is, nothing was changed.
 */
import type { FileKind } from '#domain/exchange/incoming';
import type { TextRange } from '#domain/text-range';

/** The way to a value inside a file: `["highlights", 61, "end"]`. */
export type Path = readonly (string | number)[];

/** What a value should have been. */
export type Expected =
  | { readonly kind: 'text' | 'number' | 'list' | 'record' | 'yes or no' }
  /** Text with something in it. */
  | { readonly kind: 'words' }
  /** A time in ms since 1970, a stamp, an ISO day or time. */
  | { readonly kind: 'time' | 'stamp' | 'day' | 'moment' }
  | { readonly kind: 'whole number'; readonly least: number; readonly most?: number }
  | { readonly kind: 'one of'; readonly values: readonly string[] }
  /** UTF-16 units of the longest text that is kept. */
  | { readonly kind: 'shorter'; readonly most: number };

/** What is wrong with a value; whoever finds it need not know on which line it stands. */
export type ValueFault =
  /** A field is missing, or holds another kind of value. */
  | { readonly name: 'FieldWrong' }
  /** Two records have one id. */
  | { readonly name: 'IdTwice'; readonly id: string }
  /** A highlight ends before it starts, or beyond the abstract of its paper. */
  | {
      readonly name: 'HighlightOutside';
      /** Of the paper. */
      readonly title: string;
      readonly start: number;
      readonly end: number;
      /** UTF-16 units of the abstract; null where the highlight is wrong in any. */
      readonly length: number | null;
    }
  /** Made by a newer Carrel. */
  | { readonly name: 'MadeByNewer'; readonly version: number; readonly supported: number }
  /** The file is not what it was when it was saved: its hash differs. */
  | { readonly name: 'HashDiffers' }
  /** A key that would change what records are: `__proto__`, `constructor`, `prototype`. */
  | { readonly name: 'KeyForbidden'; readonly key: string }
  | { readonly name: 'KeyTwice'; readonly key: string }
  /** A number that no computer here could keep: 1e400, 9007199254740993. */
  | { readonly name: 'NumberLost' }
  /** Half a sign: a surrogate without its other half. */
  | { readonly name: 'SignBroken' }
  | { readonly name: 'TooDeep'; readonly most: number };

/** What is wrong with a file as a whole, or where it breaks its own language. */
export type FileFault =
  | { readonly name: 'FileEmpty' }
  | { readonly name: 'FileTooLarge'; readonly bytes: number; readonly most: number }
  /** What is packed in it is larger than may be unpacked. */
  | { readonly name: 'UnpackedTooLarge'; readonly most: number }
  | { readonly name: 'PackedDamaged' }
  /** `character`, from 1, is where it ends. */
  | { readonly name: 'FileCutOff'; readonly character: number }
  | { readonly name: 'NotUtf8'; readonly looksLike: 'UTF-16' | 'Latin-1' | null }
  /** It is none of what can be read; `is` says what it is, if that is known. */
  | { readonly name: 'FileUnknown'; readonly is: KnownStranger | null }
  | { readonly name: 'JsonMalformed' }
  /** A brace that no other closes; `of` is the key of its entry, '' where it has none. */
  | { readonly name: 'BraceOpen'; readonly of: string }
  /** An abbreviation that is made of itself. */
  | { readonly name: 'StringLoop'; readonly of: string }
  /** A listing page whose lines do not add up; `reason` says why, as the compiler does. */
  | { readonly name: 'PageMalformed'; readonly reason: string }
  /** A line that fits nowhere in a file of this kind. */
  | { readonly name: 'LineMalformed'; readonly kind: FileKind }
  /** Read to its end, and nothing in it that could come in. */
  | { readonly name: 'NothingInside'; readonly kind: FileKind }
  /** It could not be read from the disk: it was moved or changed meanwhile. */
  | { readonly name: 'FileUnreadable' }
  | { readonly name: 'Unexpected'; readonly message: string };

/** Files of other makers that are recognised, and cannot be read. */
export type KnownStranger =
  | 'a PDF'
  | 'a Word document'
  | 'a zip archive'
  | 'an image'
  | 'a web page'
  | 'an XML file'
  | 'a spreadsheet in CSV'
  | 'the papers that Carrel shows'
  | 'what was rescued from a damaged Carrel'
  | 'a JSON file of another program';

/** Five lines of a file, with the place that is meant. */
export interface Excerpt {
  /** From 1. */
  readonly firstLine: number;
  /** Long ones are cut around the place. */
  readonly lines: readonly string[];
  /** `line` from 1; `from` and `to` are UTF-16 offsets into that line as it is shown. */
  readonly mark: { readonly line: number; readonly from: number; readonly to: number };
}

/** Where in a file, as far as it is known. */
export interface Spot {
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  /** As it would be written: `highlights[61].end`. */
  readonly field?: string;
  readonly expected?: Expected;
  /** What stands there, cut short. */
  readonly found?: string;
  readonly excerpt?: Excerpt;
  /** The record that it is in, which can be left out. */
  readonly record?: Path;
}

/** A step of the checking: done well, found wanting, or not reached (null). */
export type Check =
  | {
      readonly what: 'whole';
      readonly isFine: boolean | null;
      readonly lines: number;
      readonly bytes: number;
    }
  | {
      readonly what: 'kind';
      readonly isFine: boolean | null;
      readonly kind: FileKind;
      /** In ms since 1970; null where the file does not say. */
      readonly savedAt: number | null;
    }
  /** `fine` of `all` fit: papers that are here, highlights in their abstracts, all else. */
  | {
      readonly what: 'papers' | 'highlights' | 'rest';
      readonly isFine: boolean | null;
      readonly fine: number;
      readonly all: number;
    };

export type ImportFault = ValueFault | FileFault;

export type ImportProblem = ImportFault &
  Spot & {
    /** Name of the file; '' for what was pasted. */
    readonly file: string;
    readonly checked: readonly Check[];
  };

/** What is wrong with one value of a parsed file; its lines are found from the path. */
export class ValueProblem extends Error {
  override readonly name = 'ValueProblem';
  readonly fault: ValueFault;
  readonly path: Path;
  readonly expected: Expected | undefined;
  readonly checked: readonly Check[];

  constructor(fault: ValueFault, path: Path, expected?: Expected, checked: readonly Check[] = []) {
    super(fault.name);
    this.fault = fault;
    this.path = path;
    this.expected = expected;
    this.checked = checked;
  }
}

/** What is wrong at a place of a text. */
export class TextProblem extends Error {
  override readonly name = 'TextProblem';
  readonly fault: ImportFault;
  /** UTF-16 offsets into the text; `to` may be before the end of what is meant. */
  readonly range: TextRange;
  readonly path: Path | undefined;
  readonly expected: Expected | undefined;

  constructor(fault: ImportFault, range: TextRange, path?: Path, expected?: Expected) {
    super(fault.name);
    this.fault = fault;
    this.range = range;
    this.path = path;
    this.expected = expected;
  }
}

/** What is wrong with a file as a whole. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly fault: FileFault;

  constructor(fault: FileFault, options?: ErrorOptions) {
    super(fault.name, options);
    this.fault = fault;
  }
}

/** Carries an {@link ImportProblem} through code that throws. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem, options?: ErrorOptions) {
    super(problem.name, options);
    this.problem = problem;
  }
}

/** What was caught, as plain data. */
export function importProblemOf(error: unknown, file: string): ImportProblem {
  if (error instanceof ImportError) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  return { name: 'Unexpected', message, file, checked: [] };
}
