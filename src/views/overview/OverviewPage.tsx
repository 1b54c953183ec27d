import { useEffect, useRef, type ReactNode } from 'react';
import type { LibrarySummary } from '#domain/library-summary';
import { MOST_DOTS, type PapersOverview } from '#domain/overview';
import type { ReaderSummary } from '#domain/reader/summary';
import { controlMessages } from '#messages/controls';
import { overviewPageMessages } from '#messages/overview-page';
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
          title={overviewPageMessages.refused.title}
          actions={<Button onClick={retry}>{controlMessages.tryAgain}</Button>}
        >
          {overviewPageMessages.refused.what}
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

const LOOKS = ['full', 'half', 'empty'] as const;

/** The figure of the page, and how to read its dots. */
function Head({ summary, statuses, menu }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header>
      <div className="overview-title">
        {menu}
        <h1 id="overview-title" ref={heading} tabIndex={-1}>
          {statuses
            ? overviewPageMessages.title(summary.papers, statuses.read)
            : overviewPageMessages.papers(summary.papers)}
        </h1>
      </div>
      <p>
        {statuses && `${headWords(statuses)}. `}
        {summary.papers <= MOST_DOTS ? overviewPageMessages.dots : overviewPageMessages.bars}
        {LOOKS.map((look) => (
          <span key={look} className="key">
            <i className="mark-dot" data-look={look} aria-hidden />{' '}
            {overviewPageMessages.looks[look]}
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
