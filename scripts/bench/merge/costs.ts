/**
 * What a large library costs on its whole way: from memory to the bytes of a file, from the bytes to what
 * the preview shows, in and back out.
 */
import { makeAnchor } from '#domain/anchor';
import type { Incoming } from '#domain/exchange/incoming';
import { writeLibraryFile } from '#domain/exchange/library-file';
import type { FilePaper } from '#domain/exchange/library-format';
import { planImport, type ImportPlan } from '#domain/exchange/plan-import';
import { readImport } from '#domain/exchange/read-import';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import type { Change } from '#domain/reader/change';
import { Ledger } from '#domain/reader/ledger';
import { canonicalDump } from '#domain/reader/state-dump';
import { revert } from '#domain/reader/perform';
import { NO_ROWS, ReaderLibrary, type ReaderRows } from '#domain/reader/library';
import { HIGHLIGHT_KINDS, taggingId, type Highlight, type Kept } from '#domain/reader/records';
import { nextStamp, type Stamp } from '#domain/reader/stamp';
import { unsavedSince } from '#domain/reader/unsaved';
import { namesIn, rowsOfPlan, summaryOf } from '../../../src/search/previewing.ts';
import { fileOf } from '../../imports/file-of.ts';
import type { Figure } from '../figures.ts';
import { pick, type Random } from './made-record.ts';

const EXPORT_MS = 2000;
const PREVIEW_MS = 5000;
/** As long as an abstract, and of different words. */
const ABSTRACT = Array.from({ length: 200 }, (_, n) => `finding${n * 37}`).join(' ');
const PAPERS = 500;
const TAGS = 60;
/** So many rows the screen asks for at first. */
const ROWS_SHOWN = 50;
const NOW = Date.UTC(2026, 10, 21);

/** A library of so many highlights, half of them with a note, each with a tag. */
function largeLibrary(highlights: number, random: Random): ReaderRows {
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
  return { ...NO_ROWS, tags, highlights: marked, taggings };
}

/** With the CPU time that it took, which other work on the machine does not change. */
async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const start = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(start);
  return [done, (user + system) / 1000];
}

const paperOf = (id: string): FilePaper => ({
  id,
  title: `On ${id}`,
  publishedOn: '2024-05-16',
  abstract: ABSTRACT,
  links: [{ kind: 'paper', url: `https://example.org/${id}` }],
  sources: ['A page'],
});
const HERE = Array.from({ length: PAPERS }, (_, n) => paperOf(`paper-${n}`));

/** A device as the worker has it: its library in memory, and the changes that its database keeps. */
class LargeDevice {
  readonly library: ReaderLibrary;
  readonly changes: Change[] = [];
  readonly #name: string;

  constructor(name: string, rows: ReaderRows = NO_ROWS) {
    this.#name = name;
    this.library = new ReaderLibrary(rows);
  }

  /** The ledger, as the first question about files has it made of all changes. */
  ledger(): Ledger {
    const ledger = new Ledger();
    for (const change of this.changes) ledger.add(change);
    return ledger;
  }

  /** The bytes of the file of everything. */
  async file(): Promise<Uint8Array> {
    const ledger = this.ledger();
    unsavedSince(this.library, undefined);
    const text = await writeLibraryFile({
      state: ledger.state(this.library.rows()),
      seen: ledger.seen().values(),
      device: this.#name,
      savedAt: NOW,
      paperOf,
    });
    return new TextEncoder().encode(text);
  }

  async read(bytes: Uint8Array): Promise<Incoming> {
    const { incoming, damage } = await readImport(fileOf('bench.json', bytes), {
      readOwn: (value, file) => readLibraryFile(value, file, () => ABSTRACT),
    });
    if (damage) throw new Error('The sum of a file that was just written is wrong.');
    return incoming;
  }

  plan(incoming: Incoming): ImportPlan {
    return planImport(incoming, [], { ...this.#means(), ledger: this.ledger() });
  }

  /** A plan, and what the screen shows of it. */
  preview(incoming: Incoming): ImportPlan {
    const plan = this.plan(incoming);
    const names = namesIn(incoming, plan);
    const shown = { preview: 1, incoming, isDamaged: false, plan, names };
    summaryOf(shown, () => true, { now: NOW, device: this.#name });
    const same = (id: string): string => id;
    rowsOfPlan(shown, 'added', [0, ROWS_SHOWN], { paper: same, tag: same, list: same });
    return plan;
  }

  apply(change: Change): void {
    this.library.apply(change);
    this.changes.push(change);
  }

  undo(): void {
    const undone = revert(this.changes, this.#means(), this.ledger());
    if (undone) this.apply({ ...undone, stamp: nextStamp(this.library.latest, NOW, this.#name) });
  }

  dump(): string {
    return canonicalDump(this.ledger().state(this.library.rows()));
  }

  #means() {
    return {
      library: this.library,
      now: NOW,
      device: this.#name,
      newId: () => '',
      textOf: () => ABSTRACT,
      papers: () => HERE,
    };
  }
}

export async function importCosts(highlights: number, random: Random): Promise<Figure[]> {
  const from = new LargeDevice('large', largeLibrary(highlights, random));
  const [bytes, writing] = await timed(() => from.file());
  const fresh = new LargeDevice('fresh');
  const [incoming, reading] = await timed(() => fresh.read(bytes));
  const [{ doing }, weighing] = await timed(() => fresh.preview(incoming));
  const [, importing] = await timed(() => {
    if (doing?.stamp !== undefined) fresh.apply({ ...doing, stamp: doing.stamp });
  });
  const differs = fresh.dump() === from.dump() ? 0 : 1;
  const [again, weighingAgain] = await timed(() => fresh.preview(incoming));
  const [, undoing] = await timed(() => fresh.undo());
  const left = fresh.library.count('highlights');
  return [
    { name: 'large library, came back otherwise', value: differs, unit: '', limit: 0 },
    { name: 'the same again, changes', value: again.doing ? 1 : 0, unit: '', limit: 0 },
    { name: 'after undo, records left', value: left, unit: '', limit: 0 },
    { name: 'file', value: bytes.length / 1e6, unit: 'MB' },
    { name: 'export, memory to bytes, CPU', value: writing, unit: 'ms', limit: EXPORT_MS },
    { name: 'preview: bytes to records, CPU', value: reading, unit: 'ms' },
    { name: 'preview: records to rows, CPU', value: weighing, unit: 'ms' },
    { name: 'preview, CPU', value: reading + weighing, unit: 'ms', limit: PREVIEW_MS },
    {
      name: 'preview of the same again, CPU',
      value: reading + weighingAgain,
      unit: 'ms',
      limit: PREVIEW_MS,
    },
    { name: 'import, in memory, CPU', value: importing, unit: 'ms' },
    { name: 'undo, in memory, CPU', value: undoing, unit: 'ms' },
  ];
}
