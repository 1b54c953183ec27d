/** Files that come in one after the other. */
export interface ImportQueue<Item> {
  readonly files: readonly Item[];
  /** The one that is looked at; `files.length` where none is. */
  readonly at: number;
}

export const NO_FILES = { files: [], at: 0 } as const;

/** Where a file stands among several. */
export interface QueuePlace {
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
}

/**
 * The queue when further files arrive: behind those that wait while one is being looked at; else before
 * them, as what takes the place of one that could not be read.
 */
export function withArrived<Item>(
  { files, at }: ImportQueue<Item>,
  arrived: readonly Item[],
  isLooking: boolean,
): ImportQueue<Item> {
  if (isLooking) return { files: [...files, ...arrived], at };
  return { files: [...arrived, ...files.slice(at + 1)], at: 0 };
}

/** The queue with its next file, if any. */
export function goneOn<Item>({ files, at }: ImportQueue<Item>): ImportQueue<Item> {
  return at + 1 < files.length ? { files, at: at + 1 } : NO_FILES;
}

/** Undefined for one that came alone. */
export function placeIn({ files, at }: ImportQueue<unknown>): QueuePlace | undefined {
  return files.length > 1 ? { number: at + 1, of: files.length } : undefined;
}
