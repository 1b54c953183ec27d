/** What of the library leaves. Plain data. */
export type ExportScope =
  /** A reading list, with its sections. */
  | { readonly kind: 'list'; readonly id: string }
  /** These papers, by id. */
  | {
      readonly kind: 'papers';
      readonly title: string;
      readonly ids: readonly string[];
      /** Ids of highlights, and of papers for the notes on them: of the reader's no others leave. */
      readonly only?: ReadonlySet<string>;
    }
  /** What a search found, by the papers' ordinals. */
  | { readonly kind: 'results'; readonly title: string; readonly ordinals: Uint32Array }
  /** All papers of which the reader made something. */
  | { readonly kind: 'all' };
