import { useLayoutEffect, useRef, useState } from 'react';
import { dotRadius, type Frame } from '#domain/plane/view';
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

/** The painter of a canvas, from its being there. */
function usePainter(canvas: {
  readonly current: HTMLCanvasElement | null;
}): DotPainter | undefined {
  const [painter, setPainter] = useState<DotPainter>();
  useLayoutEffect(() => {
    if (canvas.current) setPainter(dotPainter(canvas.current));
  }, [canvas]);
  return painter;
}

/** The dots; what is said of them and found among them is elsewhere. */
export function DotCanvas({ camera, frame, scene }: DotCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = usePainter(canvas);
  const colouring = useColouring();
  const ratio = Math.min(globalThis.devicePixelRatio, MOST_RATIO);
  useLayoutEffect(() => painter?.load(scene), [painter, scene]);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || !painter || frame.width === 0) return undefined;
    element.width = Math.round(frame.width * ratio);
    element.height = Math.round(frame.height * ratio);
    const colours = coloursOf(element);
    const paint = (): void => {
      const radius = dotRadius(scene.looks.length, frame, camera.magnified());
      painter.paint({ view: camera.view(), colours, radius, ratio });
    };
    paint();
    return camera.subscribe(paint);
  }, [painter, camera, frame, ratio, scene, colouring]);
  return <canvas ref={canvas} className="map-canvas" aria-hidden />;
}
