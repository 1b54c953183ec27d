import {
  memo,
  useEffect,
  useImperativeHandle,
  useMemo,
  useState,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react';
import { drawnHeights, evenHeights } from './item-heights.ts';
import { indexOfItem, useListView, type ListView } from './use-list-view.ts';

export interface VirtualListHandle {
  /** Scrolls no further than needed to show the item. */
  reveal(index: number): void;
  /** The first item that is wholly in sight. */
  shown(): number;
}

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of every item in px; the same for the list's life, so give it as the key too. */
  readonly itemHeight: number;
  /**
   * Where given, items are as high as they need to be, `itemHeight` being a guess that is as good as
   * any; heights are kept as long as this is the same object.
   */
  readonly uneven?: object | undefined;
  readonly renderItem: (index: number) => ReactNode;
  /** Told which items are drawn, whenever that changes. */
  readonly onDrawn: (indexes: readonly number[]) => void;
  /** Where the list begins, in px, were all items of `itemHeight`; a new object begins it anew. */
  readonly start: { readonly top: number };
  /** Told where the list is, in such px. */
  readonly onScroll: (top: number) => void;
  readonly handle: Ref<VirtualListHandle>;
}

/** The items to draw, in order; the one that holds the focus among them, however far away. */
function drawnOf({ first, end }: ListView, count: number, focused: number | undefined): number[] {
  // A list that became shorter is still to be scrolled back by the browser.
  const from = Math.max(Math.min(first, count - (end - first)), 0);
  const to = Math.min(end, count);
  const indexes = Array.from({ length: Math.max(to - from, 0) }, (_, place) => from + place);
  if (focused === undefined || focused >= count) return indexes;
  if (focused < from) return [focused, ...indexes];
  return focused >= to ? [...indexes, focused] : indexes;
}

/** A list of which only the part in sight exists; smooth at 100,000 items of equal height. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, itemHeight, uneven, renderItem, onDrawn, start, onScroll } = props;
  const heights = useMemo(
    () => (uneven ? drawnHeights(count, itemHeight) : evenHeights(itemHeight)),
    [uneven, count, itemHeight],
  );
  const measured = uneven !== undefined;
  const list = useListView({ heights, count, itemHeight, measured, start, contents: renderItem });
  const { scroller, view, note, reveal, shown, place } = list;
  /** The item that holds the focus stays drawn, however far it is scrolled away. */
  const [focused, setFocused] = useState<number>();
  const drawn = useMemo(() => drawnOf(view, count, focused), [view, count, focused]);
  useEffect(() => onDrawn(drawn), [onDrawn, drawn]);
  useImperativeHandle(props.handle, () => ({ reveal, shown }));

  return (
    <div
      className="virtual-list"
      ref={scroller}
      role="presentation"
      onScroll={(event) => {
        note();
        onScroll(place(event.currentTarget.scrollTop));
      }}
      onFocus={({ target }) => setFocused(indexOfItem(target))}
      onBlur={() => setFocused(undefined)}
    >
      <ul aria-label={label} style={{ height: heights.topOf(count) }}>
        {drawn.map((index, at) => (
          <Item
            key={index}
            index={index}
            count={count}
            above={heights.topOf(index) - heights.topOf((drawn[at - 1] ?? -1) + 1)}
            height={measured ? undefined : itemHeight}
            renderItem={renderItem}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps extends Pick<VirtualListProps, 'count' | 'renderItem'> {
  readonly index: number;
  /** So much of the list above it is not drawn, in px. */
  readonly above: number;
  /** In px; undefined: as high as it needs to be. */
  readonly height: number | undefined;
}

/** Those that stay in sight are not drawn anew when the list is scrolled by one. */
const Item = memo(function Item({ index, count, above, height, renderItem }: ItemProps) {
  const style: CSSProperties = { marginTop: above, height };
  return (
    <li data-index={index} aria-setsize={count} aria-posinset={index + 1} style={style}>
      {renderItem(index)}
    </li>
  );
});
