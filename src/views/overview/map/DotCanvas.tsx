import { useLayoutEffect, useRef } from 'react';
import { dotRadius, panned, type Frame, type Point, type View } from '#domain/plane/view';
import type { Camera } from './camera.ts';
import { dotPainter } from './dot-painter.ts';
import type { DotPainter, DotScene } from './dot-scene.ts';
import { coloursOf, useColouring } from './use-colours.ts';

/** Screens finer than this are not drawn for finer. */
const MOST_RATIO = 2;

export interface DotCanvasProps {
  readonly camera: Camera;
  readonly frame: Frame;
  readonly scene: DotScene;
}

/** The picture reaches so far beyond the frame on all sides, in px: so far it is moved as it is. */
const BEYOND = 48;

/** The dots; what is said of them and found among them is elsewhere. */
export function DotCanvas({ camera, frame, scene }: DotCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<DotPainter>(undefined);
  const colouring = useColouring();
  const ratio = Math.min(globalThis.devicePixelRatio, MOST_RATIO);
  useLayoutEffect(() => {
    if (canvas.current) painter.current ??= dotPainter(canvas.current);
    painter.current?.load(scene);
  }, [scene]);
  useLayoutEffect(() => {
    const [element, dots] = [canvas.current, painter.current];
    if (!element || !dots || frame.width === 0) return undefined;
    element.width = Math.round((frame.width + 2 * BEYOND) * ratio);
    element.height = Math.round((frame.height + 2 * BEYOND) * ratio);
    const colours = coloursOf(element);
    let painted: View | undefined;
    const whole = (px: number): number => Math.round(px * ratio) / ratio;
    const show = (): void => {
      const view = camera.view();
      let by = movedBy(painted, view);
      if (!by) {
        const radius = dotRadius(scene.looks.length, frame, camera.magnified());
        const shifted = panned(view, { x: BEYOND, y: BEYOND });
        dots.paint({ view: shifted, colours, radius, ratio });
        painted = view;
        by = { x: 0, y: 0 };
      }
      element.style.transform = `translate(${whole(by.x)}px, ${whole(by.y)}px)`;
    };
    show();
    return camera.subscribe(show);
  }, [camera, frame, ratio, scene, colouring]);
  return (
    <canvas
      ref={canvas}
      className="map-canvas"
      style={{
        top: -BEYOND,
        left: -BEYOND,
        width: frame.width + 2 * BEYOND,
        height: frame.height + 2 * BEYOND,
      }}
      aria-hidden
    />
  );
}

/** How far a view has moved, where what was painted in another still fills the frame in it. */
function movedBy(painted: View | undefined, { scale, left, top }: View): Point | undefined {
  if (painted?.scale !== scale) return undefined;
  const by = { x: left - painted.left, y: top - painted.top };
  return Math.abs(by.x) <= BEYOND && Math.abs(by.y) <= BEYOND ? by : undefined;
}
