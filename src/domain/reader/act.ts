/** What a reader did, as data from which the screen makes its words. */
import type { Status } from '#domain/query-language';
import type { HighlightKind } from '#domain/reader/records';

export type Act =
  | { readonly kind: 'status'; readonly status: Status; readonly papers: number }
  /** A paper was opened for the first time; nobody undoes that. */
  | { readonly kind: 'opened' }
  /** `on`: how many papers or highlights. */
  | { readonly kind: 'tag'; readonly name: string; readonly on: number }
  | { readonly kind: 'untag'; readonly name: string; readonly on: number }
  | { readonly kind: 'new-tag'; readonly name: string }
  | { readonly kind: 'rename-tag'; readonly from: string; readonly name: string }
  | { readonly kind: 'describe-tag' | 'pin-tag'; readonly name: string }
  | { readonly kind: 'merge-tags'; readonly tags: number; readonly name: string }
  | { readonly kind: 'delete-tag'; readonly name: string; readonly on: number }
  | { readonly kind: 'highlight'; readonly as: HighlightKind }
  | { readonly kind: 'recolour'; readonly as: HighlightKind; readonly highlights: number }
  | { readonly kind: 'resize' | 'reattach' }
  /** Highlights that had moved are right where they are; or those without a place stay without. */
  | { readonly kind: 'accept' | 'leave'; readonly highlights: number }
  | { readonly kind: 'remove-highlights'; readonly highlights: number; readonly notes: number }
  | { readonly kind: 'bring-back' }
  /** `session`: what is typed into one note at one go is undone as one. */
  | { readonly kind: 'note'; readonly session: string; readonly emptied: boolean }
  | { readonly kind: 'save-search' | 'remove-search'; readonly id: string; readonly name: string }
  | { readonly kind: 'rename-search'; readonly name: string }
  | { readonly kind: 'new-list' | 'delete-list'; readonly name: string; readonly papers: number }
  | { readonly kind: 'rename-list'; readonly from: string; readonly name: string }
  | { readonly kind: 'describe-list'; readonly name: string }
  /** `papers`: their ids. */
  | {
      readonly kind: 'add-to-list' | 'remove-from-list';
      readonly name: string;
      readonly papers: readonly string[];
    }
  | { readonly kind: 'move-in-list'; readonly name: string; readonly items: number }
  /** As with notes: what is typed at one go is undone as one. */
  | { readonly kind: 'note-entry'; readonly session: string; readonly emptied: boolean }
  | { readonly kind: 'due-entry'; readonly due: string | null }
  | { readonly kind: 'done-entry'; readonly done: boolean; readonly entries: number }
  | { readonly kind: 'new-section' | 'rename-section' | 'remove-section'; readonly name: string }
  | { readonly kind: 'name-kind'; readonly as: HighlightKind; readonly name: string }
  /** `name`: '' where it has the words again that were found for it. */
  | { readonly kind: 'name-group'; readonly name: string }
  /** `isMarked`: something was made of it, which stays. */
  | { readonly kind: 'remove-own-paper'; readonly title: string; readonly isMarked: boolean }
  /** `file`: its name; how many records came, were changed and went. */
  | {
      readonly kind: 'import';
      readonly file: string;
      readonly added: number;
      readonly updated: number;
      readonly deleted: number;
      /** Nobody asked for it: it is taken back where it is told of, not by stepping back. */
      readonly byItself?: true;
    }
  /** Marked papers that an update left out became the reader's own; nobody undoes that. */
  | { readonly kind: 'keep-papers'; readonly papers: number }
  /** Highlights were found again in texts that had changed; nobody undoes that. */
  | { readonly kind: 'reanchored'; readonly moved: number; readonly lost: number };

/** Whether undo passes an act over: nobody asked for it, or nothing shows it. */
export function isSilent(act: Act): boolean {
  if (act.kind === 'import')
    return act.byItself === true || act.added + act.updated + act.deleted === 0;
  return act.kind === 'opened' || act.kind === 'reanchored' || act.kind === 'keep-papers';
}

/** Acts with the same session are undone as one; undefined for an act that stands alone. */
export function sessionOf(act: Act): string | undefined {
  return act.kind === 'note' || act.kind === 'note-entry' ? act.session : undefined;
}
