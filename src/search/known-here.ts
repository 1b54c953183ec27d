/** The ledger of this device: read when it is asked for the first time, and followed from then on. */
import type { Change } from '#domain/reader/change';
import { Ledger } from '#domain/reader/ledger';
import type { ReaderStore } from '../data/reader-store.ts';

export class KnownHere {
  #store: ReaderStore | undefined;
  #ledger: Ledger | undefined;

  /** Another library is kept from now on. */
  begin(store: ReaderStore): void {
    this.#store = store;
    this.#ledger = undefined;
  }

  /** A further change is in the library. */
  add(change: Change): void {
    this.#ledger?.add(change);
  }

  /**
   * What is known; while no change is made or taken in, or some would be missed.
   * @param last number of the last change that the library holds
   * @throws {LibraryError} `StorageRefused`
   */
  async ledger(last: number): Promise<Ledger> {
    if (this.#ledger) return this.#ledger;
    const ledger = new Ledger();
    await this.#store?.eachChange(last, (change) => ledger.add(change));
    this.#ledger = ledger;
    return ledger;
  }
}
