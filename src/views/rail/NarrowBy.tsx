import { KIND_WORDS } from '#domain/filter-words';
import { FILTER_KINDS, type YearFilter } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import { plural } from '#domain/format';
import { toggled } from '#domain/toggled';
import { filterMessages } from '#messages/filter-words';
import { formatCount } from '#messages/plural';
import { useNarrowing } from '../../state/use-narrowing.ts';
import { FacetBar } from '../../ui/FacetBar.tsx';

/** The filters that the data allow. */
export function NarrowBy({ summary }: { readonly summary: LibrarySummary }) {
  return (
    <>
      <h2>Narrow by</h2>
      <Facts summary={summary} />
      <Years summary={summary} />
      <Sources summary={summary} />
    </>
  );
}

function Facts({ summary }: { readonly summary: LibrarySummary }) {
  const { filters, narrow } = useNarrowing(summary);
  const { has, authorsKnown } = filters;
  return (
    <ul>
      {FILTER_KINDS.map((kind) => (
        <Check
          key={kind}
          label={KIND_WORDS[kind]}
          count={summary.has[kind]}
          checked={has.includes(kind)}
          onChange={() => narrow({ has: toggled(has, kind) })}
        />
      ))}
      <Check
        label={filterMessages.authorCountGiven}
        count={summary.authorsKnown}
        checked={authorsKnown}
        onChange={() => narrow({ authorsKnown: !authorsKnown })}
      />
    </ul>
  );
}

interface CheckProps {
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Check({ label, count, checked, onChange }: CheckProps) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={checked} onChange={onChange} />
        <span className="name">{label}</span>
        <span className="count">{formatCount(count)}</span>
      </label>
    </li>
  );
}

/** A bar a year, and one for the papers that carry no date, on a scale of its own beside them. */
function Years({ summary }: { readonly summary: LibrarySummary }) {
  const { filters, narrow } = useNarrowing(summary);
  const { years } = filters;
  const most = Math.max(1, ...summary.years.map(({ papers }) => papers));
  const undated = summary.papers - summary.dated;
  const toggle = (year: YearFilter) => narrow({ years: toggled(years, year) });
  return (
    <>
      <h2>
        Year
        <span>
          {formatCount(summary.dated)} of {formatCount(summary.papers)} dated
        </span>
      </h2>
      <div className="bars-facet" role="group" aria-label="Year">
        {summary.years.map(({ year, papers }) => (
          <button
            key={year}
            type="button"
            aria-pressed={years.includes(year)}
            aria-label={`${year}: ${plural(papers, 'paper')}`}
            title={`${year}: ${plural(papers, 'paper')}`}
            onClick={() => toggle(year)}
          >
            <i style={{ height: `${(28 * papers) / most}px` }} />
            <span>’{String(year).slice(2)}</span>
          </button>
        ))}
      </div>
      <ul>
        <Check
          label={filterMessages.noDate}
          count={undated}
          checked={years.includes('none')}
          onChange={() => toggle('none')}
        />
      </ul>
    </>
  );
}

function Sources({ summary }: { readonly summary: LibrarySummary }) {
  const { filters, narrow } = useNarrowing(summary);
  const { sources } = filters;
  const most = Math.max(1, ...summary.sources.map(({ papers }) => papers));
  return (
    <>
      <h2>
        Source list
        <span>{formatCount(summary.onSeveralPages)} in two or more</span>
      </h2>
      <ul aria-label="Source list">
        {summary.sources.map(({ name, title, pageDay, papers }) => (
          <li key={name}>
            <FacetBar
              label={title}
              name={`${title}: ${plural(papers, 'paper')}`}
              hint={pageDay === undefined ? title : `${title}, page of ${pageDay}`}
              count={formatCount(papers)}
              share={papers / most}
              pressed={sources.includes(name)}
              onPress={() => narrow({ sources: toggled(sources, name) })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
