/** What a reader with very many marks waits for in the browser, and how soon another tab has a change. */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeAnchor } from '../../src/domain/anchor.ts';
import type { Paper } from '../../src/domain/corpus.ts';
import { HIGHLIGHT_KINDS } from '../../src/domain/reader/records.ts';
import { STATUSES } from '../../src/domain/query-language.ts';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import type { Cdp } from './cdp.ts';
import type { Figure } from './figures.ts';
import { restTime } from './keystroke.ts';
import type { BuiltSite } from './large-site.ts';
import { readCorpus } from './made-papers.ts';
import { percentile, Profile, type Page } from './page.ts';

const HIGHLIGHTS = 50_000;
const TAGS = 60;
const SAMPLES = 30;
const LIMIT_MS = 50;
const TABS_LIMIT_MS = 100;
/** Records sent to the page at once. */
const CHUNK = 2000;

type Records = readonly { readonly id: string }[];

/** Highlights on all papers, half of them with a note. */
function highlightsOf(papers: readonly Paper[]): Records {
  return Array.from({ length: HIGHLIGHTS }, (_, n) => {
    const paper = papers[n % papers.length];
    const text = paper?.abstract ?? '';
    const start = (n * 61) % Math.max(text.length - 80, 1);
    const anchor = makeAnchor(text, { start, end: start + 60 });
    const id = `mark${String(n).padStart(8, '0')}`;
    const kind = HIGHLIGHT_KINDS[n % HIGHLIGHT_KINDS.length];
    const note = n % 2 === 0 ? `Compare with the ward of note ${n}.` : '';
    return { id, paper: paper?.id, kind, ...anchor, anchored: 'set', note, createdAt: n };
  });
}

/** A status for every paper, and a tag on one highlight of ten. */
function othersOf(papers: readonly Paper[], highlights: Records): Record<string, Records> {
  const statuses = STATUSES.slice(1);
  return {
    readings: papers.map(({ id }, n) => ({
      id,
      status: statuses[n % statuses.length],
      openedAt: 1,
      finishedAt: null,
    })),
    tags: Array.from({ length: TAGS }, (_, n) => ({
      id: `tag${n}`,
      name: `tag ${n}`,
      description: '',
      pin: null,
      createdAt: n,
    })),
    taggings: highlights
      .filter((_, n) => n % 10 === 0)
      .map(({ id }, n) => {
        const tag = `tag${n % TAGS}`;
        const paper = papers[(n * 10) % papers.length]?.id;
        return { id: `${tag} ${id}`, tag, on: id, paper, fromNote: false };
      }),
  };
}

