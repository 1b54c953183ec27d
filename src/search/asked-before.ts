import type { Past } from '#domain/reader/history';
import type { Made } from './protocol.ts';

/** So many are remembered: an asking comes again, if at all, moments after its worker has died. */
const MOST_ASKED = 500;

/** What came of askings, in whichever tab or visit, so that none is done twice. */
export class AskedBefore {
  /** A Map remembers who came first, who is also the first to go. */
  readonly #made = new Map<string, Made>();

  get(asked: string): Made | undefined {
    return this.#made.get(asked);
  }

  remember({ asked, stamp, act }: Past): void {
    if (asked === undefined) return;
    this.#made.set(asked, { stamp, act });
    if (this.#made.size <= MOST_ASKED) return;
    for (const oldest of this.#made.keys()) {
      this.#made.delete(oldest);
      break;
    }
  }
}
