import { useMemo } from 'react';
import { changesOf, type PaperFace } from '#domain/corpus-news';
import { formatDay } from '#domain/format';
import type { ChangedPaper } from '#domain/overview/what-is-new';
import { inContext, wordDifference } from '#domain/word-difference';
import { whatIsNewMessages } from '#messages/what-is-new';
import { usePaperHref } from '../../state/use-address.ts';
import { Difference } from './Difference.tsx';

/** The date as the paper's page says it. */
function dateOf({ publishedOn, yearInferred }: PaperFace): string {
  if (publishedOn === undefined) return whatIsNewMessages.none;
  const day = formatDay(publishedOn);
  return yearInferred ? whatIsNewMessages.yearInferred(day) : day;
}

function addressesOnlyIn(some: PaperFace, others: PaperFace): string[] {
  const known = new Set(others.links.map(({ url }) => url));
  return some.links.map(({ url }) => url).filter((url) => !known.has(url));
}

/** A paper that an update changed, with what is another in it. */
export function PaperChange({ paper: { before, now } }: { readonly paper: ChangedPaper }) {
  const hrefOf = usePaperHref();
  const changes = changesOf(before, now);
  const words = whatIsNewMessages.changes;
  return (
    <>
      <a className="title" href={hrefOf(now.id)} lang="en" dir="ltr">
        {now.title}
      </a>
      <dl className="changes">
        {changes.date && (
          <>
            <dt>{words.date}</dt>
            <dd>
              {dateOf(before)} → {dateOf(now)}
            </dd>
          </>
        )}
        {changes.title && (
          <>
            <dt>{words.title}</dt>
            <dd>
              <TextChange before={before.title} now={now.title} />
            </dd>
          </>
        )}
        {changes.links && <LinkChange before={before} now={now} />}
        {changes.abstract && (
          <>
            <dt>{words.abstract}</dt>
            <dd>
              <TextChange before={before.abstract} now={now.abstract} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function TextChange({ before, now }: { readonly before: string; readonly now: string }) {
  const pieces = useMemo(() => inContext(wordDifference(before, now)), [before, now]);
  return <Difference pieces={pieces} />;
}

function LinkChange({ before, now }: ChangedPaper) {
  const [gone, came] = [addressesOnlyIn(before, now), addressesOnlyIn(now, before)];
  return (
    <>
      <dt>{whatIsNewMessages.changes.links}</dt>
      <dd>
        {gone.length + came.length === 0 && whatIsNewMessages.otherOrder}
        <Difference
          pieces={[
            ...gone.map((url) => ({ kind: 'gone' as const, text: ` ${url}` })),
            ...came.map((url) => ({ kind: 'came' as const, text: ` ${url}` })),
          ]}
        />
      </dd>
    </>
  );
}
