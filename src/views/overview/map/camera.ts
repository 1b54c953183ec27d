import {
  between,
  fitted,
  held,
  panned,
  toPlane,
  withInSight,
  zoomed,
  type Box,
  type Frame,
  type Margin,
  type Point,
  type View,
} from '#domain/plane/view';

/** How far the map is magnified by one press, and at most. */
const STEP = 1.6;
const MOST = 64;

/** How long a view glides to the next, in ms; as long as a sheet takes. */
const GLIDE_MS = 240;

/** A dot that is gone to is kept so far from the edges, in px. */
const EDGE = 48;

interface Glide {
  readonly from: View;
  readonly to: View;
  /** Undefined until its first frame. */
  since: number | undefined;
}

/**
 * Where the map is looked at from. Whatever happens between two frames is shown with the next, once, so
 * that a mouse that tells more often than the screen is drawn costs no more.
 */
export class Camera {
  readonly #bounds: Box;
  readonly #isStill: () => boolean;
  readonly #listeners = new Set<() => void>();
  #frame: Frame = { width: 0, height: 0 };
  #fit: View = { scale: 1, left: 0, top: 0 };
  /** As it is to be with the next frame, and as it is shown. */
  #next: View = this.#fit;
  #shown: View = this.#fit;
  #glide: Glide | undefined;
  #request: number | undefined;

  /**
   * @param bounds of all that is on the map
   * @param isStill whether the reader asked for less motion: then nothing glides
   */
  constructor(bounds: Box, isStill: () => boolean) {
    this.#bounds = bounds;
    this.#isStill = isStill;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): View => this.#shown;

  /** How many times larger than as a whole. */
  magnified(): number {
    return this.#shown.scale / this.#fit.scale;
  }

  /** The frame has this size now: the same place stays in its middle. */
  resize(frame: Frame, margin: Margin): void {
    const middle = { x: this.#frame.width / 2, y: this.#frame.height / 2 };
    const place = toPlane(this.#next, middle);
    const factor = this.#next.scale / this.#fit.scale;
    this.#fit = fitted(this.#bounds, frame, margin);
    this.#frame = frame;
    const scale = this.#fit.scale * factor;
    this.#glide = undefined;
    this.#go({
      scale,
      left: frame.width / 2 - place.x * scale,
      top: frame.height / 2 - place.y * scale,
    });
    this.#show();
  }

  /** Moves it, in px. */
  pan(by: Point): void {
    this.#stop();
    this.#go(panned(this.#next, by));
  }

  /** Magnifies it `factor` times around a place of the frame. */
  zoom(factor: number, at: Point): void {
    this.#stop();
    this.#go(zoomed(this.#next, factor, at));
  }

  /** One step nearer or further, around a place or the middle of the frame. */
  step(
    direction: 1 | -1,
    at: Point = { x: this.#frame.width / 2, y: this.#frame.height / 2 },
  ): void {
    this.#glideTo(zoomed(this.#aim(), STEP ** direction, at));
  }

  /** All of it. */
  whole(): void {
    this.#glideTo(this.#fit);
  }

  /** No further than it takes to see a place well. */
  reveal(place: Point): void {
    const view = this.#aim();
    const seen = withInSight(view, place, this.#frame, EDGE);
    if (seen.left !== view.left || seen.top !== view.top) this.#glideTo(seen);
  }

  /** No frame is asked for from now on. */
  dispose(): void {
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
    this.#request = undefined;
  }

  #held(view: View): View {
    return held(view, this.#fit, MOST, this.#bounds, this.#frame);
  }

  /** Where it stands when all that glides has come to rest. */
  #aim(): View {
    return this.#glide?.to ?? this.#next;
  }

  #stop(): void {
    this.#glide = undefined;
  }

  #go(view: View): void {
    this.#next = this.#held(view);
    this.#ask();
  }

  #glideTo(view: View): void {
    const to = this.#held(view);
    if (this.#isStill()) this.#go(to);
    else {
      this.#glide = { from: this.#next, to, since: undefined };
      this.#ask();
    }
  }

  #ask(): void {
    this.#request ??= requestAnimationFrame((now) => {
      this.#request = undefined;
      this.#advance(now);
      this.#show();
    });
  }

  #advance(now: number): void {
    const glide = this.#glide;
    if (!glide) return;
    glide.since ??= now;
    const way = Math.min((now - glide.since) / GLIDE_MS, 1);
    // Slower towards its end.
    this.#next = between(glide.from, glide.to, 1 - (1 - way) ** 3);
    if (way < 1) this.#ask();
    else this.#glide = undefined;
  }

  #show(): void {
    const [was, is] = [this.#shown, this.#next];
    if (was.scale === is.scale && was.left === is.left && was.top === is.top) return;
    this.#shown = is;
    for (const listener of this.#listeners) listener();
  }
}
