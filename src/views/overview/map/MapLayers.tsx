import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { boundsOf, toScreen, type Box, type Frame, type Point } from '#domain/plane/view';
import { shortTitle } from '#domain/short-title';
import {
  foundNameOf,
  nameOf,
  outlineOf,
  readAmong,
  shortNameOf,
  type Members,
} from '#domain/topic-groups';
import type { TopicMap } from '#domain/topic-map';
import { topicMapMessages } from '#messages/topic-map';
import type { MapRow } from '../../../state/use-map-rows.ts';
import type { Camera } from './camera.ts';
import { DotCard } from './DotCard.tsx';
import { Names, type NamedGroup } from './Names.tsx';
import { Joined, Outlines } from './Outlines.tsx';
import { factsOf } from './paper-words.ts';

/** Frames narrower than this have room for little else than dots, in px. */
export const NARROW = 480;

/** The open paper, and those nearest to it in wording. */
export interface JoinedPapers {
  readonly paper: number;
  readonly title: string;
  readonly nearest: readonly number[];
}

export interface MapLayersProps {
  readonly map: TopicMap;
  readonly members: readonly Members[];
  /** By ordinal. */
  readonly statuses: Uint8Array;
  readonly joined: JoinedPapers | undefined;
  readonly camera: Camera;
  readonly frame: Frame;
  /** The paper that keys have gone to. */
  readonly focused: number | undefined;
  /** The paper that is pointed at or gone to, once it is known. */
  readonly row: MapRow | undefined;
  readonly hrefOf: (id: string) => string;
  /** What that paper is near to, in words, where it is lit for that. */
  readonly nearTo: ReactNode;
  /** Gives a group another name. */
  readonly onRename: (group: number, name: string) => void;
  /** The mouse has left what is said of a paper. */
  readonly onLeaveCard: () => void;
}

/** The groups with what is said of them, those of most papers first. */
function namedGroups(
  map: TopicMap,
  members: readonly Members[],
  statuses: Uint8Array,
  isNarrow: boolean,
): readonly NamedGroup[] {
  return members
    .flatMap((some): NamedGroup[] => {
      const { group, papers } = some;
      const topic = map.names[group];
      if (!topic) return [];
      const corners = outlineOf(map, some);
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      return [
        {
          group,
          box: boundsOf(xs, ys),
          found: foundNameOf(topic),
          name: isNarrow ? shortNameOf(topic) : nameOf(topic),
          said: topicMapMessages.readOf(readAmong(papers, statuses), papers.length),
          words: topicMapMessages.setApart(topic.words),
        },
      ];
    })
    .toSorted((a, b) => (map.names[b.group]?.papers ?? 0) - (map.names[a.group]?.papers ?? 0));
}

/** About how wide a letter of the open paper's title is, in px, and how high its line. */
const LETTER = 7;
const LINE = 20;
/** From the middle of the open paper's mark to its title, in px. */
const BESIDE = 14;

/** Where the title of the open paper stands: on the side with more room. */
function titleBox(at: Point, title: string, frame: Frame): Box {
  const before = at.x > frame.width / 2;
  const room = (before ? at.x : frame.width - at.x) - BESIDE;
  const width = Math.max(Math.min(title.length * LETTER, room, 180), 0);
  const left = before ? at.x - BESIDE - width : at.x + BESIDE;
  return { left, right: left + width, top: at.y - LINE / 2, bottom: at.y + LINE / 2 };
}

/** All that stands around, over and beside the dots, drawn anew with every frame in which they move. */
export function MapLayers(props: MapLayersProps) {
  const { map, members, statuses, joined, camera, frame, focused, row } = props;
  const { hrefOf, nearTo, onRename, onLeaveCard } = props;
  const view = useSyncExternalStore(camera.subscribe, camera.view);
  const isNarrow = frame.width < NARROW;
  const groups = useMemo(
    () => namedGroups(map, members, statuses, isNarrow),
    [map, members, statuses, isNarrow],
  );
  const { xs, ys } = map;
  const placeOf = (paper: number): Point =>
    toScreen(view, { x: xs[paper] ?? 0, y: ys[paper] ?? 0 });
  const ring = focused === undefined ? undefined : placeOf(focused);
  const title = joined && shortTitle(joined.title);
  const titled =
    joined && title !== undefined ? titleBox(placeOf(joined.paper), title, frame) : undefined;
  return (
    <>
      <svg className="map-grounds" aria-hidden>
        <Outlines map={map} members={members} view={view} />
      </svg>
      <svg className="map-lines" aria-hidden>
        {joined && <Joined map={map} {...joined} view={view} />}
      </svg>
      <Names
        groups={groups}
        view={view}
        frame={frame}
        kept={titled ? [titled] : []}
        onRename={isNarrow ? undefined : onRename}
      />
      {titled && (
        <p
          className="map-open-title"
          lang="en"
          dir="ltr"
          style={{
            transform: `translate(${titled.left}px, ${titled.top}px)`,
            width: titled.right - titled.left,
          }}
        >
          {title}
        </p>
      )}
      {ring && (
        <span className="map-ring" style={{ transform: `translate(${ring.x}px, ${ring.y}px)` }} />
      )}
      {row && (
        <DotCard
          title={row.title}
          facts={factsOf(row, map)}
          href={hrefOf(row.id)}
          at={placeOf(row.ordinal)}
          frame={frame}
          onLeave={onLeaveCard}
        >
          {nearTo}
        </DotCard>
      )}
    </>
  );
}
