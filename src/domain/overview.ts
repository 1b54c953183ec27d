/** All papers together, as the overview draws them. */

/** How far the reader is with a paper, as a dot shows it. */
export const REST = 0;
export const READING = 1;
export const READ = 2;

/** What the plots are drawn from, as of one moment. */
export interface PapersOverview {
  readonly papers: number;
  /** By ordinal: {@link REST}, {@link READING} or {@link READ}. */
  readonly statuses: Uint8Array<ArrayBuffer>;
}
