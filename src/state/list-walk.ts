/** Going through a reading list: on its page, and with one of its papers open. */
import { isOpen } from '#domain/reading-status';
import type { DeskEntry, ListDesk } from '#domain/reader/list-desk';
import type { OpenPlace } from './open-place.ts';
import { useLists, type Services } from './services.tsx';
import { useLibraryAddress } from './use-address.ts';

/** Whether an entry is still to be read. */
export function isLeft({ done, status }: DeskEntry): boolean {
  return !done && isOpen(status);
}

/** The papers of a list in their order, without its sections. */
export function entriesOf({ items }: ListDesk): readonly DeskEntry[] {
  return items.filter((item) => item.kind === 'entry');
}

/** The list that the open paper is read in. */
export function readList({ navigation, lists }: Services): ListDesk | undefined {
  const { within } = navigation.lastLibrary();
  const { list } = lists.getState();
  return within !== undefined && list?.list.id === within ? list : undefined;
}

/** The same, kept up to date. */
export function useReadList(): ListDesk | undefined {
  const within = useLibraryAddress((address) => address.within);
  return useLists(({ list }) => (list?.list.id === within ? list : undefined));
}

/** Where a paper stands among those of a list. */
export function placeOn(list: ListDesk, paper: string | undefined): OpenPlace | undefined {
  const index = entriesOf(list).findIndex((entry) => entry.paper === paper);
  return index === -1 ? undefined : { index, left: false };
}

/** Opens a paper of a list, to be read in it. */
export function openEntry(
  { navigation }: Services,
  list: ListDesk,
  entry: DeskEntry | undefined,
  how: 'push' | 'replace',
): void {
  if (!entry) return;
  const library = navigation.lastLibrary();
  navigation.go({ ...library, paper: entry.paper, within: list.list.id }, how);
}

/** Back to the page of the list, with the focus on the row of the paper. */
export function leaveToList({ navigation, ui }: Services, { list, items }: ListDesk): void {
  const { paper } = navigation.lastLibrary();
  const index = items.findIndex((item) => item.kind === 'entry' && item.paper === paper);
  navigation.go({ screen: 'list', list: list.id });
  ui.setState({ focusView: false, cursor: index === -1 ? undefined : { index } });
}
