import { ListChecks, Share, WifiOff } from 'lucide-react';
import { SORT_WORDS } from '#domain/filter-words';
import { SORTS } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import { toQuery } from '#domain/address';
import type { ReaderSummary } from '#domain/reader/summary';
import { formatCount } from '#messages/plural';
import { libraryMessages } from '#messages/library';
import { exportResults } from '../../state/export-results.ts';
import { countedResults } from '../../state/selection-store.ts';
import {
  useLibrary,
  useReader,
  useResults,
  useSelection,
  useServices,
} from '../../state/services.tsx';
import { useChangeLibrary, useLibraryAddress } from '../../state/use-address.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SortBy } from '../../ui/SortBy.tsx';
import { useOnline } from '../../ui/use-media.ts';
import { usePaused } from '../../ui/use-paused.ts';
import { Emphasised } from '../../ui/Emphasised.tsx';
import { SaveSearch } from './SaveSearch.tsx';

/** The count is announced when nothing has changed for this long. */
const PAUSE_MS = 500;

/** How much was found, in which order, and whether there is a network. */
export function CountLine({ summary }: { readonly summary: LibrarySummary }) {
  const online = useOnline();
  return (
    <div className="count-line">
      <Count summary={summary} />
      {!online && (
        <span className="offline">
          <WifiOff className="icon" aria-hidden />
          {libraryMessages.offline}
        </span>
      )}
      <SaveSearch summary={summary} />
      <Select />
      <Export />
      <Order />
    </div>
  );
}

function Count({ summary }: { readonly summary: LibrarySummary }) {
  const answered = useResults((state) => state.key !== '');
  const all = useResults((state) => state.order.length);
  const every = useResults((state) => state.every);
  const close = useResults((state) => state.close);
  const of = useResults((state) => state.of);
  const indexing = useLibrary((state) => !state.searchable && state.progress?.stage === 'indexing');
  const found = every > 0 ? every : all;
  const whole = libraryMessages.found(every, close, all, summary.papers);
  const soFar = libraryMessages.soFar(found, of, summary.papers);
  // What is not answered yet has not found nothing.
  const counted = answered ? whole : '';
  const sentence = indexing && of < summary.papers ? soFar : counted;
  const said = usePaused(sentence, PAUSE_MS);
  return (
    <>
      <p aria-hidden data-long={every !== all || undefined}>
        <Emphasised sentence={sentence} part={formatCount(found)} />
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

/** Begins to select papers, for whom pointing at the glyphs or a key is no way. */
function Select() {
  const { selection } = useServices();
  const on = useSelection((state) => state.on);
  return (
    <IconButton
      label={libraryMessages.selectPapers}
      aria-pressed={on}
      onClick={() => (on ? selection.clear() : selection.begin())}
    >
      <ListChecks className="icon" aria-hidden />
    </IconButton>
  );
}

function Export() {
  const services = useServices();
  const count = useResults(({ order, every }) => countedResults(order, every).length);
  // Its place stays, so that what stands before it does not move when there is something to export.
  if (count === 0) return <span className="icon-button no-export" aria-hidden />;
  return (
    <IconButton label={libraryMessages.exportFound(count)} onClick={() => exportResults(services)}>
      <Share className="icon" aria-hidden />
    </IconButton>
  );
}

/** Whether the reader has made anything of any paper; without, there is no order by it. */
function anyMarks({ statuses, withNotes, highlights, tags }: ReaderSummary): boolean {
  const { unread: _, ...sorted } = statuses;
  const counts = [withNotes, ...Object.values(sorted), ...Object.values(highlights)];
  return counts.some((count) => count > 0) || tags.some(({ papers }) => papers > 0);
}

function Order() {
  const sort = useLibraryAddress((address) => toQuery(address).sort);
  const hasWords = useLibraryAddress((address) => address.text.trim() !== '');
  const change = useChangeLibrary();
  const hasMarks = useReader(({ summary }) => summary !== undefined && anyMarks(summary));
  const orders = SORTS.filter((known) => {
    if (known === 'best') return hasWords;
    return known !== 'marked' || hasMarks || sort === 'marked';
  });
  return (
    <SortBy
      value={sort}
      orders={orders.map((known) => [known, SORT_WORDS[known]])}
      onChange={(chosen) => change({ sort: chosen })}
    />
  );
}
