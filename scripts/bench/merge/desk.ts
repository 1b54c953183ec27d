/** A library with its ledger, on a device: what the worker has of it, without the worker. */
import type { Incoming } from '#domain/exchange/incoming';
import { planImport, type ImportPlan } from '#domain/exchange/plan-import';
import type { Change } from '#domain/reader/change';
import { Ledger } from '#domain/reader/ledger';
import { ReaderLibrary } from '#domain/reader/library';
import { goneOf, rowsOf, stateOf, type MergeState } from '#domain/reader/merge';
import { canonicalDump } from '#domain/reader/state-dump';

/** What the clock says that is right. */
export const NOW = Date.UTC(2026, 10, 21);

export class Desk {
  readonly library = new ReaderLibrary();
  readonly ledger = new Ledger();
  readonly changes: Change[] = [];
  readonly name: string;
  #ids = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** What a file would change here. */
  plan(incoming: Incoming, now = NOW): ImportPlan {
    const { library, ledger } = this;
    return planImport(incoming, [], {
      library,
      ledger,
      now,
      device: this.name,
      newId: () => `id-${++this.#ids}`,
      textOf: () => undefined,
      papers: () => [],
    });
  }

  import(incoming: Incoming, now = NOW): this {
    const { doing } = this.plan(incoming, now);
    if (doing?.stamp !== undefined) this.apply({ ...doing, stamp: doing.stamp });
    return this;
  }

  apply(change: Change): void {
    this.ledger.add(change);
    this.library.apply(change);
    this.changes.push(change);
  }

  /** All that is known. */
  get state(): MergeState {
    return this.ledger.state(this.library.rows());
  }

  /** All that is known and all that is shown, as one text. */
  dump(): string {
    return `${canonicalDump(this.state)}\n\n${canonicalDump(stateOf(this.library.rows()))}`;
  }

  /** What its file of everything brings. */
  file(): Incoming {
    const { state } = this;
    return {
      kind: 'carrel-library',
      file: `${this.name}.json`,
      savedAt: null,
      device: this.name,
      records: {
        rows: rowsOf(state),
        deleted: goneOf(state),
        earlier: [...state.earlier.values()],
        seen: [...this.ledger.seen().values()],
      },
      papers: [],
      highlights: [],
      passedOver: [],
    };
  }
}
