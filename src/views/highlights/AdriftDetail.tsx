import { useEffect, useRef } from 'react';
import { makeAnchor } from '#domain/anchor';
import { parseNote } from '#domain/light-markdown';
import type { TextRange } from '#domain/text-range';
import { adriftMessages } from '#messages/adrift';
import { highlightsMessages } from '#messages/highlights';
import { useReader, useServices } from '../../state/services.tsx';
import { useAdriftHighlight, type AdriftHighlight } from '../../state/use-highlights.ts';
import { Button } from '../../ui/Button.tsx';
import { RichText } from '../../ui/RichText.tsx';
import { AttachTo } from './AttachTo.tsx';
import { entryKind, tagHref } from './entry-words.ts';

const NONE: readonly never[] = [];

export interface AdriftDetailProps {
  readonly id: string;
  /** Called when the reader has decided. */
  readonly onSettled: () => void;
}

/** One highlight that has lost its words: what was marked, what is there now, and what to do. */
export function AdriftDetail({ id, onSettled }: AdriftDetailProps) {
  const found = useAdriftHighlight(id);
  if (found === undefined) return <div className="adrift-detail" />;
  if (found === null) {
    return (
      <div className="adrift-detail">
        <p>{adriftMessages.settled}</p>
      </div>
    );
  }
  return <Detail found={found} onSettled={onSettled} />;
}

interface DetailProps {
  readonly found: AdriftHighlight;
  readonly onSettled: () => void;
}

function Detail({ found, onSettled }: DetailProps) {
  const { readerKeeper } = useServices();
  const heading = useRef<HTMLHeadingElement>(null);
  const { row, paper, places } = found;
  const { id, anchored } = row;
  const isMoved = anchored === 'moved';
  // The one before went with the button that settled it.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const act = async (action: Parameters<typeof readerKeeper.act>[0]): Promise<void> => {
    if (await readerKeeper.act(action, 'said')) onSettled();
  };
  const attach = (range: TextRange): void => {
    const anchor = paper && makeAnchor(paper.abstract, range);
    if (anchor) void act({ kind: 'reattach', id, anchor });
  };
  return (
    <article className="adrift-detail" data-kind={row.kind} aria-labelledby="adrift-paper">
      <h2 id="adrift-paper" ref={heading} tabIndex={-1} lang={paper && 'en'} dir="auto">
        {paper?.title ?? highlightsMessages.lostPaper}
      </h2>
      <p className="adrift-lead">{isMoved ? adriftMessages.movedLead : adriftMessages.lostLead}</p>
      <Marked found={found} />
      <div className="adrift-actions">
        {isMoved ? (
          <Button look="primary" onClick={() => void act({ kind: 'accept', ids: [id] })}>
            {adriftMessages.fine}
          </Button>
        ) : (
          <Button onClick={() => void act({ kind: 'leave', ids: [id] })}>
            {adriftMessages.leave}
          </Button>
        )}
        <Button look="quiet" onClick={() => void act({ kind: 'remove-highlights', ids: [id] })}>
          {adriftMessages.remove}
        </Button>
      </div>
      {paper && (
        <AttachTo text={paper.abstract} places={places} isMoved={isMoved} onAttach={attach} />
      )}
    </article>
  );
}

/** What was marked, with what stood around it and the reader's note. */
function Marked({ found: { row, prefix, suffix } }: { readonly found: AdriftHighlight }) {
  const renamed = useReader((state) => state.summary?.kinds) ?? NONE;
  const { kind, quote, was, note } = row;
  const { name, letter } = entryKind(kind, renamed);
  return (
    <section aria-labelledby="adrift-marked">
      <h3 id="adrift-marked">
        <span className="entry-letter" aria-hidden>
          {letter}
        </span>
        {adriftMessages.marked(name)}
      </h3>
      <blockquote className="entry-quote" lang="en" dir="ltr">
        <span>…{prefix}</span>
        <mark>{was ?? quote}</mark>
        <span>{suffix}…</span>
      </blockquote>
      {note !== '' && (
        <div className="entry-note">
          <RichText blocks={parseNote(note)} hrefOfTag={tagHref} />
        </div>
      )}
    </section>
  );
}
