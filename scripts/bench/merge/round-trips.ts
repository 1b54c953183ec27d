/** Libraries that go out into a file and come back into an empty one. */
import { planImport, type ImportPlan } from '#domain/exchange/plan-import';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import { writeLibraryFile } from '#domain/exchange/library-file';
import type { Incoming } from '#domain/exchange/incoming';
import type { Change } from '#domain/reader/change';
import { Ledger, latestOfEach } from '#domain/reader/ledger';
import { ReaderLibrary } from '#domain/reader/library';
import { merge, type MergeState } from '#domain/reader/merge';
import { canonicalDump } from '#domain/reader/state-dump';
import { Device, type Random } from './device.ts';

/** A library with its ledger, on a device. */
class Desk {
  readonly library = new ReaderLibrary();
  readonly ledger = new Ledger();
  readonly changes: Change[] = [];
  readonly #name: string;
  #ids = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** What a file would change here. */
  plan(incoming: Incoming): ImportPlan {
    const { library, ledger } = this;
    return planImport(incoming, [], {
      library,
      ledger,
      now: Date.UTC(2026, 10, 21),
      device: this.#name,
      newId: () => `id-${++this.#ids}`,
      textOf: () => undefined,
      papers: () => [],
    });
  }

  import(incoming: Incoming): void {
    const { doing } = this.plan(incoming);
    if (doing?.stamp !== undefined) this.apply({ ...doing, stamp: doing.stamp });
  }

  apply(change: Change): void {
    this.ledger.add(change);
    this.library.apply(change);
    this.changes.push(change);
  }

  get state(): MergeState {
    return this.ledger.state(this.library.rows());
  }
}

/** The file of a state, as text. */
export function fileOf(state: MergeState): Promise<string> {
  const stamps = [...state.held.values()].map(({ row }) => row.stamps.made);
  return writeLibraryFile({
    state,
    seen: latestOfEach(stamps).values(),
    device: 'bench',
    savedAt: Date.UTC(2026, 10, 21),
    paperOf: () => undefined,
  });
}

async function incomingOf(text: string): Promise<Incoming> {
  const { incoming, isDamaged } = await readLibraryFile(
    JSON.parse(text),
    'bench.json',
    () => undefined,
  );
  if (isDamaged) throw new Error('The sum of a file that was just written is wrong.');
  return incoming;
}

/** A library that two devices made and one of them settled. */
export function madeLibrary(random: Random, acts: number): MergeState {
  const [one, other] = [new Device('one', random), new Device('other', random)];
  for (let n = 0; n < acts; n += 1) {
    (random() < 0.5 ? one : other).act(`text ${n}`);
    if (random() < 0.2) one.adopt(merge(one.state, other.state));
  }
  one.adopt(merge(one.state, other.state));
  return one.state;
}

/** How many of so many libraries differ after they went out and came back. */
export async function playRoundTrips(count: number, random: Random): Promise<number> {
  let differing = 0;
  for (let n = 0; n < count; n += 1) {
    const state = madeLibrary(random, Math.floor(random() * 60));
    const desk = new Desk('fresh');
    desk.import(await incomingOf(await fileOf(state)));
    if (canonicalDump(desk.state) !== canonicalDump(state)) differing += 1;
  }
  return differing;
}
