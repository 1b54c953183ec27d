import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';

/** Items drawn beyond either edge, so that a short scroll shows no gap. */
const OVERSCAN = 2;

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
  const index = element.closest('li')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
}

/** The part of the list in sight. */
interface View {
  readonly first: number;
  /** The item after the last. */
  readonly end: number;
}

/** Every item is as high as the next, so that where they stand is arithmetic. */
function viewAt(top: number, height: number, itemHeight: number): View {
  return { first: Math.floor(top / itemHeight), end: Math.ceil((top + height) / itemHeight) };
}

/** The items to draw, in order; the one that holds the focus among them, however far away. */
function drawnOf({ first, end }: View, count: number, focused: number | undefined): number[] {
  // A list that became shorter is still to be scrolled back by the browser.
  const from = Math.max(Math.min(first, count - (end - first)) - OVERSCAN, 0);
  const to = Math.min(end + OVERSCAN, count);
  const indexes = Array.from({ length: Math.max(to - from, 0) }, (_, place) => from + place);
  if (focused === undefined || focused >= count) return indexes;
  if (focused < from) return [focused, ...indexes];
  return focused >= to ? [...indexes, focused] : indexes;
}

/** Where the list stands, and the part of it in sight. */
function useView(itemHeight: number, start: VirtualListProps['start']) {
  const scroller = useRef<HTMLDivElement>(null);
  /** As told last: asking the page in the midst of a change would lay it out. */
  const known = useRef({ top: 0, height: innerHeight });
  const [view, setView] = useState(() => viewAt(start.top, innerHeight, itemHeight));

  const look = useCallback(() => {
    const { top, height } = known.current;
    const next = viewAt(top, height, itemHeight);
    setView((last) => (last.first === next.first && last.end === next.end ? last : next));
  }, [itemHeight]);
  const note = useCallback(() => {
    const list = scroller.current;
    if (list) known.current = { top: list.scrollTop, height: list.clientHeight };
    look();
  }, [look]);
  const scrollTo = useCallback(
    (top: number) => {
      const list = scroller.current;
      // The first screen of a search mostly follows the first screen of another.
      if (!list || top === known.current.top) return;
      list.scrollTop = top;
      known.current = { ...known.current, top: list.scrollTop };
      look();
    },
    [look],
  );

  useEffect(() => scrollTo(start.top), [scrollTo, start]);
  useEffect(() => {
    const list = scroller.current;
    if (!list || !('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(note);
    observer.observe(list);
    return () => observer.disconnect();
  }, [note]);

  const reveal = (index: number): void => {
    const { top, height } = known.current;
    const lowest = index * itemHeight;
    const highest = lowest + itemHeight - height;
    scrollTo(lowest < top ? lowest : Math.max(top, highest));
  };
  return { scroller, view, note, reveal };
}

/** A list of which only the part in sight exists; smooth at 100,000 items of equal height. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, itemHeight, renderItem, onDrawn, start, onScroll } = props;
  const { scroller, view, note, reveal } = useView(itemHeight, start);
  /** The item that holds the focus stays drawn, however far it is scrolled away. */
  const [focused, setFocused] = useState<number>();
  const drawn = useMemo(() => drawnOf(view, count, focused), [view, count, focused]);
  useEffect(() => onDrawn(drawn), [onDrawn, drawn]);
  useImperativeHandle(props.handle, () => ({ reveal }));

  return (
    <div
      className="virtual-list"
      ref={scroller}
      role="presentation"
      onScroll={(event) => {
        note();
        onScroll(event.currentTarget.scrollTop);
      }}
      onFocus={({ target }) => setFocused(indexOf(target))}
      onBlur={() => setFocused(undefined)}
    >
      <ul aria-label={label} style={{ height: count * itemHeight }}>
        {drawn.map((index, place) => (
          <li
            key={index}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{
              height: itemHeight,
              marginTop: (index - (drawn[place - 1] ?? -1) - 1) * itemHeight,
            }}
          >
            {renderItem(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
