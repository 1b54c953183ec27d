import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { placeAt, topAt, type ItemHeights } from './item-heights.ts';

/** The part of a list in sight. */
export interface ListView {
  readonly first: number;
  /** The item after the last. */
  readonly end: number;
}

export function indexOfItem(element: Element): number | undefined {
  const index = element.closest<HTMLElement>('li[data-index]')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
}

function viewAt(top: number, height: number, heights: ItemHeights): ListView {
  return { first: heights.indexAt(top), end: heights.indexAt(top + height - 1) + 1 };
}

/** Notes how high the drawn items are; true when any is not as high as it was thought to be. */
function measureAll(list: HTMLElement, heights: ItemHeights): boolean {
  let isNews = false;
  for (const item of list.querySelectorAll('li[data-index]')) {
    const index = indexOfItem(item);
    const { height } = item.getBoundingClientRect();
    if (index !== undefined && heights.measure(index, height)) isNews = true;
  }
  return isNews;
}

export interface ListViewOptions {
  readonly heights: ItemHeights;
  readonly count: number;
  readonly itemHeight: number;
  /** Items are as high as they are drawn. */
  readonly measured: boolean;
  readonly start: { readonly top: number };
  /** What is drawn: another object is drawn anew, and may be of other heights. */
  readonly contents: unknown;
}

/** Where the list stands, and the part of it in sight. */
export function useListView(options: ListViewOptions) {
  const { heights, count, itemHeight, measured, start, contents } = options;
  const scroller = useRef<HTMLDivElement>(null);
  /** As told last: asking the page in the midst of a change would lay it out. */
  const known = useRef({ top: 0, height: innerHeight, width: 0 });
  const [view, setView] = useState(() => viewAt(start.top, innerHeight, heights));
  const [drawings, redraw] = useReducer((times: number) => times + 1, 0);
  /** The item that is to be in sight, until its height is known. */
  const wanted = useRef<number>(undefined);
  /** Where the list has to go when items above those in sight turned out higher or lower. */
  const target = useRef<number>(undefined);
  const rest = useRef(0);

  const look = useCallback(() => {
    const { top, height } = known.current;
    const next = viewAt(top, height, heights);
    setView((last) => (last.first === next.first && last.end === next.end ? last : next));
  }, [heights]);
  const note = useCallback(() => {
    const list = scroller.current;
    if (list) {
      const { scrollTop: top, clientHeight: height, clientWidth: width } = list;
      if (top !== known.current.top) {
        wanted.current = undefined;
        rest.current = 0;
      }
      if (measured && width !== known.current.width) {
        heights.forget();
        redraw();
      }
      known.current = { top, height, width };
    }
    look();
  }, [look, measured, heights]);
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

  useEffect(
    () => scrollTo(topAt(heights, start.top, itemHeight)),
    [scrollTo, heights, itemHeight, start],
  );
  useEffect(() => {
    const list = scroller.current;
    if (!list || !('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(note);
    observer.observe(list);
    return () => observer.disconnect();
  }, [note]);

  const show = useCallback(
    (index: number) => {
      const { top, height } = known.current;
      const lowest = heights.topOf(index);
      const highest = heights.topOf(index + 1) - height;
      scrollTo(lowest < top ? lowest : Math.max(top, highest));
    },
    [heights, scrollTo],
  );
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list || !measured) return;
    if (target.current !== undefined) {
      scrollTo(target.current);
      // Browsers scroll by whole pixels: what is left over is made up for the next time.
      rest.current = target.current - list.scrollTop;
      target.current = undefined;
    }
    const anchor = heights.indexAt(known.current.top);
    const before = heights.topOf(anchor);
    if (measureAll(list, heights)) {
      const moved = heights.topOf(anchor) - before;
      // Taken now: a list that becomes shorter is scrolled by the browser, too.
      if (moved !== 0) target.current = list.scrollTop + moved + rest.current;
      look();
      // Of those below it is enough that it is known when they are drawn next, but where the list ends.
      if (moved !== 0 || wanted.current !== undefined || view.end === count) redraw();
    } else if (wanted.current !== undefined) {
      show(wanted.current);
      wanted.current = undefined;
    }
  }, [measured, heights, count, view, contents, drawings, look, show, scrollTo]);

  const reveal = (index: number): void => {
    wanted.current = index;
    show(index);
  };
  const shown = (): number => {
    const { top } = known.current;
    const first = heights.indexAt(top);
    return heights.topOf(first) < top ? first + 1 : first;
  };
  const place = (top: number): number => placeAt(heights, top, itemHeight);
  return { scroller, view, note, reveal, shown, place };
}
