import { KIND_WORDS } from '#domain/filter-words';
import { FILTER_KINDS, type YearFilter } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import { toggled } from '#domain/toggled';
import { filterMessages } from '#messages/filter-words';
import { formatCount } from '#messages/plural';
import { railMessages } from '#messages/rail';
import { useNarrowing } from '../../state/use-narrowing.ts';
import { FacetBar } from '../../ui/FacetBar.tsx';

/** The filters that the data allow. */
export function NarrowBy({ summary }: { readonly summary: LibrarySummary }) {
  return (
    <>
      <h2>{railMessages.narrowBy}</h2>
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
        {railMessages.year}
        <span>{railMessages.dated(summary.dated, summary.papers)}</span>
      </h2>
      <div className="bars-facet" role="group" aria-label={railMessages.year}>
        {summary.years.map(({ year, papers }) => (
          <button
            key={year}
            type="button"
            aria-pressed={years.includes(year)}
            aria-label={railMessages.papersOf(String(year), papers)}
            title={railMessages.papersOf(String(year), papers)}
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
        {railMessages.sourceList}
        <span>{railMessages.onSeveral(summary.onSeveralPages)}</span>
      </h2>
      <ul aria-label={railMessages.sourceList}>
        {summary.sources.map(({ name, title, pageDay, papers }) => (
          <li key={name}>
            <FacetBar
              label={title}
              name={railMessages.papersOf(title, papers)}
              hint={pageDay === undefined ? title : railMessages.pageOf(title, pageDay)}
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
