import type { Facet, LinesFound } from '#domain/concordance';
import { toggled } from '#domain/toggled';
import { filterMessages } from '#messages/filter-words';
import { formatCount } from '#messages/plural';
import { phraseMessages } from '#messages/phrase';
import { useLibrary } from '../../state/services.tsx';
import { useChangePhrase, usePhraseAddress } from '../../state/use-phrase.ts';
import { FacetBar, type FacetBarProps } from '../../ui/FacetBar.tsx';
import { FacetColumn, FacetGroup } from '../../ui/FacetColumn.tsx';

interface FacetsProps {
  readonly found: LinesFound;
}

/** The longest bar of a group. */
function mostOf(facets: readonly Facet<unknown>[]): number {
  return Math.max(1, ...facets.map(({ lines }) => lines));
}

/** Counts by year and by source; each narrows the lines to its own. */
export function Facets(props: FacetsProps) {
  const { years, sources } = usePhraseAddress();
  const pressed = years.length + sources.length;
  return (
    <FacetColumn summary={phraseMessages.narrowBy(pressed)}>
      <Years {...props} />
      <Sources {...props} />
    </FacetColumn>
  );
}

function Years({ found }: FacetsProps) {
  const { years } = usePhraseAddress();
  const change = useChangePhrase();
  const most = mostOf(found.years);
  return (
    <FacetGroup title={phraseMessages.year}>
      {found.years.map(({ value, lines }) => (
        <LineFacet
          key={value}
          label={value === 'none' ? filterMessages.noDate : String(value)}
          lines={lines}
          most={most}
          pressed={years.includes(value)}
          onPress={() => change({ years: toggled(years, value) })}
        />
      ))}
    </FacetGroup>
  );
}

function Sources({ found }: FacetsProps) {
  const { sources } = usePhraseAddress();
  const change = useChangePhrase();
  const known = useLibrary((state) => state.summary?.sources) ?? [];
  const held = new Map(found.sources.map(({ value, lines }) => [value, lines]));
  const most = mostOf(found.sources);
  return (
    <FacetGroup title={phraseMessages.sourceList}>
      {known
        .filter(({ name }) => held.has(name))
        .map(({ name, title }) => (
          <LineFacet
            key={name}
            label={title}
            lines={held.get(name) ?? 0}
            most={most}
            pressed={sources.includes(name)}
            onPress={() => change({ sources: toggled(sources, name) })}
          />
        ))}
    </FacetGroup>
  );
}

interface LineFacetProps extends Pick<FacetBarProps, 'label' | 'pressed' | 'onPress'> {
  readonly lines: number;
  readonly most: number;
}

function LineFacet({ lines, most, ...bar }: LineFacetProps) {
  return (
    <FacetBar
      {...bar}
      name={phraseMessages.sentencesOf(bar.label, lines)}
      count={formatCount(lines)}
      share={lines / most}
    />
  );
}
