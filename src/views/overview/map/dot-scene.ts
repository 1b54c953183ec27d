/** What is drawn of the dots. */
import { READ, READING } from '#domain/overview';
import { byCell } from '#domain/plane/dot-grid';
import type { View } from '#domain/plane/view';

/** From 0 to 1 each, as the screen mixes them. */
export type Colour = readonly [red: number, green: number, blue: number];

export interface DotColours {
  /** What is read, and the ring of what is being read. */
  readonly accent: Colour;
  /** The ring of all the rest. */
  readonly ring: Colour;
  /** What rings are filled with. */
  readonly fill: Colour;
}

export interface DotScene {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** How each dot looks; see {@link looksOf}. */
  readonly looks: Uint8Array;
}

export interface DotShape {
  /** Of a dot, in px. */
  readonly radius: number;
  /** So many px of the canvas are one of the page. */
  readonly ratio: number;
}

export interface Shot extends DotShape {
  readonly view: View;
  readonly colours: DotColours;
}

export interface DotPainter {
  /** Takes in which dots there are and how they look. */
  load(scene: DotScene): void;
  /** Draws them. */
  paint(shot: Shot): void;
}

/** Added to the look of a dot that is not lit: it keeps its shape, and fades. */
export const FADED = 4;

/** How strongly a faded dot is drawn. */
export const FADED_ALPHA = 0.22;

/** The look of every dot: how far it is read, and whether it is lit. */
export function looksOf(
  statuses: Uint8Array,
  isLit: ((paper: number) => boolean) | undefined,
): Uint8Array {
  return statuses.map((status, paper) => (!isLit || isLit(paper) ? status : status + FADED));
}

/** In which order looks are drawn: what matters more lies over what matters less. */
export const LAYERS: readonly number[] = [FADED, FADED + READING, FADED + READ, 0, READING, READ];

/** Dots are drawn square by square, so many to a unit of the map: what lies near is painted together. */
const SQUARES = 64;

function square(place: number): number {
  return Math.min(Math.max(Math.floor(place * SQUARES), 0), SQUARES - 1);
}

/** The numbers of the dots in the order they are drawn. */
export function layered({ xs, ys, looks }: DotScene): Uint32Array {
  const cells = LAYERS.length * SQUARES * SQUARES;
  return byCell(looks.length, cells, (dot) => {
    const layer = LAYERS.indexOf(looks[dot] ?? 0);
    return (layer * SQUARES + square(ys[dot] ?? 0)) * SQUARES + square(xs[dot] ?? 0);
  }).dots;
}

/** Width of a ring, in px: what is being read is told from the rest by it. */
export function ringWidth(isReading: boolean, radius: number): number {
  return isReading ? Math.min(2.4, radius * 0.55) : Math.min(1.1, radius * 0.45);
}
