import { useEffect, useRef, type ReactNode } from 'react';
import { plural } from '#domain/format';
import type { LibrarySummary } from '#domain/library-summary';
import { MOST_DOTS, type PapersOverview } from '#domain/overview';
import type { ReaderSummary } from '#domain/reader/summary';
import { formatCount } from '#messages/plural';
import { useReader, useServices } from '../../state/services.tsx';
import { usePapersOverview } from '../../state/use-overview.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { KindsPlot } from './KindsPlot.tsx';
import { LinksPlot } from './LinksPlot.tsx';
import { ListsPlot } from './ListsPlot.tsx';
import { TopicMapSection } from './map/TopicMapSection.tsx';
import { headWords } from './overview-words.ts';
import { PartLinks } from './PartLinks.tsx';
import { SourcesPlot } from './SourcesPlot.tsx';
import { TagsPlot } from './TagsPlot.tsx';
import { WeeksPlot } from './WeeksPlot.tsx';
import { YearsPlot } from './YearsPlot.tsx';
import './overview.css';

export interface OverviewPageProps {
  readonly summary: LibrarySummary;
  /** The way to the drawer, where there is one. */
  readonly menu: ReactNode;
}

const SCROLL_KEY = '#/overview';

/** All papers together: what is in here, and where the reading has been. */
export function OverviewPage({ summary, menu }: OverviewPageProps) {
  const { scroll } = useServices();
  const reader = useReader((state) => state.summary);
  const { page, isRefused, retry } = usePapersOverview();
  const main = useRef<HTMLElement>(null);
  const isThere = page !== undefined && reader !== undefined;
  useEffect(() => {
    // What is scrolled to must be there before.
    if (isThere) main.current?.scrollTo(0, scroll.recall(SCROLL_KEY));
  }, [scroll, isThere]);
  return (
    <main
      className="overview"
      ref={main}
      aria-labelledby="overview-title"
      aria-busy={!isThere && !isRefused}
      onScroll={({ currentTarget }) => {
        if (isThere) scroll.remember(SCROLL_KEY, currentTarget.scrollTop);
      }}
    >
      <Head summary={summary} statuses={reader?.statuses} menu={menu} />
      {isRefused && (
        <Problem
          title="The papers could not be counted"
          actions={<Button onClick={retry}>Try again</Button>}
        >
          Your papers and all that you made are safe.
        </Problem>
      )}
      {page && reader && <Plots page={page} summary={summary} reader={reader} />}
    </main>
  );
}

interface HeadProps {
  readonly summary: LibrarySummary;
  readonly statuses: ReaderSummary['statuses'] | undefined;
  readonly menu: ReactNode;
}

const LOOKS = [
  ['full', 'read'],
  ['half', 'reading'],
  ['empty', 'the rest'],
] as const;

/** The figure of the page, and how to read its dots. */
function Head({ summary, statuses, menu }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header>
      <div className="overview-title">
        {menu}
        <h1 id="overview-title" ref={heading} tabIndex={-1}>
          {plural(summary.papers, 'paper')}
          {statuses && `, ${statuses.read === 0 ? 'none' : formatCount(statuses.read)} read`}
        </h1>
      </div>
      <p>
        {statuses && `${headWords(statuses)}. `}
        {summary.papers <= MOST_DOTS ? 'Each dot below is one paper:' : 'Parts of the bars below:'}
        {LOOKS.map(([look, name]) => (
          <span key={look} className="key">
            <i className="mark-dot" data-look={look} aria-hidden /> {name}
          </span>
        ))}
      </p>
      <PartLinks />
    </header>
  );
}

interface PlotsProps {
  readonly page: PapersOverview;
  readonly summary: LibrarySummary;
  readonly reader: ReaderSummary;
}

function Plots({ page, summary, reader }: PlotsProps) {
  return (
    <>
      <YearsPlot page={page} summary={summary} />
      <div className="overview-columns">
        <div>
          <TopicMapSection statuses={page.statuses} />
          <SourcesPlot page={page} summary={summary} />
          <LinksPlot page={page} />
        </div>
        <div>
          <TagsPlot tags={page.tags} />
          <WeeksPlot page={page} />
          <ListsPlot page={page} lists={reader.lists} />
          <KindsPlot highlights={reader.highlights} kinds={reader.kinds} />
        </div>
      </div>
    </>
  );
}
