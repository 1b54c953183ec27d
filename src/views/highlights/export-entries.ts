import type { HighlightsAddress } from '#domain/address';
import { highlightsMessages } from '#messages/highlights';
import type { Services } from '../../state/services.tsx';
import { allEntries } from '../../state/use-highlights.ts';

/** Opens the export panel for what an address finds, and for no more of the same papers. */
export async function exportEntries(services: Services, address: HighlightsAddress): Promise<void> {
  const rows = await allEntries(services, address).catch(() => undefined);
  // The worker died, which the library's store says.
  if (!rows) return;
  const ids = [...new Set(rows.map(({ paper }) => paper.id))];
  const only = new Set(rows.map(({ id }) => id));
  services.ui.setState({
    exporting: { kind: 'papers', title: highlightsMessages.title, ids, only },
  });
}
