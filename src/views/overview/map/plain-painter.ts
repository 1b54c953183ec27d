import { READ, READING } from '#domain/overview';
import {
  FADED,
  FADED_ALPHA,
  layered,
  ringWidth,
  type Colour,
  type DotPainter,
  type DotScene,
  type Shot,
} from './dot-scene.ts';

function css(colour: Colour): string {
  const [red, green, blue] = colour.map((part) => Math.round(part * 255));
  return `rgb(${red} ${green} ${blue})`;
}

/** One dot of each look, drawn once for all that are like it. */
function sprite(status: number, { radius, colours, ratio }: Shot): OffscreenCanvas {
  const side = Math.ceil(2 * (radius + 1) * ratio);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const width = ringWidth(status === READING, radius);
  const isFull = status === READ;
  context.scale(ratio, ratio);
  context.beginPath();
  context.arc(radius + 1, radius + 1, isFull ? radius : radius - width / 2, 0, 2 * Math.PI);
  context.fillStyle = css(isFull ? colours.accent : colours.fill);
  context.fill();
  if (isFull) return canvas;
  context.lineWidth = width;
  context.strokeStyle = css(status === READING ? colours.accent : colours.ring);
  context.stroke();
  return canvas;
}

/** Draws dots without a graphics card: those in sight, each a copy of one like it. */
export function plainPainter(canvas: HTMLCanvasElement): DotPainter | undefined {
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  let scene: DotScene | undefined;
  let order: Uint32Array = new Uint32Array();
  return {
    load(next: DotScene) {
      scene = next;
      order = layered(next.looks);
    },
    paint(shot: Shot) {
      context.clearRect(0, 0, canvas.width, canvas.height);
      if (!scene) return;
      const { xs, ys, looks } = scene;
      const { view, radius, ratio } = shot;
      const sprites = [0, READING, READ].map((status) => sprite(status, shot));
      const edge = (radius + 1) * ratio;
      for (const dot of order) {
        const x = ((xs[dot] ?? 0) * view.scale + view.left) * ratio;
        const y = ((ys[dot] ?? 0) * view.scale + view.top) * ratio;
        const isSeen =
          x > -edge && y > -edge && x < canvas.width + edge && y < canvas.height + edge;
        const look = looks[dot] ?? 0;
        const image = sprites[look % FADED];
        if (!isSeen || !image) continue;
        context.globalAlpha = look >= FADED ? FADED_ALPHA : 1;
        context.drawImage(image, x - edge, y - edge);
      }
    },
    dispose() {
      scene = undefined;
    },
  };
}
