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
