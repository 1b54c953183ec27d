import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';

export interface VirtualListHandle {
  /** Scrolls no further than needed to show the item. */
  reveal(index: number): void;
}

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of every item in px. */
  readonly itemHeight: number;
  readonly renderItem: (index: number) => ReactNode;
  /** Told which items are drawn, whenever that changes. */
  readonly onRange: (first: number, last: number) => void;
  /** Where the list begins, in px; a new object begins it anew. */
  readonly start: { readonly top: number };
  readonly onScroll: (top: number) => void;
  readonly handle: Ref<VirtualListHandle>;
}

/** A list of which only the part in sight exists; smooth at 100,000 items of equal height. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, itemHeight, renderItem, onRange, start, onScroll } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => itemHeight,
    overscan: 4,
    initialRect: { width: 400, height: innerHeight },
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;

  useEffect(() => virtualizer.measure(), [virtualizer, itemHeight]);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = start.top;
  }, [start]);
  useEffect(() => onRange(first, last), [onRange, first, last]);
  useImperativeHandle(props.handle, () => ({
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }));

  return (
    <div
      className="virtual-list"
      ref={scroller}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      <ul aria-label={label} style={{ height: count * itemHeight }}>
        {items.map((item) => (
          <li
            key={item.key}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            style={{ height: itemHeight, transform: `translateY(${item.start}px)` }}
          >
            {renderItem(item.index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
