/** The ledger of this device: read when it is asked for the first time, and followed from then on. */
import type { Change } from '#domain/reader/change';
import type { Ledger } from '#domain/reader/ledger';
import type { ReaderStore } from '../data/reader-store.ts';

/** A ledger that is being read, and the changes that came meanwhile. */
interface Coming {
  readonly late: Change[];
  readonly whole: Promise<Ledger>;
}

export class KnownHere {
  #store: ReaderStore | undefined;
  /** Number of the last change that the library holds. */
  #last: () => number = () => 0;
  #ledger: Ledger | undefined;
  #coming: Coming | undefined;

  /** Another library is kept from now on. */
  begin(store: ReaderStore, last: () => number): void {
    this.#store = store;
    this.#last = last;
    this.#ledger = undefined;
    this.#coming = undefined;
  }

  /** A further change is in the library. */
  add(change: Change): void {
    this.#ledger?.add(change);
    this.#coming?.late.push(change);
  }

  /**
   * What is known. Very many changes take seconds to read: who asks before it is their turn keeps nobody
   * from writing meanwhile.
   * @throws {LibraryError} `StorageRefused`
   */
  async ledger(): Promise<Ledger> {
    if (this.#ledger) return this.#ledger;
    const coming = (this.#coming ??= this.#read());
    try {
      const ledger = await coming.whole;
      if (this.#coming !== coming) return this.#ledger ?? ledger;
      for (const change of coming.late) ledger.add(change);
      this.#ledger = ledger;
      return ledger;
    } finally {
      if (this.#coming === coming) this.#coming = undefined;
    }
  }

  #read(): Coming {
    return { late: [], whole: this.#readTo(this.#last()) };
  }

  async #readTo(last: number): Promise<Ledger> {
    const { Ledger } = await import('#domain/reader/ledger');
    const ledger = new Ledger();
    await this.#store?.eachChange(last, (change) => ledger.add(change));
    return ledger;
  }
}
