import { useCallback, useMemo, useRef, useState } from 'react';
import { createDotGrid } from '#domain/plane/dot-grid';
import { dotToward, type Direction } from '#domain/plane/toward';
import { toPlane, type Frame, type Point } from '#domain/plane/view';
import type { Members } from '#domain/topic-groups';
import type { TopicMap } from '#domain/topic-map';
import type { Camera } from './camera.ts';

/** A dot is meant by what points so near to it, in px: half the least target of a finger. */
const REACH = 22;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export interface DotsOptions {
  readonly map: TopicMap;
  readonly members: readonly Members[];
  readonly camera: Camera;
  readonly frame: Frame;
  /** Only these are gone to and pointed at; all where nothing is lit. */
  readonly isLit: ((paper: number) => boolean) | undefined;
  /** Where keys begin; undefined: in the middle of what is seen. */
  readonly start: number | undefined;
  readonly onOpen: (paper: number) => void;
}

export interface Dots {
  /** The paper that keys have gone to. */
  readonly focused: number | undefined;
  /** The paper that is pointed at, or else the one gone to. */
  readonly meant: number | undefined;
  readonly onPoint: (place: Point | undefined) => void;
  readonly onPress: (place: Point, byTouch: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const all = (): boolean => true;

/** Which dot is meant: by the mouse, a finger, or keys. */
export function useDots(options: DotsOptions): Dots {
  const { map, members, camera, frame, isLit, start, onOpen } = options;
  const { xs, ys } = map;
  const grid = useMemo(() => createDotGrid(xs, ys), [xs, ys]);
  const [focused, setFocused] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const passes = isLit ?? all;
  const pointedNow = useRef<number>(undefined);

  const point = useCallback((paper: number | undefined): void => {
    pointedNow.current = paper;
    setPointed(paper);
  }, []);
  const dotAt = (place: Point, reach = REACH): number | undefined => {
    const view = camera.view();
    const { x, y } = toPlane(view, place);
    return grid.nearest(x, y, reach / view.scale, passes);
  };
  const goTo = (paper: number | undefined): void => {
    if (paper === undefined) return;
    point(undefined);
    setFocused(paper);
    camera.reveal({ x: xs[paper] ?? 0, y: ys[paper] ?? 0 });
  };
  const first = (): number | undefined =>
    start ??
    dotAt({ x: frame.width / 2, y: frame.height / 2 }, Math.max(frame.width, frame.height));
  const edge = (end: 'first' | 'last'): number | undefined => {
    const lit = members.flatMap(({ papers }) => papers.filter(passes));
    return end === 'first' ? lit[0] : lit.at(-1);
  };
  const leave = (): boolean => {
    const isAny = focused !== undefined || pointedNow.current !== undefined;
    setFocused(undefined);
    point(undefined);
    return isAny;
  };

  /** False for keys that are not the map's. */
  const pressed = (key: string): boolean => {
    const arrow = ARROWS[key];
    if (arrow) goTo(focused === undefined ? first() : dotToward(xs, ys, focused, arrow, passes));
    else if (key === 'Home') goTo(edge('first'));
    else if (key === 'End') goTo(edge('last'));
    else if (key === 'Enter' && focused !== undefined) onOpen(focused);
    else if (key === '+' || key === '=') camera.step(1);
    else if (key === '-' || key === '_') camera.step(-1);
    else if (key === '0') camera.whole();
    else if (key === 'Escape') return leave();
    else return false;
    return true;
  };

  return {
    focused,
    meant: pointed ?? focused,
    onPoint: (place) => point(place && dotAt(place)),
    onPress(place, byTouch) {
      const paper = dotAt(place);
      if (paper !== undefined && (!byTouch || paper === pointedNow.current)) onOpen(paper);
      else point(paper);
    },
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || !pressed(event.key)) return;
      event.preventDefault();
    },
  };
}
