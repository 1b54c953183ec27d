import { useEffect, useRef, type ReactNode } from 'react';
import { formatCount, plural } from '#domain/format';
import type { LibrarySummary } from '#domain/library-summary';
import { useReader } from '../../state/services.tsx';
import './overview.css';

export interface OverviewPageProps {
  readonly summary: LibrarySummary;
  /** The way to the drawer, where there is one. */
  readonly menu: ReactNode;
}

/** All papers together: what is in here, and where the reading has been. */
export function OverviewPage({ summary, menu }: OverviewPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const statuses = useReader((state) => state.summary?.statuses);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="overview" aria-labelledby="overview-title">
      <header>
        {menu}
        <h1 id="overview-title" ref={heading} tabIndex={-1}>
          {plural(summary.papers, 'paper')}
          {statuses && `, ${formatCount(statuses.read)} read`}
        </h1>
      </header>
    </main>
  );
}
