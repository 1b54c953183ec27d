/**
 * The ledger of this device: read when it is asked for, and followed while it is. All that was ever
 * deleted or written over is in it, which no visit without files wants to hold.
 */
import type { Change } from '#domain/reader/change';
import type { Ledger } from '#domain/reader/ledger';
import type { ReaderStore } from '../data/reader-store.ts';

/** It is let go of when nobody has asked for so long, in ms. */
const REST_MS = 30_000;

/** A ledger that is being read, and the changes that came meanwhile. */
interface Coming {
  readonly late: Change[];
  readonly whole: Promise<Ledger>;
}

export class KnownHere {
  #store: ReaderStore | undefined;
  /** Number of the last change that the library holds. */
  #last: () => number = () => 0;
  /** Followed as long as anybody has it. */
  #ledger: WeakRef<Ledger> | undefined;
  /** Keeps it from being collected; at most one. */
  readonly #held = new Set<Ledger>();
  #coming: Coming | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** Another library is kept from now on. */
  begin(store: ReaderStore, last: () => number): void {
    this.#store = store;
    this.#last = last;
    this.#ledger = undefined;
    this.#held.clear();
    this.#coming = undefined;
  }

  /** A further change is in the library. */
  add(change: Change): void {
    this.#ledger?.deref()?.add(change);
    this.#coming?.late.push(change);
  }

  /**
   * What is known; what comes later is added to it, too. Very many changes take seconds to read: who
   * asks before it is their turn keeps nobody from writing meanwhile.
   * @throws {LibraryError} `StorageRefused`
   */
  async ledger(): Promise<Ledger> {
    const known = this.#ledger?.deref();
    if (known) return this.#hold(known);
    const coming = (this.#coming ??= this.#read());
    try {
      const ledger = await coming.whole;
      if (this.#coming !== coming) return this.#ledger?.deref() ?? ledger;
      for (const change of coming.late) ledger.add(change);
      this.#ledger = new WeakRef(ledger);
      return this.#hold(ledger);
    } finally {
      if (this.#coming === coming) this.#coming = undefined;
    }
  }

  /** Keeps it for a while: who asks once often asks again. */
  #hold(ledger: Ledger): Ledger {
    clearTimeout(this.#resting);
    this.#held.add(ledger);
    this.#resting = setTimeout(() => this.#held.clear(), REST_MS);
    return ledger;
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
