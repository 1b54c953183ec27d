/** How long a reader waits for the first screen, warm and cold. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import type { Cdp } from './cdp.ts';
import type { Figure } from './figures.ts';
import { median, Profile } from './page.ts';

/** An empty React page from the same tools, offline by the same plugin. */
async function buildEmptyPage(outDir: string): Promise<void> {
  await build({
    root: fileURLToPath(new URL('./empty-page', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [
      react(),
      VitePWA({ injectRegister: false, workbox: { clientsClaim: true }, manifest: false }),
    ],
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
}

/** A site visited once and then, its server gone, opened again and again. */
interface WarmSite {
  open(): Promise<number>;
  close(): Promise<void>;
}

async function warmUp(browser: Cdp, root: string): Promise<WarmSite> {
  const server = await startStaticServer({ root });
  const profile = await Profile.open(browser);
  const first = await profile.visit(server.url);
  await first.painted('firstRow');
  await first.offlineReady();
  await first.close();
  await server.close();
  return {
    async open() {
      const page = await profile.visit(server.url);
      const time = await page.painted('firstRow');
      await page.close();
      return time;
    },
    close: () => profile.close(),
  };
}

/** Warm offline starts, ours and the empty page's in turns. */
export async function warmFigures(browser: Cdp, dist: string, runs: number): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carrel-empty-'));
  try {
    await buildEmptyPage(folder);
    const ours = await warmUp(browser, dist);
    const empty = await warmUp(browser, folder);
    const pairs: { readonly mine: number; readonly theirs: number }[] = [];
    for (let run = 0; run < runs; run++) {
      pairs.push({ mine: await ours.open(), theirs: await empty.open() });
    }
    await ours.close();
    await empty.close();
    return [
      {
        name: 'warm offline start, an empty React page',
        value: median(pairs.map(({ theirs }) => theirs)),
        unit: 'ms',
      },
      {
        name: 'warm offline start to first rows',
        value: median(pairs.map(({ mine }) => mine)),
        unit: 'ms',
      },
      {
        // Two neighbours in time share the machine's mood; their ratio is what lasts.
        name: 'warm offline start, median ratio of pairs',
        value: median(pairs.map(({ mine, theirs }) => mine / theirs)),
        unit: '×',
        limit: 1.5,
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** First visits with an empty profile, until a search has its answer on the screen. */
export async function coldFigures(browser: Cdp, dist: string, runs: number): Promise<Figure[]> {
  const server = await startStaticServer({ root: dist });
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const profile = await Profile.open(browser);
    const page = await profile.visit(`${server.url}#/?q=radiology`, 4);
    times.push(await page.painted('firstMatch'));
    await profile.close();
  }
  await server.close();
  return [
    {
      name: 'cold first visit to searchable, 4× slow-down, median',
      value: median(times) / 1000,
      unit: 's',
      limit: 2.5,
    },
  ];
}
