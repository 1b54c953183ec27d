/** From a key going down to its results painted. */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import type { Cdp } from './cdp.ts';
import type { Figure } from './figures.ts';
import type { BuiltSite } from './large-site.ts';
import { percentile, Profile, type Page } from './page.ts';

const QUERIES = [
  'radiology report generation',
  'chest x-ray',
  'benchmark question answering',
  'segmentation of tumours',
  'electronic health records',
  'federated learning privacy',
  'hallucination',
  'small language models',
];

/** Time between keys: longer than any answer takes, so that each answer is seen apart. */
const BETWEEN_MS = 150;
/** Added to it in steps, so that keys fall anywhere between two frames of a 60 Hz screen. */
const PHASES_MS = [0, 7, 14, 4, 11];

const LIMITS = [
  { rate: 1, limit: 16.7 },
  { rate: 4, limit: 50 },
];
/** From so many papers on, an answer may take two frames; a slow-down would not slow the worker. */
const LARGE = 2000;
const LARGE_LIMITS = [{ rate: 1, limit: 33 }];

/** After the last message of a start, a worker still reads sentences: about 0.1 ms a paper. */
export function restTime(papers: number): number {
  return 300 + papers / 5;
}

const EMPTY_PAGE = fileURLToPath(new URL('./empty-page', import.meta.url));

/** The search field takes text as from a keyboard once it has the focus. */
const FIELD = "document.querySelector('input[type=search]')";

/** A page with a search field, and what was measured there. */
interface Site {
  readonly name: string;
  readonly url: string;
  /** Resolves when the field can be typed into and nothing else is going on. */
  readonly ready: (page: Page) => Promise<void>;
  readonly samples: number[];
}

async function type(browser: Cdp, site: Site, query: string, rate: number): Promise<void> {
  const profile = await Profile.open(browser);
  const page = await profile.visit(site.url);
  await site.ready(page);
  await page.slowDown(rate);
  await page.evaluate(`${FIELD}.focus(), ${FIELD}.select()`);
  for (const [index, letter] of query.split('').entries()) {
    await page.press(letter);
    await setTimeout(BETWEEN_MS + (PHASES_MS[index % PHASES_MS.length] ?? 0));
  }
  const samples = await page.evaluate(
    'probe.keys.filter((key) => key.painted !== undefined).map((key) => key.painted - key.at)',
  );
  if (Array.isArray(samples)) site.samples.push(...samples.map(Number));
  await profile.close();
}

/**
 * Types real queries letter by letter, at full speed and slowed down; in turns with two pages that
 * hold nothing but a field and write how long its text is. One writes at once: what the browser
 * takes for any letter. The other lets a worker count: the browser has begun the letter's frame
 * before a worker's answer is let in, so this is what an answer without any work takes.
 */
export async function keystrokeFigures(
  browser: Cdp,
  { root, papers }: BuiltSite,
): Promise<Figure[]> {
  const server = await startStaticServer({ root });
  const bare = await startStaticServer({ root: EMPTY_PAGE });
  const figures: Figure[] = [];
  for (const { rate, limit } of papers < LARGE ? LIMITS : LARGE_LIMITS) {
    const peer = (name: string, path: string): Site => ({
      name,
      url: `${bare.url}${path}`,
      ready: () => setTimeout(500),
      samples: [],
    });
    const field = peer('keystroke to painted count, a bare field', 'field.html');
    const echo = peer('keystroke to painted count, a bare field and a worker', 'field.html#worker');
    const ours: Site = {
      name: `keystroke to painted results, ${papers} papers`,
      url: `${server.url}#/?q=radiology`,
      async ready(page) {
        await page.painted('firstMatch');
        await page.offlineReady();
        await setTimeout(restTime(papers));
      },
      samples: [],
    };
    for (const query of QUERIES) {
      for (const site of [field, echo, ours]) await type(browser, site, query, rate);
    }
    const add = (title: string, value: (share: number) => number, atMost?: number): void => {
      const name = `${title}, ${rate}× slow-down`;
      figures.push({ name: `${name}, p50`, value: value(0.5), unit: 'ms' });
      const p95 = { name: `${name}, p95`, value: value(0.95), unit: 'ms' };
      figures.push(atMost === undefined ? p95 : { ...p95, limit: atMost });
    };
    const at = (site: Site) => (share: number) => percentile(site.samples, share);
    add(field.name, at(field));
    add(echo.name, at(echo));
    add(`${ours.name}, ${ours.samples.length} keys`, at(ours), limit);
    add('results beyond the bare field', (share) => at(ours)(share) - at(field)(share));
    add('results beyond the bare field and worker', (share) => at(ours)(share) - at(echo)(share));
  }
  await bare.close();
  await server.close();
  return figures;
}
