/** How much memory the scripts of a tab hold, its search worker's included, after a forced collection. */
import type { CDPSession, Page } from '@playwright/test';

/** Bytes of live objects. */
export interface Heap {
  readonly page: number;
  readonly worker: number;
}

const MB = 1024 * 1024;

export const inMb = (bytes: number): string => (bytes / MB).toFixed(1);

export const sumOf = (heaps: readonly Heap[]): number =>
  heaps.reduce((sum, { page, worker }) => sum + page + worker, 0);

export class HeapGauge {
  readonly #session: CDPSession;
  /** The session of the dedicated worker that was started last. */
  #worker: string | undefined;
  readonly #waiting = new Map<number, (usedSize: number) => void>();
  #lastId = 0;

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.#worker = sessionId;
    });
    session.on('Target.receivedMessageFromTarget', ({ message }) => this.#take(message));
  }

  static async of(page: Page): Promise<HeapGauge> {
    const gauge = new HeapGauge(await page.context().newCDPSession(page));
    // Playwright speaks to no session within a session: messages to workers go as text.
    await gauge.#session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return gauge;
  }

  /** What is in use once all that nobody holds is gone. */
  async read(): Promise<Heap> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    await this.#ask('HeapProfiler.collectGarbage');
    return { page: usedSize, worker: await this.#ask('Runtime.getHeapUsage') };
  }

  async #ask(method: string): Promise<number> {
    const sessionId = this.#worker;
    if (sessionId === undefined) throw new Error('The tab has no search worker.');
    const id = ++this.#lastId;
    const answer = new Promise<number>((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method });
    await this.#session.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  }

  #take(message: string): void {
    const { id, result }: { id?: number; result?: { usedSize?: number } } = JSON.parse(message);
    if (id === undefined) return;
    this.#waiting.get(id)?.(result?.usedSize ?? 0);
    this.#waiting.delete(id);
  }
}
