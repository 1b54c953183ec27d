import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { dayOf } from '#domain/notebook';
import type { ListDesk } from '#domain/reader/list-desk';
import { listPageMessages } from '#messages/list-pages';
import { useServices } from '../../state/services.tsx';
import { useCursor } from '../../state/use-cursor.ts';
import { useRem } from '../../ui/use-row-height.ts';
import { moveOf, useReorder, type Reorder } from '../../ui/use-reorder.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { WalkedList } from '../../ui/WalkedList.tsx';
import { Earlier } from './Earlier.tsx';
import { EntryRow } from './EntryRow.tsx';
import { useNumbers, useRows } from './list-rows.ts';
import { Moving } from './Moving.tsx';
import { DraftRow, SectionRow } from './SectionRow.tsx';
import { useEntryActions } from './use-entry-actions.ts';

/** About how high a row is, in rem; each is as high as it needs. */
const ROW_REM = 4.5;

/** How many rows a page is to the keys. */
const PAGE = 6;

const nothing = (): void => {};

export interface ListItemsProps {
  readonly desk: ListDesk;
  /** What a section that is being named stands before; undefined while none is. */
  readonly draft: string | null | undefined;
  readonly onDraft: (before: string | null | undefined) => void;
}

/** Keeps a row for the reader's sight as soon as there is one that needs it. */
function useRevealed(list: RefObject<VirtualListHandle | null>, index: number): void {
  useEffect(() => {
    if (index !== -1) list.current?.reveal(index);
  }, [list, index]);
}

/** The papers and headings of a list, to be walked through and put in another order. */
export function ListItems({ desk, draft, onDraft }: ListItemsProps) {
  const { scroll } = useServices();
  const id = desk.list.id;
  const list = useRef<VirtualListHandle>(null);
  const { byId, ids } = useRows(desk, draft);
  const frame = useRef<HTMLDivElement>(null);
  const reorder = useListOrder(desk, ids, list, frame);
  const numbers = useNumbers(reorder.shown, desk);
  const { actions, writing, lookedUp, endLookUp } = useEntryActions(desk, onDraft);
  useRevealed(list, ids.indexOf('draft'));
  const [cursor, onCursor] = useCursor('list');
  const key = `list ${id}`;
  const start = useMemo(() => ({ top: scroll.recall(key) }), [scroll, key]);
  const [today] = useState(() => dayOf(Date.now()));
  const [uneven] = useState(() => ({}));
  const hasSections = desk.items.some(({ kind }) => kind === 'section');
  return (
    <div
      className="list-frame"
      ref={frame}
      data-moving={reorder.lifted?.by}
      data-digits={String(desk.progress.papers).length}
    >
      <WalkedList
        className="list-items"
        label={listPageMessages.papersOnList}
        page={PAGE}
        cursor={cursor}
        onCursor={onCursor}
        onLeaveTop={() => document.getElementById('list-title')?.focus()}
        handle={list}
        count={ids.length}
        itemHeight={Math.round(useRem() * ROW_REM)}
        uneven={uneven}
        start={start}
        onScroll={(top) => scroll.remember(key, top)}
        onDrawn={nothing}
        renderItem={(index, onFocusTaken) => {
          const row = byId.get(reorder.shown[index] ?? '');
          if (row?.kind === 'draft') {
            return <DraftRow list={id} draft={row} onEnd={() => onDraft(undefined)} />;
          }
          if (row?.kind === 'section') {
            const isWritten = writing?.id === row.id;
            const common = { index, actions, onFocusTaken, ...moveOf(reorder, row.id) };
            return <SectionRow section={row} isWritten={isWritten} {...common} />;
          }
          return (
            row && (
              <EntryRow
                entry={row}
                list={id}
                today={today}
                index={index}
                number={numbers.get(row.id) ?? 0}
                papers={desk.progress.papers}
                hasSections={hasSections}
                {...moveOf(reorder, row.id)}
                actions={actions}
                field={writing?.id === row.id ? writing.kind : undefined}
                onFocusTaken={onFocusTaken}
              />
            )
          );
        }}
      />
      <Moving desk={desk} reorder={reorder} />
      <Earlier of={lookedUp} onClose={endLookUp} />
    </div>
  );
}

/** The order of the rows, and the way to another one. */
function useListOrder(
  desk: ListDesk,
  ids: readonly string[],
  list: RefObject<VirtualListHandle | null>,
  frame: RefObject<HTMLElement | null>,
): Reorder {
  const { readerKeeper } = useServices();
  return useReorder({
    frame,
    ids,
    // What follows, too: a bar floats over the last row in sight.
    reveal(index) {
      list.current?.reveal(Math.min(index + 1, ids.length - 1));
      list.current?.reveal(index);
    },
    async onDrop(item, to) {
      const others = ids.filter((id) => id !== item);
      const before = others[to] ?? null;
      const action = { kind: 'move-in-list', list: desk.list.id, items: [item], before } as const;
      return readerKeeper.act(action, 'said');
    },
  });
}
