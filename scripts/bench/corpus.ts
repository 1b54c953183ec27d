/**
 * `tsx scripts/bench/corpus.ts [--listings 100000]`: compiles the seeds, and generated pages of shapes
 * A, B and C, each in a process of its own, and prints time and peak memory beside their limits.
 * Exits 1 when a limit is passed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCompileCorpus } from '../compile-corpus.ts';
import type { Terminal } from '../compile-corpus.ts';
import { parsePage } from '#domain/listing/parse';
import type { ParsedListing } from '#domain/listing/parse';

const SEEDS = 'seeds';
const LISTINGS_A_PAGE = 120;
const MEGABYTE = 1024 * 1024;

interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

const SEED_LIMITS: Limits = { seconds: 3, megabytes: 1024 };
const LARGE_LIMITS: Limits = { seconds: 60, megabytes: 1024 };

/** A linear congruential generator (Numerical Recipes): the same pages on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pages as they are saved, with the words, marks and lengths of the seeds' own listings. */
function generatePages(folder: string, listings: number): number {
  const models = readListings(SEEDS);
  const next = numbers(20260512);
  const pick = <T>(from: readonly T[], fallback: T): T =>
    from[Math.floor(next() * from.length)] ?? fallback;
  const words = models.flatMap(({ title }) => title.split(' '));
  const sentences = models.flatMap(({ abstract }) => abstract.split(/(?<=\.) /));
  const lengths = models.map(({ abstract }) => abstract.length);
  const title = (number: number): string =>
    `${Array.from({ length: 9 }, () => pick(words, 'study')).join(' ')} ${number}`;
  const abstract = (): string => {
    const length = pick(lengths, 1500);
    let text = pick(sentences, '');
    while (text.length < length) text += ` ${pick(sentences, '')}`;
    return text.slice(0, Math.max(length, 40));
  };
  let pages = 0;
  for (let from = 0; from < listings; from += LISTINGS_A_PAGE) {
    const count = Math.min(LISTINGS_A_PAGE, listings - from);
    // Every tenth listing is of a paper that an earlier page lists.
    const entries = Array.from({ length: count }, (_, at) => {
      const number = at % 10 === 9 ? Math.floor(next() * (from + at + 1)) : from + at;
      return { title: title(number), abstract: abstract() };
    });
    writeFileSync(join(folder, `${String(pages).padStart(6, '0')}.txt`), writePage(pages, entries));
    pages += 1;
  }
  return pages;
}

interface Entry {
  readonly title: string;
  readonly abstract: string;
}

function writePage(number: number, entries: readonly Entry[]): string {
  const shape = number % 3;
  const trending = 'Get trending papers in your email inbox';
  if (shape === 1) {
    const lines = entries.flatMap(({ title, abstract }) => [title, abstract]);
    return `${trending} once a day!\n${trending}!\nSubscribe${lines.join('\n')}\n`;
  }
  const lines = ['new', `${trending}!`, 'Subscribe', 'Daily Papers'];
  lines.push('byAK and the research community', 'May 12');
  for (const [at, { title, abstract }] of entries.entries()) {
    lines.push(title, abstract);
    const year = at % 7 === 0 ? '' : `, ${2018 + (at % 8)}`;
    if (shape === 2) lines.push(`  • ${1 + (at % 30)} authors\n·\nJan ${1 + (at % 28)}${year}`);
  }
  return `${lines.join('\n\n')}\n`;
}

function readListings(folder: string): ParsedListing[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => parsePage(name, readFileSync(join(folder, name))).listings);
}

interface Figures {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Compiles a folder in a new process, for its memory alone to be measured. */
function measure(seeds: string, out: string): Figures {
  const script = fileURLToPath(import.meta.url);
  const args = [...process.execArgv, script, '--child', seeds, '--out', out];
  const [seconds, megabytes] = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
    .trim()
    .split(' ')
    .map(Number);
  return { seconds: seconds ?? Number.NaN, megabytes: megabytes ?? Number.NaN };
}

const QUIET: Terminal = { out: () => undefined, error: (line) => console.error(line) };

function compileHere(seeds: string, out: string): 0 | 1 {
  const code = runCompileCorpus(['--seeds', seeds, '--out', out], QUIET);
  // Since the process began, as long as a person would wait for it.
  const seconds = performance.now() / 1000;
  const megabytes = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
  console.log(`${seconds.toFixed(2)} ${megabytes.toFixed(0)}`);
  return code;
}

function printRow(name: string, figures: Figures, limits: Limits): boolean {
  const passed = figures.seconds < limits.seconds && figures.megabytes < limits.megabytes;
  const time = `${figures.seconds.toFixed(2)} s (limit ${limits.seconds} s)`;
  const memory = `peak ${figures.megabytes} MB (limit ${limits.megabytes} MB)`;
  console.log(`${name}: ${time}, ${memory}: ${passed ? 'passed' : 'FAILED'}`);
  return passed;
}

function runBenchmark(listings: number): 0 | 1 {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-corpus-'));
  try {
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    const count = generatePages(pages, listings);
    const seeds = printRow('seeds', measure(SEEDS, join(folder, 'small')), SEED_LIMITS);
    const name = `${listings} listings on ${count} pages`;
    const large = printRow(name, measure(pages, join(folder, 'large')), LARGE_LIMITS);
    return seeds && large ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '100000' },
    child: { type: 'string' },
    out: { type: 'string', default: '' },
  },
});
process.exitCode =
  values.child === undefined
    ? runBenchmark(Number(values.listings))
    : compileHere(values.child, values.out);
