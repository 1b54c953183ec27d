import { describe, expect, test } from 'vitest';
import { EMPTY_QUERY } from '#domain/library-query';
import type { Answer, LibraryEvent, Request } from '../../src/search/protocol.ts';
import { summarise } from '#domain/library-summary';
import type { LifeSign } from '../../src/search/life.ts';
import { createSearchClient } from '../../src/search/search-client.ts';
import { createWorkerLine, type WorkerPort } from '../../src/search/worker-line.ts';

type Said = MessageEvent<Answer | LibraryEvent | LifeSign>;

/** A worker that answers when the test says so, and dies when it says so. */
class SlowWorker implements WorkerPort {
  readonly asked: Request[] = [];
  #onMessage: (event: Said) => void = () => {};
  #onError: () => void = () => {};

  postMessage(message: Request): void {
    this.asked.push(message);
  }

  addEventListener(
    type: 'message' | 'error',
    listener: ((event: Said) => void) & (() => void),
  ): void {
    if (type === 'message') this.#onMessage = listener;
    else this.#onError = listener;
  }

  terminate(): void {}

  /** Answers the search asked last, or the one of this number, with this many papers. */
  answer(of: number, which = -1): void {
    const request = this.asked.at(which);
    if (request?.kind !== 'search') throw new Error('No search was asked.');
    const nothing = { order: new Uint32Array(), every: 0, repairs: [], widened: [], rows: [] };
    const result = { ...nothing, loosened: undefined, drops: [], close: 0, of };
    const data = { kind: 'result' as const, id: request.id, result };
    this.#onMessage(new MessageEvent('message', { data }));
  }

  /** Has the whole library. */
  ready(): void {
    const summary = summarise([], []);
    this.#onMessage(new MessageEvent('message', { data: { kind: 'ready', summary } }));
  }

  die(): void {
    this.#onError();
  }

  texts(): string[] {
    return this.asked.flatMap((request) => (request.kind === 'search' ? [request.query.text] : []));
  }
}

function setUp() {
  const workers: SlowWorker[] = [];
  const events: LibraryEvent[] = [];
  const clock = { now: 0 };
  const line = createWorkerLine({
    base: 'http://site/',
    tell: (event) => events.push(event),
    startWorker: () => {
      const worker = new SlowWorker();
      workers.push(worker);
      return worker;
    },
    now: () => clock.now,
  });
  let ids = 0;
  const client = createSearchClient(line, () => `id-${++ids}`);
  const type = (text: string) => client.search({ ...EMPTY_QUERY, text }, 10);
  const newest = (): SlowWorker => {
    const worker = workers.at(-1);
    if (!worker) throw new Error('No worker was started.');
    return worker;
  };
  return { client, type, workers, newest, events, clock };
}

describe('typing faster than the worker answers', () => {
  test('computes the first and the last search, and drops those between', async () => {
    const { type, workers } = setUp();
    const first = type('r');
    const second = type('ra');
    const third = type('rad');
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    workers[0]?.answer(1);
    expect((await first).of).toBe(1);
    await expect.poll(() => workers[0]?.texts()).toEqual(['r', 'rad']);
    workers[0]?.answer(3);
    expect((await third).of).toBe(3);
  });
});

test('two fields that search do not overtake each other', async () => {
  const { client, type, workers } = setUp();
  const results = type('r');
  const found = client.find({ ...EMPTY_QUERY, text: 'open' }, 5);
  expect(workers[0]?.texts()).toEqual(['r', 'open']);
  workers[0]?.answer(2);
  expect((await found).of).toBe(2);
  workers[0]?.answer(1, 0);
  expect((await results).of).toBe(1);
});

describe('a worker that dies', () => {
  test('is replaced, and its successor is asked again once it has the library', async () => {
    const { client, type, workers, newest, events } = setUp();
    client.open();
    newest().ready();
    const running = type('r');
    newest().die();
    expect(workers).toHaveLength(2);
    expect(newest().asked).toEqual([{ kind: 'open', base: 'http://site/' }]);
    const late = client.rows([1], 'r');
    newest().ready();
    expect(newest().asked.map(({ kind }) => kind)).toEqual(['open', 'search', 'rows']);
    void late;
    newest().asked.pop();
    newest().answer(5);
    expect((await running).of).toBe(5);
    expect(events.map(({ kind }) => kind)).toEqual(['ready', 'ready']);
  });

  test('may have done what it was asked to do: its successor is told so', () => {
    const { client, newest } = setUp();
    client.open();
    newest().ready();
    void client.act({ kind: 'new-tag', name: 'ward' });
    newest().die();
    void client.act({ kind: 'new-tag', name: 'later' });
    newest().ready();
    expect(newest().asked.slice(1)).toMatchObject([
      { kind: 'act', action: { name: 'ward' }, asked: 'id-1', again: true },
      { kind: 'act', action: { name: 'later' }, asked: 'id-2' },
    ]);
    expect(newest().asked.at(-1)).not.toHaveProperty('again');
  });

  test('may have merged a file: its successor is told so', () => {
    const { client, newest } = setUp();
    client.open();
    newest().ready();
    const question = { kind: 'merge', preview: 1, choices: [], isSure: false } as const;
    void client.exchange(question);
    newest().die();
    newest().ready();
    expect(newest().asked.slice(1)).toMatchObject([
      { kind: 'exchange', question, asked: 'id-1', again: true },
    ]);
  });

  test('three times within a minute leaves nobody waiting, is named, and can be tried again', async () => {
    const { client, type, workers, newest, events } = setUp();
    client.open();
    newest().ready();
    const lost = [type('r'), type('ra'), client.rows([1], 'r')];
    for (let death = 0; death < 3; death += 1) newest().die();
    for (const each of lost) await expect(each).rejects.toMatchObject({ name: 'AbortError' });
    await expect(type('rad')).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toHaveLength(3);
    const failed = { kind: 'problem', problem: { name: 'WorkerFailed' }, fatal: true };
    expect(events.slice(1)).toEqual([failed]);
    client.open();
    newest().ready();
    const again = type('radi');
    newest().answer(5);
    expect((await again).of).toBe(5);
  });

  test('now and then is replaced each time', () => {
    const { client, workers, newest, events, clock } = setUp();
    client.open();
    for (let death = 0; death < 10; death += 1) {
      newest().ready();
      newest().die();
      clock.now += 40_000;
    }
    expect(workers).toHaveLength(11);
    expect(events.filter(({ kind }) => kind === 'problem')).toEqual([]);
  });
});
