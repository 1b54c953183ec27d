import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { aboutPapersMessages } from '#messages/about-papers';
import { overviewHref } from '../../state/use-address.ts';
import './about.css';

export interface OverviewPartProps {
  readonly title: string;
  /** The way to the drawer, where there is one. */
  readonly menu: ReactNode;
  /** Beside the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A part of such a page under a heading of its own. */
export function PartSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A page that belongs to the overview: a column of text and tables. */
export function OverviewPart({ title, menu, tools, children }: OverviewPartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="overview overview-part" aria-labelledby="overview-part-title">
      <div className="about-column">
        <header>
          {menu}
          <a className="back" href={overviewHref}>
            <ChevronLeft className="icon" aria-hidden />
            {aboutPapersMessages.overview}
          </a>
          {tools}
        </header>
        <h1 id="overview-part-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}
