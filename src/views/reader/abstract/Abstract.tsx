import { Fragment, memo, type ReactNode, type Ref } from 'react';
import type { LinkPart, TextRun } from '#domain/marked-text';
import type { HighlightKind } from '#domain/reader/records';
import { markingMessages } from '#messages/marking';
import { readerMessages } from '#messages/reader';
import { ExternalLink } from '../../../ui/ExternalLink.tsx';
import { LINK_ICONS } from './link-kinds.ts';

/** How a highlight is drawn and told. */
export interface HighlightLook {
  readonly kind: HighlightKind;
  /** Its kind and its note, for who does not see it. */
  readonly words: string;
  readonly hasNote: boolean;
  readonly isActive: boolean;
}

type Looks = ReadonlyMap<string, HighlightLook>;

export interface AbstractProps {
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** Of all highlights in the runs. */
  readonly looks: Looks;
  readonly ref: Ref<HTMLParagraphElement>;
}

function LinkWords({ text, part }: { readonly text: string; readonly part: LinkPart }) {
  const Icon = LINK_ICONS[part.kind];
  return (
    // A link that a mark cuts in two is still one stop.
    <ExternalLink
      href={part.url}
      title={readerMessages.linkKinds[part.kind]}
      tabIndex={part.isFirst ? undefined : -1}
    >
      {text.slice(part.start, part.end)}
      {part.isLast && (
        <Icon
          className="icon link-kind"
          role="img"
          aria-label={readerMessages.linkKindsAfter[part.kind]}
        />
      )}
    </ExternalLink>
  );
}

/** The words of a run, its addresses as links. */
function wordsOf(text: string, { start, end, links }: TextRun): ReactNode {
  const parts: ReactNode[] = [];
  let from = start;
  for (const part of links) {
    parts.push(
      <Fragment key={part.start}>
        {text.slice(from, part.start)}
        <LinkWords text={text} part={part} />
      </Fragment>,
    );
    from = part.end;
  }
  return parts.length === 0 ? text.slice(start, end) : [...parts, text.slice(from, end)];
}

/** One highlight around one run. Where it begins, it can take the focus and is described. */
function marked(id: string, run: TextRun, look: HighlightLook, content: ReactNode): ReactNode {
  const begins = run.begins.includes(id);
  const first = begins ? { tabIndex: 0, 'aria-description': look.words } : {};
  return (
    <mark
      key={id}
      data-highlight={id}
      data-kind={look.kind}
      data-active={look.isActive || undefined}
      data-under={id === run.ids.at(-1) ? undefined : ''}
      {...first}
    >
      {content}
    </mark>
  );
}

/**
 * A run is a piece of its own: the highlights around it, the newest innermost, end with it, so that
 * those that overlap are never nested wrongly. The signs beside them are drawn, not text.
 */
function drawn(text: string, run: TextRun, looks: Looks): ReactNode {
  let content = wordsOf(text, run);
  if (run.isSought) content = <span className="sought">{content}</span>;
  for (const id of run.ids.toReversed()) {
    const look = looks.get(id);
    if (look) content = marked(id, run, look, content);
  }
  if (run.isAtCursor) content = <span className="at-cursor">{content}</span>;
  return (
    <Fragment key={run.start}>
      {content}
      {run.ends.map((id) => {
        const look = looks.get(id);
        return (
          look?.hasNote === true && (
            <span
              key={id}
              className="note-sign"
              data-kind={look.kind}
              data-word={markingMessages.noteSign}
              aria-hidden
            />
          )
        );
      })}
    </Fragment>
  );
}

/** The abstract as running text: its addresses as links, its highlights as marks. */
export const Abstract = memo(function Abstract({ text, runs, looks, ref }: AbstractProps) {
  return (
    <p className="abstract" lang="en" dir="ltr" ref={ref}>
      {runs.map((run) => drawn(text, run, looks))}
    </p>
  );
});
