import { useState } from 'react';
import {
  ENTRY_FACETS,
  ENTRY_KINDS,
  isChosen,
  toggled,
  type EntriesFound,
  type EntryFacet,
  type EntryFacetValue,
} from '#domain/notebook';
import { formatCount } from '#messages/plural';
import { highlightsMessages } from '#messages/highlights';
import { useLibrary, useReader } from '../../state/services.tsx';
import { useChangeHighlights, useHighlightsAddress } from '../../state/use-highlights.ts';
import { FacetBar } from '../../ui/FacetBar.tsx';
import { FacetColumn, FacetGroup } from '../../ui/FacetColumn.tsx';
import { entryKind, periodWords } from './entry-words.ts';

const NONE: readonly never[] = [];

/** Values shown of a facet until all are asked for. */
const FEW = 12;

interface NarrowProps {
  readonly facets: EntriesFound['facets'];
}

/** By what the highlights can be narrowed; what would show nothing is greyed out, never gone. */
export function Narrow(props: NarrowProps) {
  const address = useHighlightsAddress();
  const chosen = ENTRY_FACETS.reduce((sum, facet) => sum + address[facet].length, 0);
  return (
    <FacetColumn summary={highlightsMessages.narrowBy(chosen)}>
      {ENTRY_FACETS.map((facet) => (
        <Facet key={facet} facet={facet} values={props.facets[facet]} />
      ))}
    </FacetColumn>
  );
}

/** How the values of facets are written. */
function useLabels(): Readonly<Record<EntryFacet, (value: string) => string>> {
  const sources = useLibrary((state) => state.summary?.sources) ?? NONE;
  const renamed = useReader((state) => state.summary?.kinds) ?? NONE;
  return {
    kinds: (value) => {
      const kind = ENTRY_KINDS.find((known) => known === value);
      return kind ? entryKind(kind, renamed).name : value;
    },
    made: periodWords,
    tags: (value) => value,
    sources: (value) => sources.find(({ name }) => name === value)?.title ?? value,
  };
}

interface FacetProps {
  readonly facet: EntryFacet;
  readonly values: readonly EntryFacetValue[];
}

function Facet({ facet, values }: FacetProps) {
  const address = useHighlightsAddress();
  const change = useChangeHighlights();
  const labels = useLabels();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const most = Math.max(1, ...values.map(({ count }) => count));
  const shown = all
    ? values
    : values.filter(({ value }, at) => at < FEW || isChosen(address, facet, value));
  return (
    <FacetGroup title={highlightsMessages.facets[facet]}>
      {shown.map(({ value, count }) => (
        <Value
          key={value}
          label={labels[facet](value)}
          count={count}
          most={most}
          pressed={isChosen(address, facet, value)}
          onPress={() => change(toggled(address, facet, value))}
        />
      ))}
      {values.length > FEW && (
        <button type="button" className="facet-more" onClick={() => setAll(!all)}>
          {all ? highlightsMessages.fewer : highlightsMessages.allValues(values.length)}
        </button>
      )}
    </FacetGroup>
  );
}

interface ValueProps {
  readonly label: string;
  readonly count: number;
  readonly most: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Value({ label, count, most, pressed, onPress }: ValueProps) {
  return (
    <FacetBar
      label={label}
      name={`${label}: ${formatCount(count)}`}
      count={formatCount(count)}
      share={count / most}
      pressed={pressed}
      disabled={count === 0 && !pressed ? highlightsMessages.nothingBeside : undefined}
      onPress={onPress}
    />
  );
}
