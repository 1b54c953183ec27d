import { LAYERS, layered, type DotPainter, type DotScene, type Shot } from './dot-scene.ts';
import { put, reachOf, stampOf, type Stamp } from './dot-stamps.ts';

/** What of a canvas is painted on. */
interface Surface {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): Pick<CanvasRenderingContext2D, 'putImageData'> | null;
}

/** A picture that reaches beyond the canvas on all sides, so that no dot at its edge is cut. */
class Picture {
  readonly image: ImageData;
  readonly pixels: Int32Array;
  readonly edge: number;

  constructor(canvas: Surface, edge: number) {
    this.edge = edge;
    this.image = new ImageData(canvas.width + 2 * edge, canvas.height + 2 * edge);
    this.pixels = new Int32Array(this.image.data.buffer);
  }

  /** Whether it is large enough for a canvas, and no larger. */
  fits(canvas: Surface, reach: number): boolean {
    const { image, edge } = this;
    const isAsLarge =
      image.width === canvas.width + 2 * edge && image.height === canvas.height + 2 * edge;
    return isAsLarge && edge >= reach;
  }
}

/** The dots in the order they are drawn, and how each looks. */
interface Drawn {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly looks: Uint8Array;
}

const NONE: Drawn = { xs: new Float32Array(), ys: new Float32Array(), looks: new Uint8Array() };

/**
 * Draws dots pixel by pixel: 100,000 in a few milliseconds on any machine. A graphics card is quicker, but
 * where there is none the browser plays its part, and takes 60 to 140 for as many.
 */
export function dotPainter(canvas: Surface): DotPainter | undefined {
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  let drawn = NONE;
  let picture: Picture | undefined;

  const stamps = ({ colours, ...shape }: Shot, width: number): readonly Stamp[] => {
    const made: Stamp[] = [];
    for (const look of LAYERS) made[look] = stampOf(look, shape, colours, width);
    return made;
  };
  const paintInto = ({ image, pixels, edge }: Picture, shot: Shot): void => {
    const { view, ratio } = shot;
    const { xs, ys, looks } = drawn;
    const { width, height } = image;
    const byLook = stamps(shot, width);
    const reach = reachOf(shot);
    const scale = view.scale * ratio;
    const [left, top] = [view.left * ratio + edge, view.top * ratio + edge];
    pixels.fill(0);
    for (let dot = 0; dot < xs.length; dot += 1) {
      // At whole pixels: between two a ring would blur.
      const x = Math.floor((xs[dot] ?? 0) * scale + left);
      const y = Math.floor((ys[dot] ?? 0) * scale + top);
      if (x < reach || y < reach || x >= width - reach || y >= height - reach) continue;
      const stamp = byLook[looks[dot] ?? 0];
      if (stamp) put(pixels, y * width + x, stamp);
    }
  };

  return {
    load(scene: DotScene) {
      const { xs, ys, looks } = scene;
      const order = layered(scene);
      drawn = {
        xs: Float32Array.from(order, (dot) => xs[dot] ?? 0),
        ys: Float32Array.from(order, (dot) => ys[dot] ?? 0),
        looks: Uint8Array.from(order, (dot) => looks[dot] ?? 0),
      };
    },
    paint(shot: Shot) {
      const reach = reachOf(shot);
      if (!picture?.fits(canvas, reach)) picture = new Picture(canvas, reach);
      paintInto(picture, shot);
      context.putImageData(picture.image, -picture.edge, -picture.edge);
    },
  };
}
