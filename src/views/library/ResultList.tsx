import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { paperPrinter } from '#domain/address';
import { useLibrary, useResults, useServices, useUi } from '../../state/services.tsx';
import { focusRow, useOpenIndex } from '../../state/use-steps.ts';
import { useLibraryAddress } from '../../state/use-address.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { useRowHeight } from '../../ui/use-row-height.ts';
import { LoadingRow, ResultRow } from './ResultRow.tsx';

/** How far a key moves the focus through `count` rows from `index`; undefined: not a key of ours. */
function target(key: string, index: number, count: number): number | undefined {
  const page = 6;
  const to: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: Math.min(index + page, count - 1),
    PageUp: Math.max(index - page, 0),
    Home: 0,
    End: count - 1,
  };
  return to[key];
}

/** The papers found; arrows walk through them, and out at the top. */
export function ResultList({ onLeaveTop }: { readonly onLeaveTop: () => void }) {
  const services = useServices();
  const { ui, results, scroll } = services;
  const { key, address, order, of, rows } = useResults((state) => state);
  const cursor = useUi((state) => state.cursor);
  const paper = useLibraryAddress((address) => address.paper);
  const list = useRef<VirtualListHandle>(null);
  const itemHeight = useRowHeight();

  // While the index is built an answer may be a part of the whole; the place is kept for the whole.
  const whole = of === useLibrary((state) => state.summary?.papers);
  const start = useMemo(() => ({ top: scroll.recall(key), whole }), [scroll, key, whole]);
  const onDrawn = useCallback(
    (indexes: readonly number[]) => results.need(indexes.flatMap((index) => order[index] ?? [])),
    [results, order],
  );

  // The row that the cursor names takes the focus itself, as soon as it is drawn.
  useEffect(() => {
    if (!cursor) return;
    if (cursor.index === 'shown') {
      const index = Math.min(Math.ceil(scroll.recall(key) / itemHeight), order.length - 1);
      ui.setState({ cursor: { index } });
    } else list.current?.reveal(cursor.index);
  }, [cursor, ui, scroll, key, itemHeight, order]);
  const hrefOf = useMemo(() => paperPrinter(address), [address]);
  const onFocusTaken = useCallback(() => ui.setState({ cursor: undefined }), [ui]);

  // A paper just opened shows its row; results that change beside it scroll nothing.
  const openIndex = useOpenIndex();
  const revealed = useRef<string>(undefined);
  useEffect(() => {
    if (openIndex === undefined || revealed.current === paper) return;
    revealed.current = paper;
    list.current?.reveal(openIndex);
  }, [openIndex, paper]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const to = at === undefined ? undefined : target(event.key, Number(at), order.length);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to < 0) onLeaveTop();
    else if (to < order.length) focusRow(services, to);
  };

  return (
    // Arrows are a convenience over Tab: the rows themselves hold the links.
    <div className="result-list" onKeyDown={onKeyDown} role="presentation">
      <VirtualList
        key={itemHeight}
        label="Papers"
        handle={list}
        count={order.length}
        itemHeight={itemHeight}
        start={start}
        onScroll={(top) => whole && scroll.remember(key, top)}
        onDrawn={onDrawn}
        renderItem={(index) => {
          const row = rows.get(order[index] ?? -1);
          return row ? (
            <ResultRow
              row={row}
              href={hrefOf(row.id)}
              open={row.id === paper}
              onFocusTaken={cursor?.index === index ? onFocusTaken : undefined}
            />
          ) : (
            <LoadingRow />
          );
        }}
      />
    </div>
  );
}
