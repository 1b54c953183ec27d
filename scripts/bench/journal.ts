/**
 * `npm run bench:journal [-- --browser chromium|firefox]`: what the journal costs. The built app's own
 * worker is asked over its own protocol, in a real browser: how long one change takes until it is
 * acknowledged, how long a library of 50,000 changes takes to open, and how long it takes to come back
 * when the database has been deleted; beside the same worker where there is no place for a journal.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { edit, type Change } from '../../src/domain/reader/change.ts';
import type { Reading } from '../../src/domain/reader/records.ts';
import { nextStamp } from '../../src/domain/reader/stamp.ts';
import { linesOf } from '../../src/domain/reader/journal-lines.ts';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import { startBrowser, versionOf, type BrowserName } from '../crash/browser.ts';
import { printFigures, type Figure } from './figures.ts';
import { readCorpus } from './made-papers.ts';
import { percentile } from './page.ts';

const ACTS = 300;
const CHANGES = 50_000;
/** Changes sent to the page at once. */
const CHUNK = 5000;
/** Folding 50,000 changes takes seconds; what takes longer than this is not folding. */
const FOLD_PATIENCE_MS = 120_000;
const ACT_LIMIT_MS = 10;
const OPEN_LIMIT_MS = 500;

/** Statuses of papers, set one after the other, as a reader would who sorts for years. */
function changesOf(papers: readonly string[]): (Change & { readonly seq: number })[] {
  const statuses = ['toread', 'reading', 'read', 'aside'] as const;
  let stamp: string | undefined;
  const last = new Map<string, Reading>();
  return Array.from({ length: CHANGES }, (_, at) => {
    const id = papers[at % papers.length] ?? '';
    const status = statuses[Math.floor(at / papers.length) % statuses.length] ?? 'read';
    const reading = { id, status, openedAt: null, finishedAt: null };
    const edits = edit('readings', last.get(id), reading);
    last.set(id, reading);
    stamp = nextStamp(stamp, 1.7e12 + at * 1000, 'bench');
    return { seq: at + 1, stamp, act: { kind: 'status', status, papers: 1 }, edits };
  });
}

/** The worker of the built app behind a few questions, for a page of the same origin. */
const DRIVER = `
globalThis.carrel = {
  start(script, site, isJournaled) {
    const denial = isJournaled ? '' : 'delete FileSystemFileHandle.prototype.createSyncAccessHandle;';
    const source = denial + 'await import(' + JSON.stringify(script) + '); postMessage({ kind: "up" });';
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(url, { type: 'module' });
    const heard = [];
    const waiting = new Map();
    worker.addEventListener('message', ({ data }) => {
      const name = 'id' in data ? data.id : data.kind;
      heard.push(name);
      waiting.get(name)?.(data);
    });
    const told = (name) =>
      heard.includes(name) ? Promise.resolve() : new Promise((resolve) => waiting.set(name, resolve));
    const open = async () => {
      await told('up');
      const from = performance.now();
      worker.postMessage({ kind: 'open', base: site });
      await told('keeping');
      return performance.now() - from;
    };
    let id = 0;
    const act = async (action) => {
      const from = performance.now();
      worker.postMessage({ kind: 'act', id: ++id, action });
      await told(id);
      return performance.now() - from;
    };
    return { open, act, ready: () => told('ready'), end: () => worker.terminate() };
  },
};`;

interface Place {
  readonly page: Page;
  readonly site: string;
  readonly script: string;
}

/** Time until it is known how a library is kept, in ms. */
function opening({ page, site, script }: Place, isJournaled: boolean): Promise<number> {
  const args = [script, site, isJournaled].map((arg) => JSON.stringify(arg)).join(', ');
  return page.evaluate<number>(`(async () => {
    const tab = carrel.start(${args});
    const took = await tab.open();
    tab.end();
    return took;
  })()`);
}

/** Times from asking for a change to hearing that it is stored, in ms. */
function acting({ page, site, script }: Place, isJournaled: boolean, papers: readonly string[]) {
  const args = [script, site, isJournaled].map((arg) => JSON.stringify(arg)).join(', ');
  return page.evaluate<number[]>(`(async () => {
    const tab = carrel.start(${args});
    await tab.open();
    await tab.ready();
    const times = [];
    const papers = ${JSON.stringify(papers)};
    for (let at = 0; at < ${ACTS}; at++) {
      const status = ['toread', 'reading', 'read'][Math.floor(at / papers.length) % 3];
      times.push(await tab.act({ kind: 'set-status', papers: [papers[at % papers.length]], status }));
    }
    tab.end();
    return times;
  })()`);
}

