import { LIBRARY, printAddress } from '#domain/address';
import type { LibraryFilters } from '#domain/library-query';
import type { PapersOverview, Share } from '#domain/overview';
import { overviewPageMessages } from '#messages/overview-page';
import { formatCount } from '#messages/plural';
import { useTitles } from '../../state/use-overview.ts';
import { usePaperHref } from '../../state/use-address.ts';
import { useState } from 'react';

/** The address of the papers that pass some filters. */
export function papersHref(filters: Partial<LibraryFilters>): string {
  return printAddress({ ...LIBRARY, ...filters });
}

export interface CountProps {
  readonly count: number;
  /** The papers that it counts. */
  readonly filters: Partial<LibraryFilters>;
}

/** A number that leads to the papers behind it. */
export function Count({ count, filters }: CountProps) {
  if (count === 0) return '0';
  return (
    <a href={papersHref(filters)} aria-label={overviewPageMessages.papers(count)}>
      {formatCount(count)}
    </a>
  );
}

/** What is read, being read, and neither, of the papers that pass some filters. */
export function shareCells({ papers, read, reading }: Share, filters: Partial<LibraryFilters>) {
  return [
    <Count key="papers" count={papers} filters={filters} />,
    <Count key="read" count={read} filters={{ ...filters, statuses: ['read'] }} />,
    <Count key="reading" count={reading} filters={{ ...filters, statuses: ['reading'] }} />,
    <Count
      key="rest"
      count={papers - read - reading}
      filters={{ ...filters, statuses: ['unread', 'toread', 'aside'] }}
    />,
  ];
}

/** More titles at once nobody looks through. */
const MOST_TITLES = 200;

export interface PapersBehindProps {
  readonly ordinals: ArrayLike<number>;
  readonly page: PapersOverview;
}

/** A number that unfolds into its papers, where no filter finds just these. */
export function PapersBehind({ ordinals, page }: PapersBehindProps) {
  const [isOpen, setOpen] = useState(false);
  if (ordinals.length === 0) return '0';
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={overviewPageMessages.papers(ordinals.length)}>
        {formatCount(ordinals.length)}
      </summary>
      {isOpen && <Titles ordinals={ordinals} page={page} />}
    </details>
  );
}

function Titles({ ordinals, page }: PapersBehindProps) {
  const titles = useTitles(Array.from(ordinals).slice(0, MOST_TITLES), page);
  const href = usePaperHref();
  return (
    <ul>
      {titles.map(({ id, title }) => (
        <li key={id}>
          <a href={href(id)} lang="en" dir="ltr">
            {title}
          </a>
        </li>
      ))}
      {ordinals.length > MOST_TITLES && (
        <li>{overviewPageMessages.more(ordinals.length - MOST_TITLES)}</li>
      )}
    </ul>
  );
}
