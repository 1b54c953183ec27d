/** All papers together, as the overview draws them. */
import type { LinkKind } from '#domain/corpus';
import type { FinishedPapers } from '#domain/overview/finished-weeks';
import type { TagsTogether } from '#domain/overview/tags-together';

/** How far the reader is with a paper, as a dot shows it. */
export const REST = 0;
export const READING = 1;
export const READ = 2;

/** With more papers than this a dot for each would be a haze: they are counted in bars. */
export const MOST_DOTS = 1500;
/** The same for the papers of one reading list. */
export const MOST_BOXES = 60;

/** How many papers, and how far the reader is with them. */
export interface Share {
  readonly papers: number;
  /** Of these: being read. */
  readonly reading: number;
  readonly read: number;
}

/** What a paper is called, and where it is. */
export interface PaperTitle {
  readonly id: string;
  readonly title: string;
}

/** The papers that have a link of a kind. */
export interface LinkShare extends Share {
  readonly kind: LinkKind;
  readonly ordinals: Uint32Array<ArrayBuffer>;
}

/** The papers of a reading list in its order, as boxes. */
export interface ListBoxes {
  readonly id: string;
  /** None where there are more than {@link MOST_BOXES}. */
  readonly boxes: readonly ListBox[];
}

export interface ListBox {
  readonly id: string;
  /** Undefined where the paper is not in the library. */
  readonly title: string | undefined;
  /** Done for the list, or read. */
  readonly isDone: boolean;
}

/** What the plots are drawn from, as of one moment. */
export interface PapersOverview {
  readonly papers: number;
  /** By ordinal: {@link REST}, {@link READING} or {@link READ}. */
  readonly statuses: Uint8Array<ArrayBuffer>;
  /** By ordinal: the year of publication, 0 for none. */
  readonly years: Uint16Array<ArrayBuffer>;
  /** By ordinal: 1 where no year was printed, and it was inferred from that of the page. */
  readonly inferred: Uint8Array<ArrayBuffer>;
  /** By ordinal; of all papers up to {@link MOST_DOTS}, else of those that were finished. */
  readonly titles: ReadonlyMap<number, PaperTitle>;
  /** By name of the saved page. */
  readonly sources: ReadonlyMap<string, Share>;
  /** Only the kinds that there are. */
  readonly links: readonly LinkShare[];
  /** Papers without any link. */
  readonly unlinked: number;
  readonly tags: TagsTogether;
  readonly finished: FinishedPapers;
  /** In no order. */
  readonly lists: readonly ListBoxes[];
}
