import { useMemo } from 'react';
import { toScreen, type Point, type View } from '#domain/plane/view';
import { outlineOf, type Members } from '#domain/topic-groups';
import { NO_GROUP, type TopicMap } from '#domain/topic-map';

/** Outlines in units this much finer than the map's: drawn paths want no long fractions. */
const FINE = 1000;

function pathOf(corners: readonly Point[]): string {
  const places = corners.map(({ x, y }) => `${(x * FINE).toFixed(1)} ${(y * FINE).toFixed(1)}`);
  return `M${places.join('L')}Z`;
}

export interface OutlinesProps {
  readonly map: TopicMap;
  readonly members: readonly Members[];
  readonly view: View;
}

/** The grounds on which groups stand: a line around each, then all of one fill, so that they melt. */
export function Outlines({ map, members, view }: OutlinesProps) {
  const paths = useMemo(
    () =>
      members
        .filter(({ group }) => group !== NO_GROUP)
        .map((group) => ({ key: group.group, path: pathOf(outlineOf(map, group)) })),
    [map, members],
  );
  const place = `translate(${view.left} ${view.top}) scale(${view.scale / FINE})`;
  return (
    <g transform={place}>
      {(['map-edge', 'map-ground'] as const).map((look) =>
        paths.map(({ key, path }) => <path key={`${look} ${key}`} className={look} d={path} />),
      )}
    </g>
  );
}

export interface JoinedProps {
  readonly map: TopicMap;
  readonly paper: number;
  readonly nearest: readonly number[];
  readonly view: View;
}

/** Lines from a paper to those nearest to it, and the mark that it is the open one. */
export function Joined({ map: { xs, ys }, paper, nearest, view }: JoinedProps) {
  const placeOf = (one: number): Point => toScreen(view, { x: xs[one] ?? 0, y: ys[one] ?? 0 });
  const from = placeOf(paper);
  return (
    <>
      {nearest.map((other) => {
        const to = placeOf(other);
        return (
          <line key={other} className="map-join" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        );
      })}
      <circle className="map-open-ring" cx={from.x} cy={from.y} r="9" />
      <circle className="map-open-dot" cx={from.x} cy={from.y} r="5.5" />
    </>
  );
}
