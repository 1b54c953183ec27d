import { useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { indexOfItem } from './use-list-view.ts';
import { VirtualList, type VirtualListHandle, type VirtualListProps } from './VirtualList.tsx';

/** The item that is to take the focus, until it has it; `shown`: the first in sight. */
interface Cursor {
  readonly index: number | 'shown';
}

export interface WalkedListProps extends Omit<VirtualListProps, 'renderItem' | 'handle'> {
  readonly className: string;
  readonly handle?: VirtualListProps['handle'];
  /** How many items a page is to the keys. */
  readonly page: number;
  readonly cursor: Cursor | undefined;
  readonly onCursor: (cursor: Cursor | undefined) => void;
  readonly onLeaveTop: () => void;
  /** `onFocusTaken` is given to the item that is to take the focus. */
  readonly renderItem: (index: number, onFocusTaken: (() => void) | undefined) => ReactNode;
}

/** Where a key leads from an item; undefined: not a key of ours. */
function target(key: string, index: number, last: number, page: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(index + 1, last),
    ArrowUp: index - 1,
    PageDown: Math.min(index + page, last),
    PageUp: Math.max(index - page, 0),
    Home: 0,
    End: last,
  };
  return to[key];
}

/** A list whose items arrows walk through, and out at the top. */
export function WalkedList(props: WalkedListProps) {
  const { className, page, cursor, onCursor, onLeaveTop, handle, renderItem, ...list } = props;
  const { count, itemHeight } = list;
  const inner = useRef<VirtualListHandle>(null);
  useImperativeHandle(handle, () => ({
    reveal: (index) => inner.current?.reveal(index),
    shown: () => inner.current?.shown() ?? 0,
  }));

  // The item that the cursor names takes the focus itself, as soon as it is drawn.
  useEffect(() => {
    if (!cursor || !inner.current) return;
    const wanted = cursor.index === 'shown' ? inner.current.shown() : cursor.index;
    const index = Math.min(Math.max(wanted, 0), count - 1);
    if (index === cursor.index) inner.current.reveal(index);
    else if (count > 0) onCursor({ index });
  }, [cursor, onCursor, count, itemHeight]);
  const onFocusTaken = useCallback(() => onCursor(undefined), [onCursor]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = document.activeElement ? indexOfItem(document.activeElement) : undefined;
    const to = at === undefined ? undefined : target(event.key, at, count - 1, page);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to < 0) onLeaveTop();
    else if (to !== at) onCursor({ index: to });
  };

  return (
    // Arrows are a convenience over Tab: the items themselves hold the links.
    <div className={className} onKeyDown={onKeyDown} role="presentation">
      <VirtualList
        key={itemHeight}
        {...list}
        handle={inner}
        renderItem={(index) =>
          renderItem(index, cursor?.index === index ? onFocusTaken : undefined)
        }
      />
    </div>
  );
}
