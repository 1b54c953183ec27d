import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { dotRadius, type Frame } from '#domain/plane/view';
import type { Camera } from './camera.ts';
import type { DotPainter, DotScene } from './dot-scene.ts';
import { plainPainter } from './plain-painter.ts';
import { coloursOf, useColouring } from './use-colours.ts';
import { webglPainter } from './webgl-painter.ts';

/** Screens finer than this are not drawn for finer. */
const MOST_RATIO = 2;

export interface DotCanvasProps {
  readonly camera: Camera;
  readonly frame: Frame;
  readonly scene: DotScene;
}

/** Up to so many dots are copied one by one in a small part of a frame, without the graphics card. */
const MOST_PLAIN = 3000;

/** The painter of a canvas; another when the graphics card had lost what it held. */
function usePainter(
  canvas: { readonly current: HTMLCanvasElement | null },
  isPlain: boolean,
): DotPainter | undefined {
  const [painter, setPainter] = useState<DotPainter>();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let current: DotPainter | undefined;
    const begin = (): void => {
      current = (isPlain ? undefined : webglPainter(element)) ?? plainPainter(element);
      setPainter(current);
    };
    const onLost = (event: Event): void => event.preventDefault();
    begin();
    element.addEventListener('webglcontextlost', onLost);
    element.addEventListener('webglcontextrestored', begin);
    return () => {
      element.removeEventListener('webglcontextlost', onLost);
      element.removeEventListener('webglcontextrestored', begin);
      current?.dispose();
    };
  }, [canvas, isPlain]);
  return painter;
}

/** The dots; what is said of them and found among them is elsewhere. */
export function DotCanvas({ camera, frame, scene }: DotCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isPlain = scene.looks.length <= MOST_PLAIN;
  const painter = usePainter(canvas, isPlain);
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
  // A canvas is drawn on in one way for good.
  return (
    <canvas key={isPlain ? 'plain' : 'many'} ref={canvas} className="map-canvas" aria-hidden />
  );
}
