/** A file that one writer has for itself until it closes it or dies. */
export interface JournalFile {
  /** @throws once the file is gone or closed by the browser */
  size(): number;
  /** What is in it from a byte on; less than nothing counts from its end. */
  read(from?: number): Uint8Array;
  /** Writes at the end and waits until the device has it. */
  append(bytes: Uint8Array<ArrayBuffer>): void;
  /** Cuts the file and waits until the device has done it. */
  truncate(size: number): void;
  close(): void;
}

/** Where the journal's files are. */
export interface JournalFolder {
  /** Segments that hold fewer bytes are not worth folding. */
  readonly longBytes: number;
  names(): Promise<readonly string[]>;
  /**
   * Opens a file for one writer alone, and makes it if there is none.
   * @returns undefined while somebody else has it open
   */
  take(name: string): Promise<JournalFile | undefined>;
  /**
   * Reads a file, also one that somebody writes.
   * @param from byte to read from; less than nothing counts from the end
   * @param to byte to read up to, if not to the end
   */
  read(name: string, from?: number, to?: number): Promise<Uint8Array>;
  /** Removes a file; one that somebody has open stays. */
  remove(name: string): Promise<void>;
  /** Does work that only one tab may do at a time. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}
