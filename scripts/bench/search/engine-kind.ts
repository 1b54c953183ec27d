/** What the bench asks of an engine. */
import type { Doc } from '../engine.ts';

export interface StoredIndex {
  readonly content: string | Uint8Array;
  /** Reads the content again, so that it can be searched. */
  restore(): unknown;
}

export interface Engine {
  /** At most `k` ids, best first. */
  search(query: string, k: number): readonly string[] | Promise<readonly string[]>;
  /** What an app shows at one more letter, where that is more than `search` gives. */
  readonly keystroke?: (text: string) => unknown;
  /** The index as a file; engines that cannot, have none. */
  store?(): StoredIndex | Promise<StoredIndex>;
}

export interface EngineKind {
  readonly name: string;
  /** It is not asked to take in more made papers: it needs minutes, or most of a gigabyte. */
  readonly mostPapers?: number;
  build(docs: readonly Doc[]): Promise<Engine>;
}