/** Leaves in the profile the journal of a library that was never folded. */
async function fill({ page }: Place, papers: readonly string[]): Promise<void> {
  const head = { carrel: 'journal', version: 1, device: 'bench' };
  const changes = changesOf(papers);
  for (let from = 0; from < changes.length; from += CHUNK) {
    const portion = changes.slice(from, from + CHUNK).map((change) => ({ change }));
    const lines = linesOf(...(from === 0 ? [head] : []), ...portion);
    await page.evaluate(`(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('journal', { create: true });
      const file = await folder.getFileHandle('segment-bench', { create: true });
      const stream = await file.createWritable({ keepExistingData: true });
      const end = (await file.getFile()).size;
      const text = atob(${JSON.stringify(Buffer.from(lines).toString('base64'))});
      await stream.write({ type: 'write', position: end, data: Uint8Array.from(text, (sign) => sign.charCodeAt(0)) });
      await stream.close();
    })()`);
  }
}

/** Lets the worker fold what it finds long. */
async function fold({ page, site, script }: Place): Promise<void> {
  await page.evaluate(`(async () => {
    const tab = carrel.start(${JSON.stringify(script)}, ${JSON.stringify(site)}, true);
    await tab.open();
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('journal');
    const isFolded = async () => {
      const names = [];
      for await (const name of folder.keys()) names.push(name);
      return names.some((name) => name.startsWith('snapshot')) && !names.includes('segment-bench');
    };
    const end = Date.now() + ${FOLD_PATIENCE_MS};
    while (!(await isFolded())) {
      if (Date.now() > end) throw new Error('The journal was not folded.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    tab.end();
  })()`);
}

async function several(times: number, work: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < times; at++) taken.push(await work());
  return percentile(taken, 0.5);
}

async function measure(place: Place, papers: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  const tell = (name: string, value: number, limit?: number): void => {
    figures.push({ name, value, unit: 'ms', ...(limit !== undefined && { limit }) });
  };
  for (const isJournaled of [false, true]) {
    const times = await acting(place, isJournaled, papers);
    const by = isJournaled ? 'in journal and database' : 'in the database alone';
    tell(`a change acknowledged, ${by}, p50`, percentile(times, 0.5));
    tell(
      `a change acknowledged, ${by}, p95`,
      percentile(times, 0.95),
      isJournaled ? ACT_LIMIT_MS : undefined,
    );
  }
  return figures;
}

async function measureOpening(place: Place, papers: readonly string[]): Promise<Figure[]> {
  await fill(place, papers);
  const back = await opening(place, true);
  const alone = await several(3, () => opening(place, false));
  const long = await several(3, () => opening(place, true));
  await fold(place);
  const folded = await several(3, () => opening(place, true));
  const name = (how: string): string => `${CHANGES} changes opened, ${how}`;
  return [
    { name: name('the database alone'), value: alone, unit: 'ms' },
    {
      name: name('compared with a folded journal'),
      value: folded,
      unit: 'ms',
      limit: OPEN_LIMIT_MS,
    },
    { name: name('compared with one never folded'), value: long, unit: 'ms', limit: OPEN_LIMIT_MS },
    { name: name('brought back to an empty database'), value: back, unit: 'ms' },
  ];
}

/** Runs on a profile of its own and leaves nothing. */
async function onFreshProfile<T>(
  browser: BrowserName,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(path.join(tmpdir(), 'carrel-journal-'));
  const server = await startStaticServer({ root: 'dist' });
  const assets = await readdir(path.join('dist', 'assets'));
  const script = assets.find((name) => /^search\.worker-.*\.js$/.test(name));
  const running = await startBrowser(browser, profile, DRIVER);
  try {
    await running.page.goto(`${server.url}icons/favicon.svg`);
    return await work({
      page: running.page,
      site: server.url,
      script: `${server.url}assets/${script ?? 'none'}`,
    });
  } finally {
    await running.close();
    await server.close();
    await rm(profile, { recursive: true });
  }
}

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const papers = readCorpus(path.join('dist', 'corpus')).map(({ id }) => id);
console.log(await versionOf(browser));
const figures = [
  ...(await onFreshProfile(browser, (place) => measure(place, papers))),
  ...(await onFreshProfile(browser, (place) => measureOpening(place, papers))),
];
process.exitCode = printFigures(figures) ? 0 : 1;
