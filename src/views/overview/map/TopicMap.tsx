import { Minus, Plus, Scan } from 'lucide-react';
import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { boundsOf, type Box, type Frame, type Margin } from '#domain/plane/view';
import type { Members } from '#domain/topic-groups';
import type { TopicMap as Plan } from '#domain/topic-map';
import { topicMapMessages } from '#messages/topic-map';
import { useMapRows, type MapRowsOf } from '../../../state/use-map-rows.ts';
import type { Lit } from '../../../state/use-topic-map.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Camera } from './camera.ts';
import { DotCanvas } from './DotCanvas.tsx';
import { looksOf } from './dot-scene.ts';
import { MapLayers, NARROW, type JoinedPapers } from './MapLayers.tsx';
import { NearTo } from './NearTo.tsx';
import { factsOf, nearWords } from './paper-words.ts';
import { useDots } from './use-dots.ts';
import { useFrame } from './use-frame.ts';
import { useGestures } from './use-gestures.ts';

/** Room for names beside the outermost groups, in px, on a screen and on a phone. */
const MARGIN: Margin = { x: 56, y: 56 };
const NARROW_MARGIN: Margin = { x: 16, y: 36 };

export interface TopicMapProps {
  readonly map: Plan;
  readonly members: readonly Members[];
  /** By ordinal, as the overview gives them. */
  readonly statuses: Uint8Array;
  /** Whether a paper is lit; undefined: all are. */
  readonly isLit: ((paper: number) => boolean) | undefined;
  /** The open paper and its nearest. */
  readonly joined: JoinedPapers | undefined;
  /** What papers are near to that are lit for that. */
  readonly near: Lit['near'];
  readonly rowsOf: MapRowsOf;
  /** The address of a paper. */
  readonly hrefOf: (id: string) => string;
  /** Opens the paper of this id. */
  readonly onOpen: (id: string) => void;
  /** Gives a group another name; '' brings back what was found. */
  readonly onRename: (group: number, name: string) => void;
}

/** How wide the frame is for its height, with room for names above and below the groups. */
function shapeOf({ left, top, right, bottom }: Box): number {
  return (right - left + 0.1) / (bottom - top + 0.2);
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Where the map is looked at from, in a frame of this size. */
function useCamera(bounds: Box, frame: Frame): Camera {
  const camera = useMemo(() => new Camera(bounds, isStill), [bounds]);
  useLayoutEffect(() => {
    if (frame.width > 0) camera.resize(frame, frame.width < NARROW ? NARROW_MARGIN : MARGIN);
  }, [camera, frame]);
  useLayoutEffect(() => () => camera.dispose(), [camera]);
  return camera;
}

/** Every paper as a dot, near those about the same: to look at, to go through, to open from. */
export function TopicMap(props: TopicMapProps) {
  const { map, members, statuses, isLit, near, joined, rowsOf, hrefOf, onOpen, onRename } = props;
  const { xs, ys } = map;
  const pad = useRef<HTMLDivElement>(null);
  const frame = useFrame(pad);
  const bounds = useMemo(() => boundsOf(xs, ys), [xs, ys]);
  const camera = useCamera(bounds, frame);
  const hint = useId();
  const scene = useMemo(
    () => ({ xs, ys, looks: looksOf(statuses, isLit) }),
    [xs, ys, statuses, isLit],
  );
  const open = async (paper: number): Promise<void> => {
    const [row] = await rowsOf([paper]);
    if (row) onOpen(row.id);
  };
  const dots = useDots({
    map,
    members,
    camera,
    frame,
    isLit,
    start: joined?.paper,
    onOpen: (paper) => {
      open(paper).catch(() => {
        // The worker died, which the library's store says.
      });
    },
  });
  useGestures(pad, camera, dots);
  useLayoutEffect(() => {
    pad.current?.parentElement?.style.setProperty('--map-width', `${frame.width}px`);
  }, [frame]);
  const isNear = dots.meant === undefined ? undefined : near.get(dots.meant);
  const wanted = [dots.meant, isNear?.paper].filter((paper) => paper !== undefined);
  const rows = useMapRows(rowsOf, wanted);
  const nearRow = isNear && rows.get(isNear.paper);
  const toward = nearRow && nearWords(nearRow, isNear.words);
  const gone = dots.focused === undefined ? undefined : rows.get(dots.focused);
  return (
    <>
      <div className="map-frame" style={{ aspectRatio: shapeOf(bounds) }}>
        <DotCanvas camera={camera} frame={frame} scene={scene} />
        <div
          ref={pad}
          className="map-pad"
          role="application"
          tabIndex={0}
          aria-label={topicMapMessages.map(map.xs.length)}
          aria-describedby={hint}
          data-pointed={dots.meant === undefined ? undefined : ''}
        />
        <p id={hint} hidden>
          {topicMapMessages.keys}
        </p>
        <MapLayers
          {...{ map, members, statuses, joined, camera, frame, hrefOf, onRename }}
          nearTo={isNear && <NearTo row={nearRow} words={isNear.words} hrefOf={hrefOf} />}
          focused={dots.focused}
          onLeaveCard={() => dots.onPoint(undefined)}
          row={dots.meant === undefined ? undefined : rows.get(dots.meant)}
        />
        <p className="visually-hidden" role="status">
          {gone && [`${gone.title}. ${factsOf(gone, map)}`, toward].filter(Boolean).join('. ')}
        </p>
      </div>
      <div className="map-zoom" role="group" aria-label={topicMapMessages.zoom}>
        <IconButton label={topicMapMessages.zoomIn} keyHint="+" onClick={() => camera.step(1)}>
          <Plus className="icon" aria-hidden />
        </IconButton>
        <IconButton label={topicMapMessages.zoomOut} keyHint="−" onClick={() => camera.step(-1)}>
          <Minus className="icon" aria-hidden />
        </IconButton>
        <IconButton label={topicMapMessages.whole} keyHint="0" onClick={() => camera.whole()}>
          <Scan className="icon" aria-hidden />
        </IconButton>
      </div>
    </>
  );
}
