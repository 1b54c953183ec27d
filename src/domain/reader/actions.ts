/** What a reader can do to what they made; `perform` says which records that changes. */
import type { Anchor } from '#domain/anchor';
import type { PaperFace } from '#domain/corpus-news';
import type { Status } from '#domain/query-language';
import type { AnchorState, Highlight, HighlightKind } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';

export type ReaderAction =
  | { readonly kind: 'set-status'; readonly papers: readonly string[]; readonly status: Status }
  /** From one status to the next, as it is when this is done; all of them go where the first one goes. */
  | { readonly kind: 'cycle-status'; readonly papers: readonly string[] }
  | { readonly kind: 'opened'; readonly paper: string }
  /** Tags papers or highlights with the tag of this name, made if there is none. */
  | { readonly kind: 'tag'; readonly on: readonly string[]; readonly name: string }
  | { readonly kind: 'untag'; readonly on: readonly string[]; readonly tag: string }
  | { readonly kind: 'new-tag'; readonly name: string }
  /** Refused where another tag has the name: those are merged. */
  | { readonly kind: 'rename-tag'; readonly tag: string; readonly name: string }
  | { readonly kind: 'describe-tag'; readonly tag: string; readonly description: string }
  /** The digit goes from the tag that had it. */
  | { readonly kind: 'pin-tag'; readonly tag: string; readonly pin: number | null }
  | { readonly kind: 'merge-tags'; readonly from: readonly string[]; readonly into: string }
  | { readonly kind: 'delete-tag'; readonly tag: string }
  | HighlightAction
  | ListAction
  | {
      readonly kind: 'name-kind';
      readonly as: HighlightKind;
      readonly name: string;
      readonly letter: string;
    }
  /** Gives a group of the topic map a name; '' brings back the words that were found for it. */
  | {
      readonly kind: 'name-group';
      /** Ids of the papers in its middle, the nearest to it first. */
      readonly papers: readonly string[];
      /** Ids of the names that it has now, the one that is shown first. */
      readonly names: readonly string[];
      readonly name: string;
    }
  /** The words that are to be typed into one note at one go share a session. */
  | {
      readonly kind: 'note-paper';
      readonly paper: string;
      readonly text: string;
      readonly session: string;
      /** The reader has left the note: only now its `#tags` are read, so that none is made of half a word. */
      readonly left: boolean;
    }
  /** One that is saved already stays as it is. */
  | { readonly kind: 'save-search'; readonly name: string; readonly address: string }
  | { readonly kind: 'rename-search'; readonly id: string; readonly name: string }
  | { readonly kind: 'remove-search'; readonly id: string }
  /** One that the reader brought in; what they made of it stays. */
  | { readonly kind: 'remove-own-paper'; readonly paper: string }
  /** What an update of the papers left out: those that the reader marked become their own. */
  | { readonly kind: 'keep-papers'; readonly papers: readonly PaperFace[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Takes these changes back, whatever came after them. */
  | { readonly kind: 'revert'; readonly changes: readonly Stamp[] };

/** What can be done to reading lists. Names are cleaned as those of tags; items are entries and sections. */
export type ListAction =
  /** With these papers in this order; refused without a name. Two lists may have the same name. */
  | {
      readonly kind: 'new-list';
      /** Where the screen is to find it. */
      readonly id?: string;
      readonly name: string;
      readonly description?: string;
      readonly papers?: readonly string[];
    }
  | { readonly kind: 'rename-list'; readonly list: string; readonly name: string }
  | { readonly kind: 'describe-list'; readonly list: string; readonly description: string }
  /** With its sections, notes and days; nothing is done in the copy. */
  | {
      readonly kind: 'duplicate-list';
      readonly list: string;
      readonly id: string;
      readonly name: string;
    }
  | { readonly kind: 'delete-list'; readonly list: string }
  /** At the end, in this order; papers that are on it stay where they are. */
  | { readonly kind: 'add-to-list'; readonly list: string; readonly papers: readonly string[] }
  | { readonly kind: 'remove-from-list'; readonly list: string; readonly papers: readonly string[] }
  /** To just before an item that is not among them; null: to the end. They keep their order. */
  | {
      readonly kind: 'move-in-list';
      readonly list: string;
      readonly items: readonly string[];
      readonly before: string | null;
    }
  /** @throws {LibraryError} `EntryGone` */
  | {
      readonly kind: 'note-entry';
      readonly entry: string;
      readonly text: string;
      readonly session: string;
    }
  /** A day that there is, as `YYYY-MM-DD`. */
  | { readonly kind: 'due-entry'; readonly entry: string; readonly due: string | null }
  | { readonly kind: 'done-entry'; readonly entries: readonly string[]; readonly done: boolean }
  | {
      readonly kind: 'new-section';
      readonly list: string;
      readonly id: string;
      readonly name: string;
      /** Just before this item; null: at the end. */
      readonly before: string | null;
    }
  | { readonly kind: 'rename-section'; readonly section: string; readonly name: string }
  /** Its papers stay, under the section before it. */
  | { readonly kind: 'remove-section'; readonly section: string };

/** Where a highlight is in a text that has changed. */
export interface Refound {
  readonly id: string;
  /** The text in which it was before. */
  readonly was: string;
  readonly anchored: AnchorState;
  /** Undefined where it has no place. */
  readonly anchor: Anchor | undefined;
}

export type HighlightAction =
  | {
      readonly kind: 'highlight';
      /** Where the screen is to find it again. */
      readonly id?: string;
      readonly paper: string;
      readonly as: HighlightKind;
      readonly anchor: Anchor;
    }
  | { readonly kind: 'recolour'; readonly ids: readonly string[]; readonly as: HighlightKind }
  | { readonly kind: 'resize' | 'reattach'; readonly id: string; readonly anchor: Anchor }
  /** What was found when a corpus came in whose texts had changed. */
  | { readonly kind: 'reanchored'; readonly found: readonly Refound[] }
  /** They are right where they were found. */
  | { readonly kind: 'accept'; readonly ids: readonly string[] }
  /** They stay without a place. */
  | { readonly kind: 'leave'; readonly ids: readonly string[] }
  | { readonly kind: 'remove-highlights'; readonly ids: readonly string[] }
  /** One that was removed while its note was written comes back, with what was typed. */
  | {
      readonly kind: 'bring-back';
      readonly highlight: Highlight;
      /** Ids of the tags that were on it. */
      readonly tags: readonly string[];
      readonly text: string;
    }
  /** @throws {LibraryError} `HighlightGone` */
  | {
      readonly kind: 'note-highlight';
      readonly id: string;
      readonly text: string;
      readonly session: string;
      /** As with a note on a paper. */
      readonly left: boolean;
    };
