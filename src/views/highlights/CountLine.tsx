import { ENTRY_SORTS, type EntriesFound } from '#domain/notebook';
import { formatCount } from '#messages/plural';
import { highlightsMessages } from '#messages/highlights';
import { useChangeHighlights, useHighlightsAddress } from '../../state/use-highlights.ts';
import { SortBy } from '../../ui/SortBy.tsx';
import { Emphasised } from '../../ui/Emphasised.tsx';

/** How many there are, in which order, and whether the others stay in sight. */
export function CountLine({ found }: { readonly found: EntriesFound }) {
  const { sort, others } = useHighlightsAddress();
  const change = useChangeHighlights();
  const { matching, of, papers } = found;
  const isNarrowed = others || matching < of;
  return (
    <div className="highlights-count">
      <p role="status">
        <Emphasised
          sentence={highlightsMessages.found(matching, of, papers)}
          part={formatCount(matching)}
        />
      </p>
      {isNarrowed && (
        <label className="highlights-others">
          <input type="checkbox" checked={others} onChange={() => change({ others: !others })} />
          {highlightsMessages.othersBelow}
        </label>
      )}
      <SortBy
        value={sort}
        orders={ENTRY_SORTS.map((order) => [order, highlightsMessages.orders[order]])}
        onChange={(order) => change({ sort: order })}
      />
    </div>
  );
}
