/** From a key going down to its results painted. */
import { setTimeout } from 'node:timers/promises';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import type { Cdp } from './cdp.ts';
import type { Figure } from './figures.ts';
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

/** The search field takes text as from a keyboard once it has the focus. */
const FIELD = "document.querySelector('input[type=search]')";

async function typeAll(page: Page): Promise<number[]> {
  for (const query of QUERIES) {
    await page.evaluate(`${FIELD}.focus(), ${FIELD}.select()`);
    for (const letter of query) {
      await page.press(letter);
      await setTimeout(BETWEEN_MS);
    }
  }
  const samples = await page.evaluate(
    'probe.keys.filter((key) => key.painted !== undefined).map((key) => key.painted - key.at)',
  );
  return Array.isArray(samples) ? samples.map(Number) : [];
}

/** Types real queries letter by letter, at full speed and slowed down. */
export async function keystrokeFigures(browser: Cdp, dist: string): Promise<Figure[]> {
  const server = await startStaticServer({ root: dist });
  const figures: Figure[] = [];
  for (const { rate, limit } of [
    { rate: 1, limit: 16.7 },
    { rate: 4, limit: 50 },
  ]) {
    const profile = await Profile.open(browser);
    const page = await profile.visit(`${server.url}#/?q=radiology`);
    await page.painted('firstMatch');
    await page.offlineReady();
    await page.slowDown(rate);
    const samples = await typeAll(page);
    await profile.close();
    const name = `keystroke to painted results, ${rate}× slow-down, ${samples.length} keys`;
    figures.push({ name: `${name}, p50`, value: percentile(samples, 0.5), unit: 'ms' });
    figures.push({ name: `${name}, p95`, value: percentile(samples, 0.95), unit: 'ms', limit });
  }
  await server.close();
  return figures;
}
