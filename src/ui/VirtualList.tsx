import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';

export interface VirtualListHandle {
  /** Scrolls no further than needed to show the item. */
  reveal(index: number): void;
}

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of every item in px; the same for the list's life, so give it as the key too. */
  readonly itemHeight: number;
  readonly renderItem: (index: number) => ReactNode;
  /** Told which items are drawn, whenever that changes. */
  readonly onDrawn: (indexes: readonly number[]) => void;
  /** Where the list begins, in px; a new object begins it anew. */
  readonly start: { readonly top: number };
  readonly onScroll: (top: number) => void;
  readonly handle: Ref<VirtualListHandle>;
}

function indexOf(element: Element): number | undefined {
  const position = element.closest('li')?.ariaPosInSet;
  return position ? Number(position) - 1 : undefined;
}

/** A list of which only the part in sight exists; smooth at 100,000 items of equal height. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, itemHeight, renderItem, onDrawn, start, onScroll } = props;
  const scroller = useRef<HTMLDivElement>(null);
  /** The item that holds the focus stays drawn, however far it is scrolled away. */
  const [focused, setFocused] = useState<number>();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => itemHeight,
    overscan: 2,
    initialRect: { width: 400, height: innerHeight },
    useFlushSync: false,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (focused === undefined || focused >= count || indexes.includes(focused)) return indexes;
      return [...indexes, focused].toSorted((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  const drawn = items.map(({ index }) => index).join(' ');

  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = start.top;
  }, [start]);
  useEffect(() => onDrawn(drawn === '' ? [] : drawn.split(' ').map(Number)), [onDrawn, drawn]);
  useImperativeHandle(props.handle, () => ({
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }));

  return (
    <div
      className="virtual-list"
      ref={scroller}
      role="presentation"
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
      onFocus={({ target }) => setFocused(indexOf(target))}
      onBlur={() => setFocused(undefined)}
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
