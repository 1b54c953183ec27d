import type { LibrarySummary } from '#domain/library-summary';
import { MOST_DOTS, type PapersOverview } from '#domain/overview';
import { yearColumns, yearCounts, type YearColumn } from '#domain/overview/year-columns';
import { filterMessages } from '#messages/filter-words';
import { overviewPageMessages } from '#messages/overview-page';
import { formatCount } from '#messages/plural';
import { usePaperHref } from '../../state/use-address.ts';
import { Dot, MarkField } from '../../ui/MarkField.tsx';
import { Bars, type Bar } from './Bars.tsx';
import { PapersBehind, papersHref, shareCells } from './Behind.tsx';
import {
  dotLook,
  dotWords,
  shareHeads,
  shareWords,
  yearName,
  yearsSentence,
} from './overview-words.ts';
import { DataTable, Plot } from './Plot.tsx';

export interface YearsPlotProps {
  readonly page: PapersOverview;
  readonly summary: LibrarySummary;
}

/** Papers by year: a dot each, or bars where there are too many. */
export function YearsPlot({ page, summary }: YearsPlotProps) {
  const columns = yearColumns(page);
  const isInDots = page.papers <= MOST_DOTS;
  return (
    <Plot
      title={overviewPageMessages.years.title}
      says={yearsSentence(summary, isInDots)}
      table={<YearsTable page={page} />}
      className="plot-years"
    >
      {isInDots ? <Dots page={page} columns={columns} /> : <YearBars columns={columns} />}
    </Plot>
  );
}

interface DotsProps {
  readonly page: PapersOverview;
  readonly columns: readonly YearColumn[];
}

/** Columns that are higher than this become wider. */
const MOST_ROWS = 12;
const FEWEST_A_ROW = 4;

function Dots({ page, columns }: DotsProps) {
  const dated = columns.filter(({ year }) => year !== 'none');
  const undated = columns.find(({ year }) => year === 'none');
  const highest = Math.max(0, ...dated.map(({ papers }) => papers));
  const aRow = Math.max(FEWEST_A_ROW, Math.ceil(highest / MOST_ROWS));
  return (
    <MarkField label={overviewPageMessages.years.label} className="year-dots">
      {dated.length > 0 && (
        <div className="dated">
          {dated.map((column) => (
            <Column key={column.year} column={column} page={page} aRow={aRow} />
          ))}
        </div>
      )}
      {undated && (
        <div className="undated">
          <Column column={undated} page={page} />
        </div>
      )}
    </MarkField>
  );
}

interface ColumnProps {
  readonly column: YearColumn;
  readonly page: PapersOverview;
  /** Undefined: as many as there is room for. */
  readonly aRow?: number;
}

const DOT = 14;

function Column({ column, page, aRow }: ColumnProps) {
  const href = usePaperHref();
  const name = yearName(column.year);
  const hint = column.year === 'inferred' ? overviewPageMessages.years.inferredHint : undefined;
  // Four a row are left to the style sheet, which has three on a phone.
  const width = aRow === undefined || aRow === FEWEST_A_ROW ? undefined : aRow * DOT;
  return (
    <div
      className="year"
      role="group"
      aria-label={overviewPageMessages.years.column(name, column.papers)}
    >
      <span className="value">{formatCount(column.papers)}</span>
      <div className="dots" style={{ width }}>
        {column.ordinals.map((ordinal) => {
          const paper = page.titles.get(ordinal);
          return (
            paper && (
              <Dot
                key={paper.id}
                title={paper.title}
                says={dotWords(page, ordinal)}
                href={href(paper.id)}
                look={dotLook(page.statuses[ordinal])}
              />
            )
          );
        })}
      </div>
      <span className="axis" title={hint}>
        {name}
      </span>
    </div>
  );
}

function barOf(column: YearColumn): Bar {
  const { year, papers, read, reading } = column;
  const name = yearName(year);
  return {
    key: year,
    label: name,
    hint: year === 'inferred' ? overviewPageMessages.years.inferredHint : undefined,
    count: papers,
    full: read,
    half: reading,
    says: overviewPageMessages.bar(name, shareWords(column)),
    href: year === 'inferred' ? undefined : papersHref({ years: [year] }),
  };
}

/** What has no date is on a scale of its own: beside it the years would vanish. */
function YearBars({ columns }: Pick<DotsProps, 'columns'>) {
  const dated = columns.filter(({ year }) => year !== 'none');
  const undated = columns.filter(({ year }) => year === 'none');
  return (
    <>
      {dated.length > 0 && (
        <Bars label={overviewPageMessages.years.label} bars={dated.map(barOf)} />
      )}
      {undated.length > 0 && (
        <>
          <p className="plot-says">{overviewPageMessages.years.undatedBars}</p>
          <Bars label={filterMessages.noDate} bars={undated.map(barOf)} />
        </>
      )}
    </>
  );
}

function YearsTable({ page }: { readonly page: PapersOverview }) {
  const words = overviewPageMessages.years;
  const inferredIn = (year: number): number[] =>
    [...page.years.keys()].filter(
      (ordinal) => page.years[ordinal] === year && page.inferred[ordinal] === 1,
    );
  return (
    <DataTable
      caption={overviewPageMessages.years.title}
      head={[words.year, ...shareHeads(), words.inferred]}
      rows={yearCounts(page).map((count) => ({
        key: count.year,
        cells: [
          count.year === 0 ? filterMessages.noDate : count.year,
          ...shareCells(count, { years: [count.year === 0 ? 'none' : count.year] }),
          <PapersBehind key="inferred" ordinals={inferredIn(count.year)} page={page} />,
        ],
      }))}
    />
  );
}
