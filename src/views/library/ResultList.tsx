import { useCallback, useEffect, useMemo, useRef } from 'react';
import { paperPrinter } from '#domain/address';
import { libraryMessages } from '#messages/library';
import { useLibrary, useResults, useSelection, useServices } from '../../state/services.tsx';
import { useCursor } from '../../state/use-cursor.ts';
import { useOpenPlace } from '../../state/open-place.ts';
import type { ResultRow as ResultRowData } from '../../state/results-store.ts';
import { useLibraryAddress } from '../../state/use-address.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { WalkedList } from '../../ui/WalkedList.tsx';
import { useRowHeight } from '../../ui/use-row-height.ts';
import { LoadingRow, ResultRow } from './ResultRow.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** How many rows a page is to the keys. */
const PAGE = 6;

/** So many rows are fetched at once while the list is scrolled: each answer has the list drawn anew. */
const FETCHED = 24;

/**
 * The places whose rows are wanted when these are drawn. Those drawn at the top and no more: they come
 * with the answer, and every further one would cost each keystroke.
 */
function wanted(drawn: readonly number[]): number[] {
  const first = drawn[0] ?? 0;
  if (first === 0) return [...drawn];
  const from = first - (first % FETCHED);
  const to = (drawn.at(-1) ?? first) + FETCHED;
  return Array.from({ length: to - (to % FETCHED) - from }, (_, place) => from + place);
}

/** The papers found; arrows walk through them, and out at the top. */
export function ResultList({ onLeaveTop }: { readonly onLeaveTop: () => void }) {
  const { results, scroll, selection } = useServices();
  const { key, address, order, of, rows } = useResults((state) => state);
  const [cursor, onCursor] = useCursor('library');
  const selecting = useSelection((state) => state.on);
  const selected = useSelection((state) => state.papers);
  const paper = useLibraryAddress((address) => address.paper);
  const list = useRef<VirtualListHandle>(null);
  const itemHeight = useRowHeight();

  // While the index is built an answer may be a part of the whole; the place is kept for the whole.
  const whole = of === useLibrary((state) => state.summary?.papers);
  const start = useMemo(() => ({ top: scroll.recall(key), whole }), [scroll, key, whole]);
  const onDrawn = useCallback(
    (indexes: readonly number[]) =>
      results.need(wanted(indexes).flatMap((index) => order[index] ?? [])),
    [results, order],
  );

  const hrefOf = useMemo(() => paperPrinter(address), [address]);

  // A paper just opened shows its row; results that change beside it scroll nothing.
  const place = useOpenPlace();
  const openIndex = place && !place.left ? place.index : undefined;
  const revealed = useRef<string>(undefined);
  useEffect(() => {
    // Closed and opened again, it is opened anew: the list may have been elsewhere meanwhile.
    if (paper === undefined) revealed.current = undefined;
    if (openIndex === undefined || revealed.current === paper) return;
    revealed.current = paper;
    list.current?.reveal(openIndex);
  }, [openIndex, paper]);
  useKeptFocus();
  const onSelect = useCallback(
    (row: ResultRowData, range: boolean) => {
      if (range) void selection.extendTo(row);
      else selection.toggle(row);
    },
    [selection],
  );

  return (
    <WalkedList
      className={selecting ? 'result-list selecting' : 'result-list'}
      label={libraryMessages.papers}
      page={PAGE}
      cursor={cursor}
      onCursor={onCursor}
      onLeaveTop={onLeaveTop}
      handle={list}
      count={order.length}
      itemHeight={itemHeight}
      start={start}
      onScroll={(top) => whole && scroll.remember(key, top)}
      onDrawn={onDrawn}
      renderItem={(index, onFocusTaken) => {
        const row = rows.get(order[index] ?? -1);
        return row ? (
          <ResultRow
            row={row}
            href={hrefOf(row.id)}
            open={row.id === paper}
            selected={selecting ? selected.has(row.id) : undefined}
            onSelect={onSelect}
            onFocusTaken={onFocusTaken}
          />
        ) : (
          <LoadingRow />
        );
      }}
    />
  );
}
