/** Worlds of five devices that merge at random, and what was wrong in any of them. */
import type { Incoming } from '#domain/exchange/incoming';
import type { ReaderRows } from '#domain/reader/library';
import { READER_TABLES } from '#domain/reader/records';
import { tagKey } from '#domain/tag-name';
import { countMissing, countUnasked, countVanished } from './deeds.ts';
import { Desk } from './desk.ts';
import { Device, type Deed } from './device.ts';
import { pick, type Random } from './made-record.ts';

const DEVICES = ['a', 'b', 'c', 'd', 'e'];
/** Merges in one world, after which another begins. */
const MERGES_A_WORLD = 10;
const MOST_ACTS = 4;
/** How many files come without one of their records, which their reader left out. */
const LEFT_OUT = 0.15;

export interface Violations {
  merges: number;
  edits: number;
  deletions: number;
  /** Records of which something else is shown in the end, or nothing: twins, and what is on nothing. */
  beneath: number;
  notCommutative: number;
  notAssociative: number;
  notIdempotent: number;
  /** Texts that are neither in the state nor in its history. */
  missing: number;
  /** Records that are not shown in the end though nobody deleted them, or somebody wrote later. */
  vanished: number;
  /** Records that are deleted and that nobody deleted. */
  unasked: number;
  /** Two tags of a name, a digit twice, something on nothing, in what is shown. */
  unsettled: number;
  /** Worlds whose devices differ after all have met. */
  differing: number;
}

function twice(values: readonly unknown[]): number {
  return values.length - new Set(values).size;
}

/** What is shown that must not be. */
function unsettled(rows: ReaderRows): number {
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

/** A file without one of its records, as its reader left it out. */
function leftOut(file: Incoming, random: Random): Incoming {
  const { records } = file;
  const table = pick(random, READER_TABLES);
  if (!records || !table || random() >= LEFT_OUT) return file;
  const at = Math.floor(random() * records.rows[table].length);
  const rows = { ...records.rows, [table]: records.rows[table].toSpliced(at, 1) };
  return { ...file, records: { ...records, rows, seen: [] } };
}

/** A device that was nobody's, after these files. */
function met(...files: readonly Incoming[]): Desk {
  const desk = new Desk('fresh');
  for (const file of files) desk.import(file);
  return desk;
}

/** What three devices know, taken in every way round, and each time as the app does it. */
function checkLaws(found: Violations, a: Incoming, b: Incoming, c: Incoming): void {
  const both = met(a, b);
  const dump = both.dump();
  if (met(b, a).dump() !== dump) found.notCommutative += 1;
  if (both.plan(b).doing || both.plan(both.file()).doing) found.notIdempotent += 1;
  const others = met(b, c).file();
  if (met(a, others).dump() !== both.import(c).dump()) found.notAssociative += 1;
  found.merges += 1;
}

/** All devices meet: one hears of all, and all of that one. */
function meet(found: Violations, devices: readonly Device[]): void {
  const [first, ...others] = devices;
  if (!first) return;
  for (const other of others) first.adopt(other.desk.file());
  for (const other of others) other.adopt(first.desk.file());
  for (const other of others)
    if (first.desk.plan(other.desk.file()).doing) found.notIdempotent += 1;
  const dumps = new Set(devices.map(({ desk }) => desk.dump()));
  if (dumps.size > 1) found.differing += 1;
}

function judge(found: Violations, desk: Desk, deeds: readonly Deed[]): void {
  const { state, ledger, library } = desk;
  found.missing += countMissing(state, deeds);
  found.vanished += countVanished(desk, deeds);
  found.unasked += countUnasked(state, deeds);
  found.unsettled += unsettled(library.rows());
  found.edits += deeds.reduce((sum, { texts }) => sum + texts.length, 0);
  found.deletions += [...state.held.values()].filter(({ gone }) => gone !== undefined).length;
  found.beneath += ledger.beneath().size;
}

function playWorld(found: Violations, random: Random, merges: number): void {
  const devices = DEVICES.map((name) => new Device(name, random));
  const deeds: Deed[] = [];
  for (let n = 0; n < merges; n += 1) {
    for (const device of devices) {
      for (let acts = Math.floor(random() * MOST_ACTS); acts > 0; acts -= 1) {
        deeds.push(...device.act(`text ${deeds.length} of ${n}`));
      }
    }
    const [a, b, c] = [pick(random, devices), pick(random, devices), pick(random, devices)];
    if (!a || !b || !c) return;
    // What came in without what its reader left out is a state like any other.
    const whole = b.desk.file();
    const theirs = leftOut(whole, random);
    const known = theirs === whole ? whole : met(theirs).file();
    checkLaws(found, a.desk.file(), known, c.desk.file());
    a.adopt(theirs);
    // On a device that did something itself, too, a file says nothing new a second time.
    if (a.desk.plan(theirs).doing) found.notIdempotent += 1;
    found.unsettled += unsettled(a.desk.library.rows());
  }
  meet(found, devices);
  const [any] = devices;
  if (any) judge(found, any.desk, deeds);
}

/** Plays so many merges; the same seed plays the same ones. */
export function playMerges(merges: number, random: Random): Violations {
  const found: Violations = {
    merges: 0,
    edits: 0,
    deletions: 0,
    beneath: 0,
    notCommutative: 0,
    notAssociative: 0,
    notIdempotent: 0,
    missing: 0,
    vanished: 0,
    unasked: 0,
    unsettled: 0,
    differing: 0,
  };
  while (found.merges < merges) {
    playWorld(found, random, Math.min(MERGES_A_WORLD, merges - found.merges));
  }
  return found;
}
