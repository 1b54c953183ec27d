import type { CDPSession, Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between two events of a finger, in s, and while it rests. */
const STEP_S = 0.016;
const REST_S = 0.3;

/** One finger on the screen, as the system tells of it. */
export class Finger {
  readonly #session: CDPSession;
  #at: Point = { x: 0, y: 0 };
  /** Of the last event: a gesture is as fast as it says it is, however busy the machine. */
  #time = 0;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async down(at: Point): Promise<void> {
    this.#at = at;
    this.#time = Math.max(Date.now() / 1000, this.#time);
    await this.#tell('touchStart', [at]);
  }

  /** In small steps, as a finger goes; one that does not rest at the end flicks. */
  async move(dx: number, dy: number, { rests = true } = {}): Promise<void> {
    const from = this.#at;
    const steps = rests ? 8 : 4;
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      this.#at = { x: from.x + dx * part, y: from.y + dy * part };
      await this.#tell('touchMove', [this.#at]);
    }
    if (rests) this.#time += REST_S;
  }

  async up(): Promise<void> {
    await this.#tell('touchEnd', []);
  }

  /** Down, along, and up. */
  async drag(from: Point, dx: number, dy: number): Promise<void> {
    await this.down(from);
    await this.move(dx, dy);
    await this.up();
  }

  #tell(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) {
    this.#time += STEP_S;
    const timestamp = this.#time;
    return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  }
}

/** The middle of what is on the screen, or a place in it by its parts. */
export async function pointIn(what: Locator, across = 0.5, down = 0.5): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}
