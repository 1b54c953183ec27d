/** Worlds of five devices that merge at random, and what was wrong in any of them. */
import { merge, rowsOf, type MergeState } from '#domain/reader/merge';
import { textFields, valueOf } from '#domain/reader/record-fields';
import { canonicalDump } from '#domain/reader/state-dump';
import { tagKey } from '#domain/tag-name';
import { Device, pick, type Random, type WrittenText } from './device.ts';

const DEVICES = ['a', 'b', 'c', 'd', 'e'];
/** Merges in one world, after which another begins. */
const MERGES_A_WORLD = 10;
const MOST_ACTS = 4;

export interface Violations {
  merges: number;
  edits: number;
  deletions: number;
  notCommutative: number;
  notAssociative: number;
  notIdempotent: number;
  /** Edits that are neither in the state nor in its history. */
  missing: number;
  /** Records that one device has and no device deleted, and that a merge has not. */
  vanished: number;
  /** Two tags of a name, a digit twice, something on nothing, in what is shown. */
  unsettled: number;
  /** Worlds whose devices differ after all have met. */
  differing: number;
}

/** Whether a text stands where it was written, or in the history of that; in what is deleted, too. */
function keptTexts({ held, earlier }: MergeState): ReadonlySet<string> {
  const kept = [...earlier.values()].map(({ table, id, field, text }) => [table, id, field, text]);
  for (const { table, row } of held.values()) {
    for (const field of textFields(table)) {
      kept.push([table, row.id, field, String(valueOf(row.record, field))]);
    }
  }
  return new Set(kept.map((one) => JSON.stringify(one)));
}

function countMissing(state: MergeState, texts: readonly WrittenText[]): number {
  const kept = keptTexts(state);
  return texts.filter(
    ({ table, id, field, text }) =>
      text !== '' && !kept.has(JSON.stringify([table, id, field, text])),
  ).length;
}

function twice(values: readonly unknown[]): number {
  return values.length - new Set(values).size;
}

/** What is shown that must not be. */
function unsettled(state: MergeState): number {
  const rows = rowsOf(state);
  const ids = (table: 'tags' | 'highlights' | 'lists'): Set<string> =>
    new Set(rows[table].map(({ id }) => id));
  const [tags, highlights, lists] = [ids('tags'), ids('highlights'), ids('lists')];
  const onNothing = rows.taggings.filter(
    ({ record: { tag, on, paper } }) => !tags.has(tag) || (on !== paper && !highlights.has(on)),
  );
  const ofNoList = [...rows.entries, ...rows.sections].filter(
    ({ record }) => !lists.has(record.list),
  );
  return (
    twice(rows.tags.map(({ record }) => tagKey(record.name))) +
    twice(rows.tags.flatMap(({ record }) => record.pin ?? [])) +
    twice(rows.searches.map(({ record }) => record.address)) +
    onNothing.length +
    ofNoList.length
  );
}

function countVanished(from: MergeState, both: MergeState): number {
  return [...from.held.keys()].filter((key) => !both.held.has(key)).length;
}

/** One merge of three devices' states, every way round. */
function checkLaws(found: Violations, a: Device, b: Device, c: Device): MergeState {
  const both = merge(a.state, b.state);
  const dump = canonicalDump(both);
  if (canonicalDump(merge(b.state, a.state)) !== dump) found.notCommutative += 1;
  if (canonicalDump(merge(both, b.state)) !== dump) found.notIdempotent += 1;
  if (canonicalDump(merge(both, both)) !== dump) found.notIdempotent += 1;
  const one = canonicalDump(merge(both, c.state));
  if (canonicalDump(merge(a.state, merge(b.state, c.state))) !== one) found.notAssociative += 1;
  found.vanished += countVanished(a.state, both) + countVanished(b.state, both);
  found.merges += 1;
  return both;
}

/** All devices meet: one hears of all, and all of that one. */
function meet(found: Violations, devices: readonly Device[]): void {
  const [first, ...others] = devices;
  if (!first) return;
  for (const other of others) first.adopt(merge(first.state, other.state));
  for (const other of others) other.adopt(merge(other.state, first.state));
  const dumps = new Set(devices.map(({ state }) => canonicalDump(state)));
  if (dumps.size > 1) found.differing += 1;
}

function playWorld(found: Violations, random: Random, merges: number): void {
  const devices = DEVICES.map((name) => new Device(name, random));
  const texts: WrittenText[] = [];
  for (let n = 0; n < merges; n += 1) {
    for (const device of devices) {
      for (let acts = Math.floor(random() * MOST_ACTS); acts > 0; acts -= 1) {
        texts.push(...device.act(`text ${texts.length} of ${n}`));
      }
    }
    const [a, b, c] = [pick(random, devices), pick(random, devices), pick(random, devices)];
    if (!a || !b || !c) return;
    a.adopt(checkLaws(found, a, b, c));
    found.unsettled += unsettled(a.state);
  }
  found.edits += texts.length;
  meet(found, devices);
  const [any] = devices;
  if (any) {
    found.missing += countMissing(any.state, texts);
    found.unsettled += unsettled(any.state);
    found.deletions += [...any.state.held.values()].filter(({ gone }) => gone !== undefined).length;
  }
}

/** Plays so many merges; the same seed plays the same ones. */
export function playMerges(merges: number, random: Random): Violations {
  const found: Violations = {
    merges: 0,
    edits: 0,
    deletions: 0,
    notCommutative: 0,
    notAssociative: 0,
    notIdempotent: 0,
    missing: 0,
    vanished: 0,
    unsettled: 0,
    differing: 0,
  };
  while (found.merges < merges) {
    playWorld(found, random, Math.min(MERGES_A_WORLD, merges - found.merges));
  }
  return found;
}
