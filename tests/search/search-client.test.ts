import { describe, expect, test } from 'vitest';
import { EMPTY_QUERY } from '#domain/library-query';
import type { Answer, LibraryEvent, Request } from '../../src/search/protocol.ts';
import { createSearchClient, type WorkerPort } from '../../src/search/search-client.ts';

/** A worker that answers when the test says so, and dies when it says so. */
class SlowWorker implements WorkerPort {
  readonly asked: Request[] = [];
  #onMessage: (event: MessageEvent<Answer | LibraryEvent>) => void = () => {};
  #onError: () => void = () => {};

  postMessage(message: Request): void {
    this.asked.push(message);
  }

  addEventListener(
    type: 'message' | 'error',
    listener: ((event: MessageEvent<Answer | LibraryEvent>) => void) & (() => void),
  ): void {
    if (type === 'message') this.#onMessage = listener;
    else this.#onError = listener;
  }

  terminate(): void {}

  /** Answers the search asked last with this many papers. */
  answer(of: number): void {
    const request = this.asked.at(-1);
    if (request?.kind !== 'search') throw new Error('No search was asked.');
    const nothing = { order: new Uint32Array(), every: 0, repairs: [], widened: [], rows: [] };
    const result = { ...nothing, loosened: undefined, drops: [], close: 0, of };
    const data = { kind: 'result' as const, id: request.id, result };
    this.#onMessage(new MessageEvent('message', { data }));
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
  const client = createSearchClient(
    'http://site/',
    (event) => events.push(event),
    () => {
      const worker = new SlowWorker();
      workers.push(worker);
      return worker;
    },
  );
  const type = (text: string) => client.search({ ...EMPTY_QUERY, text }, 10);
  return { client, type, workers, events };
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

describe('a worker that dies', () => {
  test('leaves nobody waiting, is named, and is replaced at the next try', async () => {
    const { client, type, workers, events } = setUp();
    const running = type('r');
    const next = type('ra');
    const rows = client.rows([1], 'r');
    workers[0]?.die();
    for (const lost of [running, next, rows]) {
      await expect(lost).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect(events).toEqual([{ kind: 'problem', problem: { name: 'WorkerFailed' }, fatal: true }]);
    client.open();
    const again = type('rad');
    workers[1]?.answer(5);
    expect((await again).of).toBe(5);
  });
});
