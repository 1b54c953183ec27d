/** The code of a part of the screen did not come: no network, or a new version has replaced it. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** A part that is missing says so where it would stand; any other fault is the console's, too. */
export function reportCaught(error: unknown): void {
  if (!(error instanceof PartMissing)) reportError(error);
}
