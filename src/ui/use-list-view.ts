import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { placeAt, topAt, type ItemHeights } from './item-heights.ts';

/** A part of a list, which may reach beyond its ends. */
export interface ListView {
  readonly first: number;
  /** The item after the last. */
  readonly end: number;
}

/** Items drawn beyond either edge, so that a short scroll shows no gap. */
const OVERSCAN = 2;
/** Drawn more where the list is scrolled to: each time that items are drawn costs as much as three. */
const AHEAD = 3;
/** As soon as no more than these are left beyond an edge, further ones are drawn. */
const MARGIN = 1;

export function indexOfItem(element: Element): number | undefined {
  const index = element.closest<HTMLElement>('li[data-index]')?.dataset['index'];
  return index === undefined ? undefined : Number(index);
}

function sightAt(top: number, height: number, heights: ItemHeights): ListView {
  return { first: heights.indexAt(top), end: heights.indexAt(top + height - 1) + 1 };
}

/** What is drawn of a list that rests where this is in sight. */
function around({ first, end }: ListView): ListView {
  return { first: first - OVERSCAN, end: end + OVERSCAN };
}

/** What is drawn when this comes in sight: the same as long as that reaches far enough. */
function drawnFor(sight: ListView, last: ListView): ListView {
  const up = sight.first - MARGIN < last.first;
  const down = sight.end + MARGIN > last.end;
  if (!up && !down) return last;
  const { first, end } = around(sight);
  return { first: up && !down ? first - AHEAD : first, end: down && !up ? end + AHEAD : end };
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
  const [view, setView] = useState(() => around(sightAt(start.top, innerHeight, heights)));
  const [drawings, redraw] = useReducer((times: number) => times + 1, 0);
  /** The item that is to be in sight, until its height is known. */
  const wanted = useRef<number>(undefined);
  /** Where the list has to go when items above those in sight turned out higher or lower. */
  const target = useRef<number>(undefined);
  const rest = useRef(0);

  const look = useCallback(() => {
    const { top, height } = known.current;
    const sight = sightAt(top, height, heights);
    setView((last) => drawnFor(sight, last));
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
      if (moved !== 0 || wanted.current !== undefined || view.end >= count) redraw();
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
