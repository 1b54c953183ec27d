/** What the main thread of a page does, as the browser itself records it. */
import { isRecord, type Cdp } from './cdp.ts';
import type { Page } from './page.ts';

/** A stretch in which a main thread does nothing else. */
export interface Task {
  /** Of the processor, in ms: what others make the thread wait for is not in it. */
  readonly cpu: number;
}

const CATEGORIES = ['toplevel', 'blink.user_timing'];
/** Made by the page, so that its thread is known among those of the browser. */
const MARK = 'carrel-bench';

interface TraceEvent {
  readonly name: string;
  readonly thread: string;
  /** How long the thread worked on it, in µs. */
  readonly tdur: number;
}

function eventOf(raw: unknown): TraceEvent | undefined {
  if (!isRecord(raw)) return undefined;
  const { name, pid, tid, tdur } = raw;
  const thread = `${Number(pid)} ${Number(tid)}`;
  return { name: String(name), thread, tdur: Number(tdur ?? 0) };
}

async function readStream(browser: Cdp, handle: unknown): Promise<string> {
  const parts: string[] = [];
  for (;;) {
    const { data, eof } = await browser.send('IO.read', { handle, size: 1 << 22 });
    parts.push(String(data));
    if (eof === true) break;
  }
  await browser.send('IO.close', { handle });
  return parts.join('');
}

/** Records until `stop` is called, which answers with every task of the page's main thread. */
export async function recordTasks(
  browser: Cdp,
  page: Page,
): Promise<{ stop: () => Promise<Task[]> }> {
  await browser.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return {
    async stop() {
      await page.evaluate(`performance.mark('${MARK}')`);
      const complete = browser.event('Tracing.tracingComplete');
      await browser.send('Tracing.end');
      const { stream } = await complete;
      const parsed: unknown = JSON.parse(await readStream(browser, stream));
      const raw = isRecord(parsed) ? parsed['traceEvents'] : [];
      const events = (Array.isArray(raw) ? raw : []).flatMap((one) => eventOf(one) ?? []);
      const main = events.findLast(({ name }) => name === MARK)?.thread;
      return events
        .filter(({ name, thread }) => thread === main && name.endsWith('RunTask'))
        .map(({ tdur }) => ({ cpu: tdur / 1000 }));
    },
  };
}
