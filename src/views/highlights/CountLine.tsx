import { plural } from '#domain/format';
import { ENTRY_SORTS, type EntriesFound, type EntrySort } from '#domain/notebook';
import { formatCount } from '#messages/plural';
import { useChangeHighlights, useHighlightsAddress } from '../../state/use-highlights.ts';
import { SortBy } from '../../ui/SortBy.tsx';

const SORT_WORDS: Record<EntrySort, string> = {
  newest: 'Newest',
  oldest: 'Oldest',
  paper: 'By paper',
};
const ORDERS = ENTRY_SORTS.map((sort) => [sort, SORT_WORDS[sort]] as const);

/** How many there are, without the number itself. */
function countWords({ matching, of, papers }: EntriesFound): string {
  const noun = of === 1 ? 'highlight or note' : 'highlights and notes';
  const where = matching > 0 ? ` in ${plural(papers, 'paper')}` : '';
  return matching === of ? ` ${noun}${where}` : ` of ${formatCount(of)} ${noun}${where}`;
}

/** How many there are, in which order, and whether the others stay in sight. */
export function CountLine({ found }: { readonly found: EntriesFound }) {
  const { sort, others } = useHighlightsAddress();
  const change = useChangeHighlights();
  const isNarrowed = others || found.matching < found.of;
  return (
    <div className="highlights-count">
      <p role="status">
        <b>{formatCount(found.matching)}</b>
        {countWords(found)}
      </p>
      {isNarrowed && (
        <label className="highlights-others">
          <input type="checkbox" checked={others} onChange={() => change({ others: !others })} />
          Others below
        </label>
      )}
      <SortBy value={sort} orders={ORDERS} onChange={(order) => change({ sort: order })} />
    </div>
  );
}
