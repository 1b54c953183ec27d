/** Bad inputs as they are told, and what must be said of each. */
import type { ImportProblem } from '#domain/exchange/import-problem';
import type { Incoming } from '#domain/exchange/incoming';
import type { FileSource } from '#domain/exchange/read-import';

interface Case {
  /** Its number among the promises. */
  readonly row: number;
  readonly input: string;
}

/** A file that is refused, with what is told of it. */
interface Refused extends Case {
  readonly file: () => FileSource;
  /** Bytes of the largest file for this case. */
  readonly most?: number;
  /** Its name, its place and what else a sentence would hold. */
  readonly told: Readonly<Record<string, unknown>> & { readonly name: ImportProblem['name'] };
  /** A part of the line that is marked. */
  readonly marked?: string;
}

/** One that comes in, made harmless. */
interface Kept extends Case {
  readonly file: () => FileSource;
  readonly isFine: (incoming: Incoming) => boolean;
}

/** One of Carrel's own that is not what was saved: nothing is wrong with it but that. */
interface Damaged extends Case {
  readonly file: () => FileSource;
  readonly damage: ImportProblem['name'];
}

/** One that is not a file. */
interface Elsewhere extends Case {
  readonly isFine: () => boolean;
}

export type BadInput = Refused | Kept | Damaged | Elsewhere;
