/** A group of papers that lie together on the map. */
export interface TopicGroup {
  /** What sets it apart: up to four words or pairs of words as readers know them, strongest first. */
  readonly words: readonly string[];
  /** How many papers of the corpus are in it. */
  readonly papers: number;
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
