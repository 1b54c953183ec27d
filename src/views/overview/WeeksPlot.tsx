import { formatCount, formatDay, formatDayMonth, plural } from '#domain/format';
import type { PapersOverview } from '#domain/overview';
import { drawnWeeks, isoDayOf, type FinishedWeek } from '#domain/overview/finished-weeks';
import { usePaperHref } from '../../state/use-address.ts';
import { Dot, MarkField } from '../../ui/MarkField.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { PapersBehind } from './Behind.tsx';
import { weeksSentence } from './overview-words.ts';
import { DataTable, Plot } from './Plot.tsx';

const TITLE = 'Papers finished each week';

/** Heights in px: of a block where there is room, and of the highest column. */
const BLOCK = 7;
const THINNEST = 2;
const COLUMN = 120;

/** What was finished week by week: a block is a paper. */
export function WeeksPlot({ page }: { readonly page: PapersOverview }) {
  const { finished } = page;
  const drawn = drawnWeeks(finished);
  if (finished.weeks.length === 0) return <NothingFinished undated={finished.undated} />;
  return (
    <Plot
      title={TITLE}
      says={weeksSentence(drawn, finished.undated)}
      table={() => <WeeksTable page={page} />}
    >
      <MarkField label={TITLE} className="weeks">
        {drawn.map((week, at) => (
          <Week
            key={week.monday}
            week={week}
            page={page}
            height={blockHeight(drawn)}
            isNamed={isNamed(drawn, at)}
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

/** The first week and the first of every month are named, where their names do not touch. */
function isNamed(drawn: readonly FinishedWeek[], at: number): boolean {
  const week = drawn[at];
  const before = drawn[at - 1];
  if (!week || !before) return true;
  return at > 2 && monthOf(week) !== monthOf(before);
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
  const name = `Week of ${day}: ${plural(papers.length, 'paper')}`;
  return (
    <div className="week" role="group" aria-label={name}>
      <span className="value">{papers.length > 0 && formatCount(papers.length)}</span>
      <div className="blocks" style={{ gridAutoRows: height }}>
        {papers.map((ordinal) => {
          const paper = page.titles.get(ordinal);
          const says = `finished in the week of ${day}`;
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
  const how = coarse ? 'Set “Read” on a paper' : 'Press R on a paper until it says “Read”';
  const none = undated === 0 ? 'Nothing is read yet.' : weeksSentence([], undated);
  return (
    <Plot title={TITLE} says={`${none} ${how}, and the week of it is drawn here.`}>
      {null}
    </Plot>
  );
}

function WeeksTable({ page }: { readonly page: PapersOverview }) {
  const { weeks } = page.finished;
  return (
    <DataTable
      caption={TITLE}
      head={['Week of', 'Papers']}
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