/** Writes records as the app would have stored them. */
async function write(page: Page, table: string, records: Records): Promise<void> {
  for (let from = 0; from < records.length; from += CHUNK) {
    const rows = records
      .slice(from, from + CHUNK)
      .map((record) => ({ id: record.id, record, stamps: { made: '01KAAAAAAA-0000-bench' } }));
    await page.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('carrel');
      opening.onsuccess = () => {
        const db = opening.result;
        const writing = db.transaction('${table}', 'readwrite', { durability: 'relaxed' });
        for (const row of ${JSON.stringify(rows)}) writing.objectStore('${table}').put(row);
        writing.oncomplete = () => (db.close(), resolve());
        writing.onabort = () => reject(writing.error);
      };
    })`);
  }
}

/** The count beside a name in the rail. */
const railCount = (name: string): string =>
  `[...document.querySelectorAll('nav a')].find((a) => a.querySelector('.name')?.textContent === '${name}')?.querySelector('.count')?.textContent`;

/** When an expression is true first, in ms since 1970, looked at with every change of the page. */
const whenTrue = (expression: string): string => `new Promise((resolve) => {
  const look = () => {
    if (!(${expression})) return;
    watcher.disconnect();
    resolve(performance.timeOrigin + performance.now());
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  look();
})`;

/** From an act, in ms since 1970, to what it shows; in another tab where one is given. */
async function waited(page: Page, act: string, shown: string, other = page): Promise<number> {
  const seen = other.evaluate(whenTrue(shown));
  const at = page.evaluate(
    `(() => { const at = performance.timeOrigin + performance.now(); ${act}; return at; })()`,
  );
  return Number(await seen) - Number(await at);
}

/** Pressing it always changes how many papers are to be read. */
const TO_READ = "document.querySelector('[role=radiogroup] input').click()";
const COUNT = "document.querySelector('.count-line b')?.textContent";

const shelf = (name: string): string =>
  `[...document.querySelectorAll('nav a')].find((a) => a.querySelector('.name')?.textContent === '${name}')`;

interface Waits {
  readonly opening: number[];
  readonly counting: number[];
  readonly filtering: number[];
  readonly tabs: number[];
}

/** A status is pressed; resolves with how long its count took to change in a tab. */
async function counted(page: Page, where: Page): Promise<number> {
  const before = String(await page.evaluate(railCount('To read')));
  const time = await waited(page, TO_READ, `${railCount('To read')} !== '${before}'`, where);
  await setTimeout(300);
  return time;
}

async function sampled(page: Page, other: Page): Promise<Waits> {
  const waits: Waits = { opening: [], counting: [], filtering: [], tabs: [] };
  for (let n = 0; n < SAMPLES; n += 1) {
    const row = `document.querySelectorAll('[aria-label="Papers"] .row')[${1 + (n % 5)}]`;
    const title = JSON.stringify(await page.evaluate(`${row}.querySelector('h2').textContent`));
    const isOpen = `document.querySelector('article.paper h1')?.textContent === ${title}`;
    const isMarked = `${isOpen} && document.querySelector('article.paper mark')`;
    waits.opening.push(await waited(page, `${row}.querySelector('a').click()`, isMarked));
    await setTimeout(300);
    waits.counting.push(await counted(page, page));
    waits.tabs.push(await counted(page, other));
    const name = n % 2 === 0 ? 'Reading' : 'All papers';
    const isShown = `${COUNT} === ${railCount(name)}`;
    waits.filtering.push(await waited(page, `${shelf(name)}.click()`, isShown));
    await setTimeout(300);
  }
  return waits;
}

/** Opens two tabs of one profile, the first with so many marks in its database. */
async function measured(browser: Cdp, url: string, site: BuiltSite, marks: boolean) {
  const papers = readCorpus(path.join(site.root, 'corpus'));
  const profile = await Profile.open(browser);
  const page = await profile.visit(`${url}#/`);
  await page.painted('firstRow');
  await page.offlineReady();
  await setTimeout(restTime(site.papers));
  const highlights = highlightsOf(papers).slice(0, marks ? HIGHLIGHTS : papers.length);
  await write(page, 'highlights', highlights);
  for (const [table, records] of Object.entries(marks ? othersOf(papers, highlights) : {})) {
    await write(page, table, records);
  }
  await page.reload();
  const other = await profile.visit(`${url}#/`);
  for (const tab of [page, other]) {
    await tab.evaluate(whenTrue(railCount('To read')));
    await setTimeout(restTime(site.papers) + 3000);
  }
  const waits = await sampled(page, other);
  await profile.close();
  return waits;
}

/** From a press to what it shows, with 50,000 highlights and with one a paper in the same run. */
export async function markFigures(browser: Cdp, site: BuiltSite): Promise<Figure[]> {
  const server = await startStaticServer({ root: site.root });
  const many = await measured(browser, server.url, site, true);
  const few = await measured(browser, server.url, site, false);
  await server.close();
  const rows = (name: string, key: keyof Waits, limit: number): Figure[] => [
    { name: `${name}, p50`, value: percentile(many[key], 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: percentile(many[key], 0.95), unit: 'ms', limit },
    { name: `${name}, p95 with few marks`, value: percentile(few[key], 0.95), unit: 'ms' },
  ];
  return [
    ...rows('opening a paper to its marks', 'opening', LIMIT_MS),
    ...rows('a status to the rail counted', 'counting', LIMIT_MS),
    ...rows('a filter to its papers', 'filtering', LIMIT_MS),
    ...rows('a status to the rail of another tab', 'tabs', TABS_LIMIT_MS),
  ];
}
