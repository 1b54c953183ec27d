/** What a large library costs to write, to weigh, to take in and to take back. */
import { makeAnchor } from '#domain/anchor';
import { canonicalDump } from '#domain/reader/state-dump';
import { revert } from '#domain/reader/perform';
import { NO_ROWS } from '#domain/reader/library';
import { stateOf, type MergeState } from '#domain/reader/merge';
import { HIGHLIGHT_KINDS, taggingId, type Highlight, type Kept } from '#domain/reader/records';
import { nextStamp, type Stamp } from '#domain/reader/stamp';
import type { Figure } from '../figures.ts';
import { Desk } from './desk.ts';
import { pick, type Random } from './made-record.ts';
import { fileOf, incomingOf } from './round-trips.ts';

const EXPORT_MS = 2000;
const PREVIEW_MS = 5000;
/** As long as an abstract, and of different words. */
const ABSTRACT = Array.from({ length: 200 }, (_, n) => `finding${n * 37}`).join(' ');
const PAPERS = 500;
const TAGS = 60;

/** A library of so many highlights, half of them with a note, each with a tag. */
function largeLibrary(highlights: number, random: Random): MergeState {
  let stamp: Stamp | undefined;
  const kept = <Item extends { readonly id: string }>(record: Item): Kept<Item> => {
    stamp = nextStamp(stamp, Date.UTC(2026, 0, 1), 'large.tab');
    return { id: record.id, record, stamps: { made: stamp } };
  };
  const tags = Array.from({ length: TAGS }, (_, n) =>
    kept({ id: `tag-${n}`, name: `tag ${n}`, description: '', pin: null, createdAt: n }),
  );
  const marked = Array.from({ length: highlights }, (_, n): Kept<Highlight>[] => {
    const start = Math.floor(random() * (ABSTRACT.length - 80));
    const anchor = makeAnchor(ABSTRACT, { start, end: start + 60 });
    if (!anchor) return [];
    const note = n % 2 === 0 ? `Compare with the ward of note ${n}, and ask.` : '';
    const paper = `paper-${n % PAPERS}`;
    const kind = pick(random, HIGHLIGHT_KINDS) ?? 'key';
    return [
      kept({ id: `highlight-${n}`, paper, kind, ...anchor, anchored: 'set', note, createdAt: n }),
    ];
  }).flat();
  const taggings = marked.map(({ id, record: { paper } }, n) => {
    const tag = `tag-${n % TAGS}`;
    return kept({ id: taggingId(tag, id), tag, on: id, paper, fromNote: false });
  });
  return stateOf({ ...NO_ROWS, tags, highlights: marked, taggings });
}

/** With the CPU time that it took, which other work on the machine does not change. */
async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const start = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(start);
  return [done, (user + system) / 1000];
}

export async function importCosts(highlights: number, random: Random): Promise<Figure[]> {
  const state = largeLibrary(highlights, random);
  const [text, writing] = await timed(() => fileOf(state));
  const desk = new Desk('fresh');
  const [incoming, reading] = await timed(() => incomingOf(text));
  const [, planning] = await timed(() => desk.plan(incoming));
  const [, importing] = await timed(() => desk.import(incoming));
  const differs = canonicalDump(desk.state) === canonicalDump(state) ? 0 : 1;
  const [again, planningAgain] = await timed(() => desk.plan(incoming));
  const { library, changes } = desk;
  const means = { library, now: 1, newId: () => '', device: 'fresh', textOf: () => undefined };
  const [undo, undoing] = await timed(() => revert(changes, means));
  if (undo) desk.apply({ ...undo, stamp: nextStamp(library.latest, 1, 'fresh') });
  return [
    { name: 'large library, came back otherwise', value: differs, unit: '', limit: 0 },
    { name: 'the same again, changes', value: again.doing ? 1 : 0, unit: '', limit: 0 },
    { name: 'after undo, records left', value: library.count('highlights'), unit: '', limit: 0 },
    { name: 'file', value: text.length / 1e6, unit: 'MB' },
    { name: 'export', value: writing, unit: 'ms', limit: EXPORT_MS },
    { name: 'preview: read and checked', value: reading, unit: 'ms' },
    { name: 'preview: weighed', value: planning, unit: 'ms' },
    { name: 'preview', value: reading + planning, unit: 'ms', limit: PREVIEW_MS },
    { name: 'import, in memory', value: importing, unit: 'ms' },
    { name: 'preview of the same again', value: planningAgain, unit: 'ms' },
    { name: 'undo, in memory', value: undoing, unit: 'ms' },
  ];
}
