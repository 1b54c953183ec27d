import { searchName } from '#domain/kept-search';
import { shellMessages } from '#messages/shell';
import { countedResults } from './selection-store.ts';
import type { Services } from './services.tsx';

/** Opens the export panel for what is found, as the line above it counts it. */
export function exportResults({ results, navigation, library, ui }: Services): void {
  const { order, every } = results.getState();
  const sources = library.getState().summary?.sources ?? [];
  const titleOf = (name: string): string =>
    sources.find((source) => source.name === name)?.title ?? name;
  const title = searchName(navigation.lastLibrary(), titleOf) || shellMessages.allPapers;
  const ordinals = countedResults(order, every).slice();
  ui.setState({ exporting: { kind: 'results', title, ordinals } });
}
