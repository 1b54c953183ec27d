import { printList } from '../state/print-list.ts';
import type { Services } from '../state/services.tsx';
import { typeAhead } from '../ui/type-ahead.ts';
import { loadAddToList } from './lazy-views.tsx';
import { targetsOf } from './tag-keys.ts';

/** Opens the field for a reading list, for the papers that keys act on. */
function beginListing(services: Services): unknown {
  const targets = targetsOf(services);
  if (!targets) return false;
  const open = async (): Promise<void> => {
    const papers = await targets;
    services.ui.setState({ listing: papers.length === 0 ? undefined : papers });
    await loadAddToList();
  };
  return typeAhead(open());
}

/** The key that puts papers on a reading list; false where it was not meant. */
export function listKeys(services: Services): Readonly<Record<string, () => unknown>> {
  return { l: () => beginListing(services) };
}

/**
 * `Ctrl P` on a list's page: the browser would print the rows that are drawn, and not the list.
 * Without one it is the browser's.
 */
export function printsList(services: Services, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || shiftKey || !(ctrlKey || metaKey) || key.toLowerCase() !== 'p') return false;
  const address = services.navigation.current();
  if (address.screen !== 'list' || document.querySelector('dialog[open]')) return false;
  return printList(services, address.list);
}
