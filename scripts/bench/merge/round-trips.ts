/** Libraries that go out into a file and come back into an empty one. */
import { readLibraryFile } from '#domain/exchange/read-library-file';
import { writeLibraryFile } from '#domain/exchange/library-file';
import type { Incoming } from '#domain/exchange/incoming';
import { latestOfEach } from '#domain/reader/ledger';
import type { MergeState } from '#domain/reader/merge';
import { canonicalDump } from '#domain/reader/state-dump';
import { Desk } from './desk.ts';
import { Device } from './device.ts';
import type { Random } from './made-record.ts';

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

/** What one of two devices knows that made a library together. */
export function madeLibrary(random: Random, acts: number): MergeState {
  const [one, other] = [new Device('one', random), new Device('other', random)];
  for (let n = 0; n < acts; n += 1) {
    (random() < 0.5 ? one : other).act(`text ${n}`);
    if (random() < 0.2) one.adopt(other.desk.file());
  }
  one.adopt(other.desk.file());
  return one.desk.state;
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
