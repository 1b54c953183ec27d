import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { formatDay, formatMoment, plural } from '#domain/format';
import {
  MOST_TOLD,
  type LeftPaper,
  type NearBy,
  type NewPaper,
  type WhatIsNew as News,
} from '#domain/overview/what-is-new';
import { formatCount } from '#messages/plural';
import { useNewsSeen, useWhatIsNew } from '../../state/use-about-papers.ts';
import { usePaperHref } from '../../state/use-address.ts';
import { Button } from '../../ui/Button.tsx';
import { PaperChange } from './PaperChange.tsx';
import { OverviewPart, PartSection } from './OverviewPart.tsx';

/** What updates of the papers brought since the reader looked last. */
export function WhatIsNew({ menu }: { readonly menu: ReactNode }) {
  const answer = useWhatIsNew();
  const news = answer?.found;
  useNewsSeen(news !== undefined);
  return (
    <OverviewPart title="What is new" menu={menu}>
      {answer && !news && (
        <p className="about-lead" role="status">
          Nothing yet: the papers are those that you began with. When the site brings others, this
          page tells which came, which changed and which left.
        </p>
      )}
      {news && <Told news={news} />}
    </OverviewPart>
  );
}

function summaryOf({ came, changed, left }: News['counts']): string {
  const parts = [
    [came, 'came'],
    [changed, 'changed'],
    [left, 'left'],
  ] as const;
  const told = parts.filter(([count]) => count > 0);
  if (told.length === 0) return 'All papers are as they were.';
  return `${told.map(([count, what]) => `${plural(count, 'paper')} ${what}`).join(', ')}.`;
}

function Told({ news }: { readonly news: News }) {
  const { at, counts, came, changed, left } = news;
  const [now] = useState(() => Date.now());
  const near = came.filter((paper) => paper.near);
  const others = came.filter((paper) => !paper.near);
  return (
    <>
      <p className="about-lead">
        {summaryOf(counts)} Updated {formatMoment(at, now)}.
      </p>
      {near.length > 0 && (
        <PartSection title="New, near what you read">
          <p>Each has a paper that you finished, tagged or listed among its ten nearest.</p>
          <Some of={others.length > 0 ? near.length : counts.came}>
            {near.map((paper) => (
              <Came key={paper.id} paper={paper} />
            ))}
          </Some>
        </PartSection>
      )}
      {others.length > 0 && (
        <PartSection title={near.length > 0 ? 'Also new' : 'New'}>
          <Some of={counts.came}>
            {others.map((paper) => (
              <Came key={paper.id} paper={paper} />
            ))}
          </Some>
        </PartSection>
      )}
      {changed.length > 0 && (
        <PartSection title="Changed">
          <Some of={counts.changed}>
            {changed.map((paper) => (
              <PaperChange key={paper.now.id} paper={paper} />
            ))}
          </Some>
        </PartSection>
      )}
      {left.length > 0 && (
        <PartSection title="Left">
          <p>What you had marked stays, as a paper of your own; the others are gone.</p>
          <Some of={counts.left}>
            {left.map((paper) => (
              <Left key={paper.id} paper={paper} />
            ))}
          </Some>
        </PartSection>
      )}
    </>
  );
}

/** So many are shown before the reader asks for the rest. */
const FIRST = 20;

interface SomeProps {
  /** How many there are, of which no more than {@link MOST_TOLD} are listed. */
  readonly of: number;
  readonly children: readonly ReactElement[];
}

function Some({ of, children }: SomeProps) {
  const [isAll, setAll] = useState(false);
  const next = useRef<HTMLLIElement>(null);
  const rest = children.length - FIRST;
  // The button that was pressed is gone: reading goes on where it had been.
  useEffect(() => {
    if (isAll) next.current?.focus();
  }, [isAll]);
  return (
    <>
      <ul className="news">
        {children.slice(0, isAll ? undefined : FIRST).map((item, at) => (
          <li key={item.key} {...(at === FIRST && { ref: next, tabIndex: -1 })}>
            {item}
          </li>
        ))}
      </ul>
      {!isAll && rest > 0 && <Button onClick={() => setAll(true)}>Show {rest} more</Button>}
      {of > MOST_TOLD && (
        <p>
          Of {formatCount(of)} only {formatCount(MOST_TOLD)} are told here.
        </p>
      )}
    </>
  );
}

const BY_WORDS: Record<NearBy['kind'], string> = {
  finished: 'which you finished',
  tagged: 'which you tagged',
  listed: 'which is on your list',
};

function Came({ paper }: { readonly paper: NewPaper }) {
  const hrefOf = usePaperHref();
  const { id, title, publishedOn, yearInferred, near } = paper;
  return (
    <>
      <a className="title" href={hrefOf(id)}>
        {title}
      </a>
      <p className="facts">
        {publishedOn === undefined ? 'No date' : formatDay(publishedOn)}
        {yearInferred && ', year inferred'}
      </p>
      {near && (
        <p className="why">
          Near <a href={hrefOf(near.id)}>{near.title}</a>, {BY_WORDS[near.by.kind]}
          {near.by.kind !== 'finished' && ` “${near.by.name}”`}
          {near.words.length > 0 && <>: {near.words.join(', ')}</>}
        </p>
      )}
    </>
  );
}

function Left({ paper: { id, title, isKept } }: { readonly paper: LeftPaper }) {
  const hrefOf = usePaperHref();
  return isKept ? (
    <>
      <a className="title" href={hrefOf(id)}>
        {title}
      </a>
      <p className="facts">Kept, because you had marked it</p>
    </>
  ) : (
    <span className="title">{title}</span>
  );
}
