import type { HighlightsAddress } from '#domain/address';
import { entriesMarkdown } from '#domain/entries-markdown';
import type { EntryPaper } from '#domain/notebook';
import { highlightsMessages } from '#messages/highlights';
import type { Services } from '../../state/services.tsx';
import { allEntries } from '../../state/use-highlights.ts';
import { entryKind, paperAddress, paperFacts } from './entry-words.ts';

/** Copies what an address finds, with references, and says how much that was. */
export async function copyEntries(services: Services, address: HighlightsAddress): Promise<void> {
  const { library, reader } = services;
  const sources = library.getState().summary?.sources ?? [];
  const titleOf = (name: string): string =>
    sources.find((source) => source.name === name)?.title ?? name;
  const renamed = reader.getState().summary?.kinds ?? [];
  try {
    const rows = await allEntries(services, address);
    const text = entriesMarkdown(rows, {
      kind: (kind) => entryKind(kind, renamed).name,
      lost: highlightsMessages.lostPaper,
      reference: (paper: EntryPaper) =>
        paper.title === undefined
          ? paperAddress(paper.id)
          : `${paperFacts(paper, titleOf).join('. ')}. ${paperAddress(paper.id)}`,
    });
    // Absent where the site is not served over https, and may be refused elsewhere.
    await navigator.clipboard.writeText(text);
    const highlights = rows.filter(({ kind }) => kind !== 'paper').length;
    const notes = rows.length - highlights;
    reader.setState({ news: { kind: 'copied-entries', highlights, notes } });
  } catch {
    reader.setState({ news: { kind: 'copied', what: 'nothing' } });
  }
}
