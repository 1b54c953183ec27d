/** How far the first visit is. */
export type LoadProgress =
  | { readonly stage: 'fetching'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly stage: 'reading'; readonly papers: number; readonly totalBytes: number }
  | { readonly stage: 'indexing'; readonly papers: number; readonly totalPapers: number };
