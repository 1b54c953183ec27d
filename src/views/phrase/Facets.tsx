import { UNDATED_WORDS } from '#domain/filter-words';
import type { ConcordanceLine, LineCounts } from '#domain/concordance';
import { formatCount, plural } from '#domain/format';
import type { YearFilter } from '#domain/library-query';
import { useLibrary } from '../../state/services.tsx';
import { useChangePhrase, usePhraseAddress } from '../../state/use-phrase.ts';
import { useMedia } from '../../ui/use-media.ts';

function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
}

interface FacetsProps {
  /** All that were found. */
  readonly lines: readonly ConcordanceLine[];
  readonly counts: LineCounts;
}

/** Counts by year and by source; each narrows the lines to its own. */
export function Facets(props: FacetsProps) {
  const phone = useMedia('(max-width: 599px)');
  const { years, sources } = usePhraseAddress();
  const pressed = years.length + sources.length;
  const groups = (
    <div className="phrase-facets">
      <Years {...props} />
      <Sources {...props} />
    </div>
  );
  if (!phone) return groups;
  return (
    <details className="phrase-narrow">
      <summary>By year and source{pressed > 0 && `, ${formatCount(pressed)} chosen`}</summary>
      {groups}
    </details>
  );
}

/** Newest first; the lines that carry no date come last. */
function yearsOf(lines: readonly ConcordanceLine[]): YearFilter[] {
  const years = new Set(lines.flatMap(({ year }) => year ?? []));
  const sorted: YearFilter[] = [...years].toSorted((a, b) => b - a);
  return lines.some(({ year }) => year === undefined) ? [...sorted, 'none'] : sorted;
}

function Years({ lines, counts }: FacetsProps) {
  const { years } = usePhraseAddress();
  const change = useChangePhrase();
  const all = yearsOf(lines);
  const most = Math.max(1, ...counts.years.values());
  return (
    <section role="group" aria-labelledby="phrase-years">
      <h2 id="phrase-years">Year</h2>
      <div>
        {all.map((year) => (
          <Facet
            key={year}
            label={year === 'none' ? UNDATED_WORDS : String(year)}
            count={counts.years.get(year) ?? 0}
            most={most}
            pressed={years.includes(year)}
            onPress={() => change({ years: toggled(years, year) })}
          />
        ))}
      </div>
    </section>
  );
}

function Sources({ lines, counts }: FacetsProps) {
  const { sources } = usePhraseAddress();
  const change = useChangePhrase();
  const known = useLibrary((state) => state.summary?.sources) ?? [];
  const held = new Set(lines.flatMap((line) => line.sources));
  const most = Math.max(1, ...counts.sources.values());
  return (
    <section role="group" aria-labelledby="phrase-sources">
      <h2 id="phrase-sources">Source list</h2>
      <div>
        {known
          .filter(({ name }) => held.has(name))
          .map(({ name, title }) => (
            <Facet
              key={name}
              label={title}
              count={counts.sources.get(name) ?? 0}
              most={most}
              pressed={sources.includes(name)}
              onPress={() => change({ sources: toggled(sources, name) })}
            />
          ))}
      </div>
    </section>
  );
}

interface FacetProps {
  readonly label: string;
  readonly count: number;
  readonly most: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Facet({ label, count, most, pressed, onPress }: FacetProps) {
  return (
    <button
      type="button"
      className="phrase-facet"
      aria-pressed={pressed}
      aria-label={`${label}: ${plural(count, 'sentence')}`}
      onClick={onPress}
    >
      <span className="name">{label}</span>
      <span className="count">{formatCount(count)}</span>
      <span className="track">
        <i style={{ width: `${(100 * count) / most}%` }} />
      </span>
    </button>
  );
}
