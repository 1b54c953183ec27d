/** Sound files, damaged at random: what the importer says of them, and what they would change. */
import { ImportError } from '#domain/exchange/import-problem';
import { readImport, type FileSource, type ReadOptions } from '#domain/exchange/read-import';
import { Chance } from '../crash/chance.ts';
import { fileOf } from './file-of.ts';
import { Receiver } from './receiver.ts';

/** Ms after which a file is said to hang. */
const HANGS = 2000;

export interface Tally {
  mutations: number;
  /** Read all the same: most of a file are words. */
  read: number;
  /** Files after which the library's dump was the same to the byte: nothing is merged by itself. */
  identical: number;
  /** Refused with a problem of its own name. */
  refused: number;
  uncaught: number;
  overTwoSeconds: number;
  /** The slowest, in ms. */
  slowest: number;
  /** What was not foreseen, a few of each. */
  readonly examples: string[];
}

const DEEP = [
  '[',
  '{',
  '{"a":',
  '[{"a":',
  '{{',
  '(',
  '"',
  '\\',
  '@string{a=a}',
  '<script>',
  '$',
  '\\emph{',
];
const SIGNS = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '@',
  '\\',
  '\n',
  '\u0000',
  '\u202e',
  '1e400',
  '-1',
  'null',
];

type Damage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

const flip: Damage = (bytes, chance) => {
  const changed = Uint8Array.from(bytes);
  for (let times = 1 + chance.below(8); times > 0; times -= 1) {
    const at = chance.below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
  }
  return changed;
};

const cut: Damage = (bytes, chance) => bytes.subarray(0, chance.below(bytes.length));

const swap: Damage = (bytes, chance) => {
  const [a = 0, b = 0, c = 0] = [0, 0, 0]
    .map(() => chance.below(bytes.length))
    .toSorted((one, other) => one - other);
  return joined(
    bytes.subarray(0, a),
    bytes.subarray(b, c),
    bytes.subarray(a, b),
    bytes.subarray(c),
  );
};

const insert =
  (what: (chance: Chance) => string): Damage =>
  (bytes, chance) => {
    const at = chance.below(bytes.length);
    const added = new TextEncoder().encode(what(chance));
    return joined(bytes.subarray(0, at), added, bytes.subarray(at));
  };

const drop: Damage = (bytes, chance) => {
  const at = chance.below(bytes.length);
  return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + chance.below(40)));
};

const repeat: Damage = (bytes, chance) => {
  const at = chance.below(bytes.length);
  const piece = bytes.subarray(at, at + chance.below(200));
  return joined(
    bytes.subarray(0, at),
    ...Array.from({ length: chance.below(60) }, () => piece),
    bytes.subarray(at),
  );
};

const DAMAGES: readonly Damage[] = [
  flip,
  cut,
  swap,
  drop,
  repeat,
  insert((chance) => chance.of(SIGNS)),
  insert((chance) => chance.of(DEEP).repeat(chance.of([3, 70, 1000, 20_000]))),
];

async function tryOne(
  tally: Tally,
  receiver: Receiver,
  file: FileSource,
  options: ReadOptions,
): Promise<void> {
  const start = performance.now();
  try {
    const { incoming } = await readImport(file, options);
    receiver.plan(incoming);
    tally.read += 1;
  } catch (error) {
    if (error instanceof ImportError) tally.refused += 1;
    else {
      tally.uncaught += 1;
      if (tally.examples.length < 5) tally.examples.push(`${file.name}: ${String(error)}`);
    }
  }
  const took = performance.now() - start;
  tally.mutations += 1;
  if (receiver.isAsBefore) tally.identical += 1;
  tally.slowest = Math.max(tally.slowest, took);
  if (took <= HANGS) return;
  tally.overTwoSeconds += 1;
  tally.examples.push(`${file.name}: ${Math.round(took)} ms`);
}

/** Damages each file `times` times, one to three ways at once; reads what comes of it, and weighs it. */
export async function mutate(
  files: readonly FileSource[],
  times: number,
  options: ReadOptions,
  seed = 6,
): Promise<Tally> {
  const chance = new Chance(seed);
  const tally: Tally = {
    mutations: 0,
    read: 0,
    refused: 0,
    identical: 0,
    uncaught: 0,
    overTwoSeconds: 0,
    slowest: 0,
    examples: [],
  };
  const receiver = new Receiver();
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (let time = 0; time < times; time += 1) {
      let damaged: Uint8Array = bytes;
      for (let ways = 1 + chance.below(3); ways > 0; ways -= 1) {
        if (damaged.length > 0) damaged = chance.of(DAMAGES)(damaged, chance);
      }
      await tryOne(tally, receiver, fileOf(file.name, damaged), options);
    }
  }
  return tally;
}
