import type { Navigation } from './navigation.ts';
import type { ReaderStore } from './reader-store.ts';
import type { SearchClient } from '../search/search-client.ts';

/** Keeps what the reader made of the open paper in the store, outside React, from change to change. */
export function followDesk(
  navigation: Navigation,
  reader: ReaderStore,
  search: Pick<SearchClient, 'desk'>,
): void {
  let wanted: string | undefined;

  async function fetch(paper: string): Promise<void> {
    try {
      const desk = await search.desk(paper);
      if (desk && wanted === paper) reader.setState({ desk });
    } catch {
      // The worker died, which the library's store says; its successor tells of everything again.
    }
  }

  navigation.subscribe(() => {
    const { paper } = navigation.lastLibrary();
    if (paper === wanted) return;
    wanted = paper;
    if (paper !== undefined && reader.getState().summary) void fetch(paper);
  });
  wanted = navigation.lastLibrary().paper;
  reader.subscribe(({ summary, touched }, { summary: before }) => {
    // Told of all twice in a row, `touched` is the same word.
    if (summary === before || wanted === undefined) return;
    if (touched === 'all' || touched.includes(wanted)) void fetch(wanted);
  });
}
