/** A device that files come to: it weighs them, as for their preview, and nothing is merged. */
import type { Incoming } from '#domain/exchange/incoming';
import { planImport } from '#domain/exchange/plan-import';
import { Ledger } from '#domain/reader/ledger';
import { ReaderLibrary } from '#domain/reader/library';
import { canonicalDump } from '#domain/reader/state-dump';
import { ROWS } from './own-files.ts';

export class Receiver {
  readonly #library = new ReaderLibrary(ROWS);
  readonly #ledger = new Ledger();
  readonly #before = this.#dump();
  #ids = 0;

  /** Whether all that is known is what it was at first, to the byte. */
  get isAsBefore(): boolean {
    return this.#dump() === this.#before;
  }

  plan(incoming: Incoming): void {
    planImport(incoming, [], {
      library: this.#library,
      ledger: this.#ledger,
      now: Date.UTC(2026, 10, 21),
      device: 'here',
      newId: () => `new-${++this.#ids}`,
      textOf: () => undefined,
      papers: () => [],
    });
  }

  #dump(): string {
    return canonicalDump(this.#ledger.state(this.#library.rows()));
  }
}
