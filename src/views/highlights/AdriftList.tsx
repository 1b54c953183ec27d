import { useMemo } from 'react';
import { printAddress } from '#domain/address';
import type { EntryRow } from '#domain/notebook';
import { adriftMessages } from '#messages/adrift';
import { highlightsMessages } from '#messages/highlights';
import { useReader } from '../../state/services.tsx';
import { useCursor } from '../../state/use-cursor.ts';
import type { Paged } from '../../state/use-paged.ts';
import { useRem } from '../../ui/use-row-height.ts';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';
import { WalkedList } from '../../ui/WalkedList.tsx';
import { entryKind } from './entry-words.ts';

const NONE: readonly never[] = [];

/** About how high one is, in rem. */
const ROW_REM = 6;
const PAGE = 5;

const nothing = (): void => {};

export interface AdriftListProps {
  readonly adrift: Paged<object, EntryRow> & {
    readonly said: { readonly moved: number; readonly lost: number };
  };
  readonly need: (places: readonly number[]) => void;
  /** Id of the one that is looked at. */
  readonly current: string | undefined;
}

/** Those that need the reader first, then those that moved. */
export function AdriftList({ adrift: { said, rows }, need, current }: AdriftListProps) {
  const [cursor, onCursor] = useCursor('adrift');
  const itemHeight = Math.round(useRem() * ROW_REM);
  const start = useMemo(() => ({ top: 0 }), []);
  return (
    <WalkedList
      className="adrift-list"
      label={adriftMessages.title}
      page={PAGE}
      cursor={cursor}
      onCursor={onCursor}
      onLeaveTop={() => document.getElementById('adrift-title')?.focus()}
      count={said.moved + said.lost}
      itemHeight={itemHeight}
      uneven={said}
      start={start}
      onScroll={nothing}
      onDrawn={need}
      renderItem={(index, onFocusTaken) => {
        const row = rows.get(index);
        return row ? (
          <Row row={row} isCurrent={row.id === current} onFocusTaken={onFocusTaken} />
        ) : (
          <div style={{ height: itemHeight }} aria-hidden />
        );
      }}
    />
  );
}

interface RowProps {
  readonly row: EntryRow;
  readonly isCurrent: boolean;
  readonly onFocusTaken: (() => void) | undefined;
}

function Row({ row, isCurrent, onFocusTaken }: RowProps) {
  const link = useTakenFocus(onFocusTaken);
  const renamed = useReader((state) => state.summary?.kinds) ?? NONE;
  const { id, kind, quote, was, anchored, paper } = row;
  const { name, letter } = entryKind(kind, renamed);
  const state = anchored === 'moved' ? adriftMessages.moved : adriftMessages.needsYou;
  return (
    <a
      ref={link}
      className="adrift-row"
      data-kind={kind}
      href={printAddress({ screen: 'adrift', highlight: id })}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className="entry-letter" aria-hidden>
        {letter}
      </span>
      <span>
        <b className="adrift-state" data-anchored={anchored}>
          {state}
        </b>
        <span className="visually-hidden">, {name}: </span>
        <span className="adrift-quote" lang="en" dir="ltr">
          {was ?? quote}
        </span>
        <span
          className="adrift-paper"
          lang={paper.title === undefined ? undefined : 'en'}
          dir="auto"
        >
          {paper.title ?? highlightsMessages.lostPaper}
        </span>
      </span>
    </a>
  );
}
