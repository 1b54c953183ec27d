/** What a dot looks like, pixel by pixel: made once for all dots that are alike. */
import { READ, READING, REST } from '#domain/overview';
import {
  FADED,
  FADED_ALPHA,
  ringWidth,
  type Colour,
  type DotColours,
  type DotShape,
} from './dot-scene.ts';

/** The pixels of a dot around its middle, as they lie in a picture of some width. */
export interface Stamp {
  /** Those that hide what is under them: where they lie from the middle, and their colours. */
  readonly solid: Int32Array;
  readonly solidColours: Int32Array;
  /** Those through which it is seen. */
  readonly soft: Int32Array;
  readonly softColours: Int32Array;
}

/** As pictures hold it: red in the lowest byte, and how much it hides in the highest. */
function packed([red, green, blue]: Colour, alpha: number): number {
  const byte = (part: number): number => Math.round(part * 255);
  return (byte(alpha) << 24) | (byte(blue) << 16) | (byte(green) << 8) | byte(red);
}

function share(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

function mixed(from: Colour, to: Colour, way: number): Colour {
  const part = (at: 0 | 1 | 2): number => from[at] + (to[at] - from[at]) * way;
  return [part(0), part(1), part(2)];
}

/** Dots smaller than this have whole pixels only: there is no telling, and they are many. In px. */
const PLAIN = 2.5;

/** How much of a pixel so far from the middle a dot covers, from 0 to 1. */
function covered(away: number, radius: number): number {
  if (radius < PLAIN) return away <= radius + 0.2 ? 1 : 0;
  return share(radius - away + 0.5);
}

/** What dots of one look have at a place so far from their middle, in px of the canvas. */
function colourAt(away: number, look: number, { radius, ratio }: DotShape, colours: DotColours) {
  const status = look % FADED;
  const { accent, ring, fill } = colours;
  const edge = status === REST ? ring : accent;
  const hollow = (radius - ringWidth(status === READING, radius)) * ratio;
  const colour = status === READ ? edge : mixed(fill, edge, share(away - hollow + 0.5));
  return packed(colour, covered(away, radius * ratio) * (look >= FADED ? FADED_ALPHA : 1));
}

/** The stamp of a look, for a picture that is `width` px wide. */
export function stampOf(look: number, shape: DotShape, colours: DotColours, width: number): Stamp {
  const reach = reachOf(shape);
  const pixels: { readonly at: number; readonly colour: number }[] = [];
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      const colour = colourAt(Math.hypot(x, y), look, shape, colours);
      if (colour >>> 24 > 0) pixels.push({ at: y * width + x, colour });
    }
  }
  const solid = pixels.filter(({ colour }) => colour >>> 24 === 255);
  const soft = pixels.filter(({ colour }) => colour >>> 24 < 255);
  return {
    solid: Int32Array.from(solid, ({ at }) => at),
    solidColours: Int32Array.from(solid, ({ colour }) => colour),
    soft: Int32Array.from(soft, ({ at }) => at),
    softColours: Int32Array.from(soft, ({ colour }) => colour),
  };
}

/** How far from its middle a dot has pixels. */
export function reachOf({ radius, ratio }: DotShape): number {
  return Math.ceil(radius * ratio + 0.5);
}

/** A colour of which `weight` parts of 256 are laid over another; how much both hide is left out. */
function mix(under: number, colour: number, weight: number): number {
  const rest = 256 - weight;
  // Red and blue at once: what one carries over is cut off before it reaches the other.
  const redBlue = Math.imul(under & 0xff00ff, rest) + Math.imul(colour & 0xff00ff, weight);
  const green = Math.imul(under & 0xff00, rest) + Math.imul(colour & 0xff00, weight);
  return ((redBlue >>> 8) & 0xff00ff) | ((green >>> 8) & 0xff00);
}

/** A colour laid over another, both of which may be seen through. */
function over(under: number, colour: number): number {
  const below = under >>> 24;
  const alpha = colour >>> 24;
  if (below === 0) return colour;
  if (below === 255) return 0xff000000 | mix(under, colour, alpha + (alpha >> 7));
  const both = alpha + ((below * (255 - alpha)) >> 8);
  return (both << 24) | mix(under, colour, ((alpha << 8) / both) | 0);
}

/** Puts a stamp into a picture with its middle at the pixel `middle`; all of it has to be within. */
export function put(pixels: Int32Array, middle: number, stamp: Stamp): void {
  const { solid, solidColours, soft, softColours } = stamp;
  for (let at = 0; at < solid.length; at += 1) {
    pixels[middle + (solid[at] ?? 0)] = solidColours[at] ?? 0;
  }
  for (let at = 0; at < soft.length; at += 1) {
    const to = middle + (soft[at] ?? 0);
    pixels[to] = over(pixels[to] ?? 0, softColours[at] ?? 0);
  }
}
