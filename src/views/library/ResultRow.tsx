import { Box, CodeXml, Database, NotebookPen, type LucideIcon } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { STATUS_WORDS } from '#domain/filter-words';
import { formatDay } from '#domain/format';
import type { FilterKind } from '#domain/library-query';
import { STATUS_SHAPES } from '#domain/reading-status';
import { libraryMessages } from '#messages/library';
import { paperFactMessages } from '#messages/paper-facts';
import type { ResultRow as Row } from '../../state/results-store.ts';
import { Matched } from '../../ui/Matched.tsx';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';
import { OwnFacts } from './OwnFacts.tsx';

const KIND_ICONS: Record<FilterKind, LucideIcon> = { code: CodeXml, dataset: Database, model: Box };

/** Made once: every row that has one shows the same. */
const kindMarks = new Map<FilterKind, ReactNode>();

function kindMark(kind: FilterKind): ReactNode {
  const made = kindMarks.get(kind);
  if (made !== undefined) return made;
  const [Icon, label] = [KIND_ICONS[kind], libraryMessages.linked[kind]];
  const mark = (
    <span key={kind} title={label}>
      <Icon className="icon" role="img" aria-label={label} />
    </span>
  );
  kindMarks.set(kind, mark);
  return mark;
}

export interface ResultRowProps {
  readonly row: Row;
  /** The address of the paper beside the search that found it. */
  readonly href: string;
  readonly open: boolean;
  /** Whether it is among the papers selected; undefined while none are being selected. */
  readonly selected: boolean | undefined;
  /** Puts it among them or takes it off; `range`: also those since the one before. */
  readonly onSelect: (row: Row, range: boolean) => void;
  /** Given to the row that is to take the focus; told when it has it. */
  readonly onFocusTaken: (() => void) | undefined;
}

/** A press that selects a paper and does not open it: with Shift, or by a finger while selecting. */
function isPick({ shiftKey, nativeEvent }: MouseEvent, selecting: boolean): boolean {
  const byFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
  return shiftKey || (selecting && byFinger);
}

/** One paper among the results: title, the words that answer, and what is known of it. */
export const ResultRow = memo(function ResultRow({
  row,
  href,
  open,
  selected,
  onSelect,
  onFocusTaken,
}: ResultRowProps) {
  const link = useTakenFocus(onFocusTaken);
  const status = row.own?.status ?? 'unread';
  return (
    <article
      className="row"
      data-open={open || undefined}
      data-status={status}
      data-selected={selected || undefined}
    >
      <button
        type="button"
        className="pick"
        role="checkbox"
        aria-checked={selected ?? false}
        aria-label={libraryMessages.select(row.title)}
        title={STATUS_WORDS[status]}
        tabIndex={selected === undefined ? -1 : undefined}
        onClick={({ shiftKey }) => onSelect(row, shiftKey)}
      >
        <StatusGlyph shape={STATUS_SHAPES[status]} />
      </button>
      <h2 lang="en" dir="ltr">
        <a
          ref={link}
          href={href}
          aria-current={open || undefined}
          onClick={(event) => {
            if (!isPick(event, selected !== undefined)) return;
            event.preventDefault();
            onSelect(row, event.shiftKey);
          }}
        >
          <Matched text={row.title} ranges={row.titleMatches} />
        </a>
      </h2>
      {row.snippet === '' ? (
        <p className="snippet">{paperFactMessages.noAbstract}</p>
      ) : (
        <p className="snippet" lang="en" dir="ltr">
          <Matched text={row.snippet} ranges={row.snippetMatches} />
        </p>
      )}
      <Facts row={row} />
    </article>
  );
});

/** What is known of a paper; apart, as another search of the same papers changes none of it. */
const Facts = memo(function Facts({ row }: { readonly row: Row }) {
  return (
    <p className="facts">
      <Day row={row} />
      {row.links.map(kindMark)}
      {row.foundIn && <FoundIn places={row.foundIn} />}
      {row.own && <OwnFacts own={row.own} />}
    </p>
  );
});

function Day({ row }: { readonly row: Row }) {
  if (row.publishedOn === undefined) return paperFactMessages.noDate;
  if (!row.yearInferred) return formatDay(row.publishedOn);
  const day = formatDay(row.publishedOn);
  return (
    <span title={paperFactMessages.aboutDay(day)}>
      {day}
      <span className="visually-hidden">{paperFactMessages.yearInferred}</span>
    </span>
  );
}

/** What of the reader's own holds the words, too. */
function FoundIn({ places }: { readonly places: NonNullable<Row['foundIn']> }) {
  return (
    <span className="found-in">
      <NotebookPen className="icon" aria-hidden />
      {libraryMessages.alsoIn(places)}
    </span>
  );
}

/** The place of a row that is on its way. */
export function LoadingRow() {
  return (
    <div className="row" aria-hidden>
      <StatusGlyph shape="dot" />
      <div className="bars">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
