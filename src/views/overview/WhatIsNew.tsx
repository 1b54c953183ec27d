import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { formatDay, formatMoment } from '#domain/format';
import {
  MOST_TOLD,
  type LeftPaper,
  type NearBy,
  type NewPaper,
  type WhatIsNew as News,
} from '#domain/overview/what-is-new';
import { whatIsNewMessages } from '#messages/what-is-new';
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
    <OverviewPart title={whatIsNewMessages.title} menu={menu}>
      {answer && !news && (
        <p className="about-lead" role="status">
          {whatIsNewMessages.nothing}
        </p>
      )}
      {news && <Told news={news} />}
    </OverviewPart>
  );
}

function summaryOf({ came, changed, left }: News['counts']): string {
  const words = whatIsNewMessages.counts;
  const told = [
    ...(came > 0 ? [words.came(came)] : []),
    ...(changed > 0 ? [words.changed(changed)] : []),
    ...(left > 0 ? [words.left(left)] : []),
  ];
  return told.length === 0 ? whatIsNewMessages.asTheyWere : whatIsNewMessages.summary(told);
}

function Told({ news }: { readonly news: News }) {
  const { at, counts, came, changed, left } = news;
  const [now] = useState(() => Date.now());
  const near = came.filter((paper) => paper.near);
  const others = came.filter((paper) => !paper.near);
  return (
    <>
      <p className="about-lead">
        {summaryOf(counts)} {whatIsNewMessages.updated(formatMoment(at, now))}
      </p>
      {near.length > 0 && (
        <PartSection title={whatIsNewMessages.nearTitle}>
          <p>{whatIsNewMessages.nearNote}</p>
          <Some of={others.length > 0 ? near.length : counts.came}>
            {near.map((paper) => (
              <Came key={paper.id} paper={paper} />
            ))}
          </Some>
        </PartSection>
      )}
      {others.length > 0 && (
        <PartSection title={near.length > 0 ? whatIsNewMessages.alsoNew : whatIsNewMessages.isNew}>
          <Some of={counts.came}>
            {others.map((paper) => (
              <Came key={paper.id} paper={paper} />
            ))}
          </Some>
        </PartSection>
      )}
      {changed.length > 0 && (
        <PartSection title={whatIsNewMessages.changed}>
          <Some of={counts.changed}>
            {changed.map((paper) => (
              <PaperChange key={paper.now.id} paper={paper} />
            ))}
          </Some>
        </PartSection>
      )}
      {left.length > 0 && (
        <PartSection title={whatIsNewMessages.left}>
          <p>{whatIsNewMessages.leftNote}</p>
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
      {!isAll && rest > 0 && (
        <Button onClick={() => setAll(true)}>{whatIsNewMessages.showMore(rest)}</Button>
      )}
      {of > MOST_TOLD && <p>{whatIsNewMessages.toldOf(of, MOST_TOLD)}</p>}
    </>
  );
}

function byWords(by: NearBy): string {
  const words = whatIsNewMessages.by;
  return by.kind === 'finished' ? words.finished : words[by.kind](by.name);
}

function dayWords({ publishedOn, yearInferred }: NewPaper): string {
  if (publishedOn === undefined) return whatIsNewMessages.noDate;
  const day = formatDay(publishedOn);
  return yearInferred ? whatIsNewMessages.yearInferred(day) : day;
}

function Came({ paper }: { readonly paper: NewPaper }) {
  const hrefOf = usePaperHref();
  const { id, title, near } = paper;
  return (
    <>
      <a className="title" href={hrefOf(id)} lang="en" dir="ltr">
        {title}
      </a>
      <p className="facts">{dayWords(paper)}</p>
      {near && (
        <p className="why">
          {whatIsNewMessages.near}{' '}
          <a href={hrefOf(near.id)} lang="en" dir="ltr">
            {near.title}
          </a>
          {byWords(near.by)}
          {near.words.length > 0 && whatIsNewMessages.words(near.words)}
        </p>
      )}
    </>
  );
}

function Left({ paper: { id, title, isKept } }: { readonly paper: LeftPaper }) {
  const hrefOf = usePaperHref();
  return isKept ? (
    <>
      <a className="title" href={hrefOf(id)} lang="en" dir="ltr">
        {title}
      </a>
      <p className="facts">{whatIsNewMessages.kept}</p>
    </>
  ) : (
    <span className="title" lang="en" dir="ltr">
      {title}
    </span>
  );
}
