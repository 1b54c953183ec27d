/**
 * `npm run bench:files [-- --highlights 50000]`: how long the main thread of the built app is ever busy at a
 * stretch while a library of 50,000 highlights is saved into a file, and while that file is opened and
 * merged on a device that has nothing.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startStaticServer } from '../../tests/helpers/static-server.ts';
import { Cdp } from './cdp.ts';
import { printFigures, type Figure } from './figures.ts';
import { restTime } from './keystroke.ts';
import { readCorpus } from './made-papers.ts';
import { Profile, type Page } from './page.ts';
import { highlightsOf, othersOf, whenTrue, write } from './seed.ts';
import { recordTasks } from './trace.ts';

const LIMIT_MS = 50;
/** What comes of a step may come a little later. */
const AFTER_MS = 500;

const text = (selector: string): string => `document.querySelector('${selector}')?.textContent`;
const button = (name: string): string =>
  `[...document.querySelectorAll('button')].find((each) => /${name}/.test(each.textContent))`;

interface Step {
  readonly name: string;
  readonly take: (page: Page) => Promise<unknown>;
  /** An expression that is true when it is done. */
  readonly done: string;
}

const SAVING: readonly Step[] = [
  {
    name: 'opening the page of the backup',
    take: (page) => page.evaluate("location.hash = '#/settings/storage'"),
    done: button('Save a backup file'),
  },
  {
    name: 'saving everything into a file',
    take: (page) => page.evaluate(`${button('Save a backup file')}.click()`),
    done: "[...document.querySelectorAll('[role=status]')].some((each) => /with your downloads/.test(each.textContent))",
  },
];

const opening = (file: string): readonly Step[] => [
  {
    name: 'opening the file to its preview',
    take: (page) => giveFile(page, file),
    done: `/Merge [\\d,]+ changes/.test(${text('.merge-actions button')})`,
  },
  {
    name: 'merging it',
    take: (page) => page.evaluate(`${button('^Merge ')}.click()`),
    done: `${text('.import-page h2')} === 'Merged'`,
  },
];

async function giveFile(page: Page, file: string): Promise<void> {
  const found = await page.send('Runtime.evaluate', {
    expression: "document.querySelector('.import-page input[type=file]')",
  });
  const { result } = found;
  const objectId = typeof result === 'object' && result && 'objectId' in result && result.objectId;
  await page.send('DOM.setFileInputFiles', { files: [file], objectId });
}

/** The longest task of the main thread in each step, and how long each took by the clock. */
async function figuresOf(browser: Cdp, page: Page, steps: readonly Step[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, take, done } of steps) {
    const record = await recordTasks(browser, page);
    const start = performance.now();
    await take(page);
    await whenTrue(page, done);
    const took = performance.now() - start;
    await setTimeout(AFTER_MS);
    const longest = Math.max(...(await record.stop()).map(({ cpu }) => cpu));
    figures.push(
      { name: `longest task, ${name}, CPU`, value: longest, unit: 'ms', limit: LIMIT_MS },
      { name: `${name}, by the clock`, value: took / 1000, unit: 's' },
    );
  }
  return figures;
}

const { values } = parseArgs({ options: { highlights: { type: 'string', default: '50000' } } });
const papers = readCorpus(path.join('dist', 'corpus'));
const server = await startStaticServer({ root: 'dist' });
const browser = await Cdp.launch();
const folder = await mkdtemp(path.join(tmpdir(), 'carrel-files-'));

async function visit(profile: Profile, hash: string): Promise<Page> {
  const page = await profile.visit(`${server.url}${hash}`);
  await page.offlineReady();
  await setTimeout(restTime(papers.length));
  return page;
}

/** A device with so many highlights, and what it saves. */
async function savingFigures(): Promise<Figure[]> {
  const profile = await Profile.open(browser);
  await profile.downloadTo(folder);
  const page = await visit(profile, '');
  await page.painted('firstRow');
  const highlights = highlightsOf(papers, Number(values.highlights));
  await write(page, 'highlights', highlights);
  for (const [table, records] of Object.entries(othersOf(papers, highlights))) {
    await write(page, table, records);
  }
  await page.reload();
  await setTimeout(restTime(papers.length) + 2000);
  // A dialog of the system's, asking for a place, would have nobody to answer it: the file is downloaded.
  await page.evaluate('delete window.showSaveFilePicker');
  const figures = await figuresOf(browser, page, SAVING);
  await profile.close();
  return figures;
}

async function openingFigures(): Promise<Figure[]> {
  const [name = ''] = await readdir(folder);
  const profile = await Profile.open(browser);
  const page = await visit(profile, '#/import');
  const figures = await figuresOf(browser, page, opening(path.join(folder, name)));
  await profile.close();
  return figures;
}

const figures = [...(await savingFigures()), ...(await openingFigures())];
await browser.close();
await server.close();
await rm(folder, { recursive: true });
process.exitCode = printFigures(figures) ? 0 : 1;
