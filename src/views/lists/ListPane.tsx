import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { numbersOf } from '#domain/list-places';
import type { DeskEntry, ListDesk } from '#domain/reader/list-desk';
import { STATUS_SHAPES } from '#domain/reading-status';
import { listPageMessages } from '#messages/list-pages';
import { entriesOf, leaveToList, useReadList } from '../../state/list-walk.ts';
import { useServices } from '../../state/services.tsx';
import { useCursor } from '../../state/use-cursor.ts';
import { entryHref, useLibraryAddress } from '../../state/use-address.ts';
import { IconButton } from '../../ui/Button.tsx';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';
import { useRem } from '../../ui/use-row-height.ts';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { WalkedList } from '../../ui/WalkedList.tsx';
import { Segments } from './ListProgress.tsx';
import './lists.css';

/** About how high a row is, in rem. */
const ROW_REM = 3.75;

/** How many rows a page is to the keys. */
const PAGE = 6;

const nothing = (): void => {};

/** The reading list that the open paper is read in, beside it. */
export function ListPane() {
  const services = useServices();
  const desk = useReadList();
  if (!desk) return <main className="list-pane" aria-label={listPageMessages.list} />;
  const { progress } = desk;
  return (
    <main className="list-pane" aria-labelledby="list-pane-title">
      <header>
        <IconButton
          label={listPageMessages.backToList}
          keyHint="Esc"
          onClick={() => leaveToList(services, desk)}
        >
          <ArrowLeft className="icon" aria-hidden />
        </IconButton>
        <h2 id="list-pane-title">{desk.list.name}</h2>
        <span className="list-pane-count">
          {listPageMessages.progress.readOf(progress.read, progress.papers)}
        </span>
        <Segments progress={progress} entries={entriesOf(desk)} />
      </header>
      <Rows desk={desk} />
    </main>
  );
}

function Rows({ desk }: { readonly desk: ListDesk }) {
  const { items, list } = desk;
  const paper = useLibraryAddress((address) => address.paper);
  const [cursor, onCursor] = useCursor('library');
  const numbers = useMemo(() => numbersOf(items), [items]);
  const handle = useRef<VirtualListHandle>(null);
  const [start] = useState(() => ({ top: 0 }));
  const [uneven] = useState(() => ({}));
  const open = items.findIndex((item) => item.kind === 'entry' && item.paper === paper);
  useEffect(() => {
    if (open !== -1) handle.current?.reveal(open);
  }, [open]);
  return (
    <WalkedList
      className="list-pane-items"
      label={listPageMessages.papersOnList}
      page={PAGE}
      cursor={cursor}
      onCursor={onCursor}
      onLeaveTop={nothing}
      handle={handle}
      count={items.length}
      itemHeight={Math.round(useRem() * ROW_REM)}
      uneven={uneven}
      start={start}
      onScroll={nothing}
      onDrawn={nothing}
      renderItem={(index, onFocusTaken) => {
        const item = items[index];
        if (item?.kind === 'section') return <h3 className="list-pane-section">{item.name}</h3>;
        return (
          item && (
            <Row
              entry={item}
              number={numbers[index] ?? 0}
              href={entryHref(list.id, item.paper)}
              isOpen={item.paper === paper}
              onFocusTaken={onFocusTaken}
            />
          )
        );
      }}
    />
  );
}

interface RowProps {
  readonly entry: DeskEntry;
  readonly number: number;
  readonly href: string;
  readonly isOpen: boolean;
  readonly onFocusTaken: (() => void) | undefined;
}

function Row({ entry, number, href, isOpen, onFocusTaken }: RowProps) {
  const link = useTakenFocus(onFocusTaken);
  const isHere = entry.ordinal !== undefined;
  return (
    <article
      className="list-pane-row"
      data-open={isOpen || undefined}
      data-read={entry.done || entry.status === 'read' || undefined}
    >
      <span className="listed-number" aria-hidden>
        {number}
      </span>
      <StatusGlyph shape={STATUS_SHAPES[entry.status]} />
      <div>
        <a
          ref={link}
          href={isHere ? href : undefined}
          tabIndex={isHere ? undefined : -1}
          aria-current={isOpen || undefined}
          lang={entry.title === undefined ? undefined : 'en'}
          dir="auto"
        >
          {entry.title ?? listPageMessages.entry.unknown}
        </a>
        {entry.note !== '' && <p>{entry.note}</p>}
      </div>
    </article>
  );
}
