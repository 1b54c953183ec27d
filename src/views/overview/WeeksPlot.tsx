import { formatDay, formatDayMonth } from '#domain/format';
import type { PapersOverview } from '#domain/overview';
import { drawnWeeks, isoDayOf, type FinishedWeek } from '#domain/overview/finished-weeks';
import { overviewPageMessages } from '#messages/overview-page';
import { formatCount } from '#messages/plural';
import { usePaperHref } from '../../state/use-address.ts';
import { Dot, MarkField } from '../../ui/MarkField.tsx';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { useMedia } from '../../ui/use-media.ts';
import { PapersBehind } from './Behind.tsx';
import { weeksSentence } from './overview-words.ts';
import { DataTable, Plot } from './Plot.tsx';

/** Heights in px: of a block where there is room, and of the highest column. */
const BLOCK = 7;
const THINNEST = 2;
const COLUMN = 120;

/** What was finished week by week: a block is a paper. */
export function WeeksPlot({ page }: { readonly page: PapersOverview }) {
  const { finished } = page;
  const drawn = drawnWeeks(finished);
  const named = namedWeeks(drawn);
  if (finished.weeks.length === 0) return <NothingFinished undated={finished.undated} />;
  return (
    <Plot
      title={overviewPageMessages.weeks.title}
      says={weeksSentence(drawn, finished.undated)}
      table={<WeeksTable page={page} />}
    >
      <MarkField label={overviewPageMessages.weeks.title} className="weeks">
        {drawn.map((week) => (
          <Week
            key={week.monday}
            week={week}
            page={page}
            height={blockHeight(drawn)}
            isNamed={named.has(week.monday)}
          />
        ))}
      </MarkField>
    </Plot>
  );
}

function blockHeight(drawn: readonly FinishedWeek[]): number {
  const best = Math.max(1, ...drawn.map(({ papers }) => papers.length));
  return Math.max(THINNEST, Math.min(BLOCK, Math.floor(COLUMN / best)));
}

function monthOf({ monday }: FinishedWeek): string {
  return isoDayOf(monday).slice(0, 7);
}

/** Names nearer to each other than this would touch, in weeks. */
const NAME_WIDTH = 3;

/** The weeks that are named: the first, the first of every month, and this one, where there is room. */
function namedWeeks(drawn: readonly FinishedWeek[]): Set<number> {
  const named = new Set<number>();
  let last = -NAME_WIDTH;
  for (const [at, week] of drawn.entries()) {
    const before = drawn[at - 1];
    const begins = !before || monthOf(week) !== monthOf(before);
    if ((!begins && at < drawn.length - 1) || at - last < NAME_WIDTH) continue;
    named.add(week.monday);
    last = at;
  }
  return named;
}

interface WeekProps {
  readonly week: FinishedWeek;
  readonly page: PapersOverview;
  /** Of one block, in px. */
  readonly height: number;
  readonly isNamed: boolean;
}

function Week({ week, page, height, isNamed }: WeekProps) {
  const href = usePaperHref();
  const { papers, monday } = week;
  const day = formatDayMonth(isoDayOf(monday));
  const name = overviewPageMessages.weeks.week(day, papers.length);
  return (
    <div className="week" role="group" aria-label={name}>
      <span className="value">{papers.length > 0 && formatCount(papers.length)}</span>
      <div className="blocks" style={{ gridAutoRows: height }}>
        {papers.map((ordinal) => {
          const paper = page.titles.get(ordinal);
          const says = overviewPageMessages.weeks.finished(day);
          return (
            paper && (
              <Dot
                key={paper.id}
                title={paper.title}
                says={says}
                href={href(paper.id)}
                look="full"
              />
            )
          );
        })}
      </div>
      <span className="axis">{isNamed && day}</span>
    </div>
  );
}

function NothingFinished({ undated }: { readonly undated: number }) {
  const coarse = useMedia('(pointer: coarse)');
  const { shown } = useKeyHint('r');
  const words = overviewPageMessages.weeks;
  const none = undated === 0 ? words.none : words.undated(undated);
  return (
    <Plot title={words.title} says={`${none} ${coarse ? words.howByTouch : words.how(shown)}`}>
      {null}
    </Plot>
  );
}

function WeeksTable({ page }: { readonly page: PapersOverview }) {
  const { weeks } = page.finished;
  return (
    <DataTable
      caption={overviewPageMessages.weeks.title}
      head={[overviewPageMessages.weeks.weekOf, overviewPageMessages.columns.papers]}
      rows={weeks.toReversed().map(({ monday, papers }) => ({
        key: monday,
        cells: [
          formatDay(isoDayOf(monday)),
          <PapersBehind key="papers" ordinals={papers} page={page} />,
        ],
      }))}
    />
  );
}
