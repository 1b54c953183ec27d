import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReaderDesk } from '../../src/search/reader-desk.ts';
import { another, opened, type Tab } from '../helpers/journaled-tabs.ts';
import { Killed, MemoryDevice, MemoryFolder } from '../helpers/memory-folder.ts';

const TABS = [0, 1] as const;

/** An act of which it was not said whether it was stored: whoever comes next is asked it again. */
interface Asked {
  readonly paper: string;
  readonly asked: string;
}

/** A device and the tabs on it, and what has been said to whoever works in them. */
class Scene {
  readonly #device = new MemoryDevice();
  readonly #tabs: ({ tab: Tab; desk: ReaderDesk } | undefined)[] = [];
  /** Folders of workers that died and whose files are not let go of yet. */
  readonly #held: Tab['folder'][] = [];
  #name = `tabs-${another()}`;
  #open: Asked[] = [];
  /** Papers that were marked: as was said, and as nobody knows. */
  readonly #stored = new Set<string>();
  readonly #longBytes: number;

  /** @param longBytes segments that hold fewer are not folded */
  constructor(longBytes: number) {
    this.#longBytes = longBytes;
  }

  async tab(at: number) {
    return (this.#tabs[at] ??= await this.#opened());
  }

  async act(at: number): Promise<void> {
    const { desk } = await this.tab(at);
    for (const { paper, asked } of this.#open.splice(0)) await this.#ask(desk, paper, asked, true);
    const paper = `paper-${another()}`;
    await this.#ask(desk, paper, `asked-${paper}`, false);
  }

  /** Acts in both tabs at the same time. */
  async actInBoth(): Promise<void> {
    for (const at of TABS) await this.tab(at);
    await Promise.all(TABS.map((at) => this.act(at)));
  }

  async refused(at: number): Promise<void> {
    const { tab, desk } = await this.tab(at);
    let isAborted = false;
    tab.folder.onAppended = () => {
      // Its own line, not that of a fold.
      if (isAborted || Dexie.currentTransaction?.mode !== 'readwrite') return;
      isAborted = true;
      Dexie.currentTransaction.abort();
    };
    const paper = `refused-${another()}`;
    const outcome = await desk.act({ kind: 'set-status', papers: [paper], status: 'read' });
    tab.folder.onAppended = () => {};
    if (isAborted) expect(outcome.problem).toBeDefined();
    else if (!outcome.problem) this.#stored.add(paper);
  }

  async tidy(at: number): Promise<void> {
    const { desk } = await this.tab(at);
    await desk.tidy();
  }

  /**
   * A tab dies in the midst of an act.
   * @param left operations on files before that; null: right after a whole line
   */
  async dieAt(at: number, left: number | null, isHeld: boolean): Promise<void> {
    const { tab, desk } = await this.tab(at);
    tab.folder.isHolding = isHeld;
    if (left !== null) tab.folder.left = left;
    else {
      tab.folder.onAppended = () => {
        tab.folder.left = 0;
        throw new Killed();
      };
    }
    const paper = `paper-${another()}`;
    await this.#ask(desk, paper, `asked-${paper}`, false);
    this.#die(at, isHeld);
  }

  /** All tabs die, and the browser comes back without the database. */
  wipe(isHeld: boolean): void {
    for (const at of TABS) this.#die(at, isHeld);
    this.#name = `tabs-${another()}`;
  }

  /** What dead workers still held is let go of. */
  release(): void {
    for (const folder of this.#held.splice(0)) {
      folder.isHolding = false;
      folder.isAlive = false;
    }
  }

  /** Asks once more what is open, and compares what is there in the end. */
  async end(): Promise<void> {
    await this.act(0);
    await this.#compare();
    this.wipe(false);
    this.release();
    await this.#compare();
    this.wipe(false);
  }

  async #compare(): Promise<void> {
    const { tab } = await this.tab(0);
    const { rows } = await tab.store.load();
    expect(rows.readings.map(({ id }) => id).toSorted()).toEqual([...this.#stored].toSorted());
    const changes = await tab.db.changes.toArray();
    const ids = changes.flatMap(({ edits }) => edits.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([...this.#stored].toSorted());
  }

  async #ask(desk: ReaderDesk, paper: string, asked: string, again: boolean): Promise<void> {
    const action = { kind: 'set-status', papers: [paper], status: 'read' } as const;
    const { problem } = await desk.act(action, { asked, again });
    if (problem) this.#open.push({ paper, asked });
    else this.#stored.add(paper);
  }

  async #opened() {
    const folder = new MemoryFolder(this.#device);
    folder.longBytes = this.#longBytes;
    const tab = await opened(this.#device, this.#name, folder);
    const desk = new ReaderDesk(() => {}, { now: () => 1000, newId: () => `id-${another()}` });
    await desk.use(tab.store);
    return { tab, desk };
  }

  #die(at: number, isHeld: boolean): void {
    const { tab } = this.#tabs[at] ?? {};
    this.#tabs[at] = undefined;
    if (!tab) return;
    tab.folder.left = 0;
    tab.folder.isHolding = isHeld;
    tab.folder.isAlive = isHeld;
    if (isHeld) this.#held.push(tab.folder);
    tab.db.close();
  }
}

const at = fc.constantFrom(...TABS);
const isHeld = fc.boolean();
const left = fc.option(fc.double({ min: 0, max: 4, noNaN: true }));

/** What can happen, with what it needs. */
const happening: fc.Arbitrary<(scene: Scene) => unknown> = fc.oneof(
  { weight: 4, arbitrary: at.map((tab) => (scene: Scene) => scene.act(tab)) },
  { weight: 2, arbitrary: fc.constant((scene: Scene) => scene.actInBoth()) },
  at.map((tab) => (scene: Scene) => scene.refused(tab)),
  at.map((tab) => (scene: Scene) => scene.tidy(tab)),
  at.map((tab) => (scene: Scene) => scene.tab(tab)),
  fc.tuple(at, left, isHeld).map((dying) => (scene: Scene) => scene.dieAt(...dying)),
  isHeld.map((held) => (scene: Scene) => scene.wipe(held)),
  fc.constant((scene: Scene) => scene.release()),
);

const anyHappenings = fc.array(happening, { minLength: 4, maxLength: 10 });

test('two tabs that write, die and lose their database lose nothing else, and double nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyHappenings, fc.constantFrom(0, 2000), async (happenings, longBytes) => {
      const scene = new Scene(longBytes);
      for (const happen of happenings) await happen(scene);
      await scene.end();
    }),
    { numRuns: 14 },
  );
});

test('what was asked again is there once after all is brought back from lines of both', async () => {
  const scene = new Scene(100_000);
  await scene.act(0);
  await scene.dieAt(0, null, true);
  await scene.act(1);
  scene.wipe(false);
  scene.release();
  await scene.end();
});
