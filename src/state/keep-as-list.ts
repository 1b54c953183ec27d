/** Keeping what a search finds now: a reading list of those papers, in the order shown. */
import { parseAddress } from '#domain/address';
import type { SavedSearch } from '#domain/kept-search';
import { countedResults } from './selection-store.ts';
import type { Services } from './services.tsx';
import { untilAnswered } from './use-steps.ts';

/** Keeps the results, as the line above them counts them, and goes to the list. */
export async function keepAsList(services: Services, name: string): Promise<void> {
  const { results, search, readerKeeper, navigation, newId } = services;
  if (!(await untilAnswered(services))) return;
  const { order, every } = results.getState();
  // A worker that died, which the library's store says, has no names to tell.
  const papers = await search.ids(countedResults(order, every)).catch(() => undefined);
  if (!papers) return;
  const id = newId();
  const isKept = await readerKeeper.act({ kind: 'new-list', id, name, papers }, 'said');
  if (isKept) navigation.go({ screen: 'list', list: id });
}

/** The same for a saved search, which is asked first. */
export async function keepSearchAsList(services: Services, search: SavedSearch): Promise<void> {
  const address = parseAddress(search.address);
  if (address.screen !== 'library') return;
  services.navigation.go(address);
  services.ui.setState({ drawerOpen: false });
  await keepAsList(services, search.name);
}
