/**
 * A Chromium spoken to over the DevTools protocol's own pipe, with nothing switched on that is not
 * asked for. Test drivers attach a runtime agent that collects stack traces, which makes a page
 * start slower the more script it has: fit for tests, not for measuring.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { chromiumLaunch } from '../../tests/helpers/browser.ts';

type Params = Readonly<Record<string, unknown>>;
export type Reply = Readonly<Record<string, unknown>>;

/** How long a reply may take before the browser counts as gone, in ms. */
const PATIENCE_MS = 60_000;

export class Cdp {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #out: Writable;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #awaited = new Map<string, (params: Reply) => void>();
  #lastId = 0;
  #rest = '';

  private constructor(process: ChildProcess, profile: string, out: Writable, input: Readable) {
    this.#process = process;
    this.#profile = profile;
    this.#out = out;
    input.setEncoding('utf8');
    input.on('data', (text: string) => this.#take(text));
  }

  /** Starts a headless browser with an empty profile of its own. */
  static async launch(extra: readonly string[] = []): Promise<Cdp> {
    const { executablePath = 'chromium', args = [] } = await chromiumLaunch();
    const profile = await mkdtemp(path.join(tmpdir(), 'carrel-bench-'));
    const child = spawn(
      executablePath,
      [
        ...args,
        '--headless=new',
        ...extra,
        '--remote-debugging-pipe',
        '--window-size=1440,900',
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    const [, , , out, input] = child.stdio;
    if (!out || !('write' in out) || !input || !('setEncoding' in input)) {
      throw new Error('The browser was started without its pipes.');
    }
    return new Cdp(child, profile, out, input);
  }

  /** @throws {Error} the protocol's own message when the browser refuses */
  async send(method: string, params: Params = {}, sessionId?: string): Promise<Reply> {
    const id = ++this.#lastId;
    const reply = new Promise<Reply>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} had no answer.`)), PATIENCE_MS);
      this.#waiting.set(id, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
    this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    const { result, error } = await reply;
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return isRecord(result) ? result : {};
  }

  /** What the browser says when this event next comes. */
  event(method: string): Promise<Reply> {
    return new Promise((resolve) => this.#awaited.set(method, resolve));
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.send('Browser.close').catch(() => this.#process.kill());
    await gone;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #take(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const parsed: unknown = JSON.parse(message);
      if (!isRecord(parsed)) continue;
      const { id, method, params } = parsed;
      if (typeof id === 'number') {
        this.#waiting.get(id)?.(parsed);
        this.#waiting.delete(id);
      } else if (typeof method === 'string') {
        this.#awaited.get(method)?.(isRecord(params) ? params : {});
        this.#awaited.delete(method);
      }
    }
  }
}

export function isRecord(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null;
}
