/**
 * Folds of the journal, which a run is to meet often: the build is served with a journal that is long
 * after a few acts, and what a kill left of a fold is read from the profile's own files.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLines } from '../../src/domain/reader/journal-lines.ts';
import type { BrowserName } from './browser.ts';

/** A journal is long when it holds so many bytes: a few dozen acts. */
const LONG_BYTES = 8192;
const BUILT = /longBytes:\d+/g;
/** How the first line of a file of the journal begins, after its sum and a blank. */
const HEAD = '{"carrel":"journal"';
const SUM_LENGTH = 9;

/**
 * A copy of a build whose journal is folded every few acts.
 * @returns its folder, which the caller removes
 * @throws {Error} where the build says otherwise than expected when a journal is long
 */
export function foldingOften(dist: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'carrel-crash-site-'));
  cpSync(dist, copy, { recursive: true });
  const assets = path.join(copy, 'assets');
  let found = 0;
  for (const name of readdirSync(assets).filter((each) => each.endsWith('.js'))) {
    const file = path.join(assets, name);
    const script = readFileSync(file, 'utf8');
    const places = script.match(BUILT)?.length ?? 0;
    if (places > 0) writeFileSync(file, script.replace(BUILT, `longBytes:${LONG_BYTES}`));
    found += places;
  }
  if (found !== 1) throw new Error(`The build says ${found} times when a journal is long.`);
  return copy;
}

/** A snapshot as it lies in the profile. */
interface Snapshot {
  readonly file: string;
  readonly bytes: number;
  readonly isWhole: boolean;
}

function filesystems(browser: BrowserName, profile: string): string[] {
  if (browser === 'chromium') return [path.join(profile, 'Default', 'File System')];
  const origins = path.join(profile, 'storage', 'default');
  if (!existsSync(origins)) return [];
  return readdirSync(origins).map((origin) => path.join(origins, origin, 'fs'));
}

function has(line: unknown, part: string): boolean {
  return typeof line === 'object' && line !== null && part in line;
}

function snapshotIn(file: string): Snapshot[] {
  const bytes = readFileSync(file);
  if (bytes.toString('utf8', SUM_LENGTH, SUM_LENGTH + HEAD.length) !== HEAD) return [];
  const { values } = readLines(bytes);
  const isWhole = values.some((value) => has(value, 'end'));
  // A segment has neither.
  if (!isWhole && !values.some((value) => has(value, 'row'))) return [];
  return [{ file, bytes: bytes.length, isWhole }];
}

/** Tells whether a browser that has just been killed was folding; each fold that was cut off once. */
export class CutOffFolds {
  #before = '';

  /** Whether the profile has a snapshot that was not finished, or one whose successor is there. */
  isNewIn(browser: BrowserName, profile: string): boolean {
    const snapshots = filesystems(browser, profile)
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .flatMap((entry) => snapshotIn(path.join(entry.parentPath, entry.name)));
    const now = snapshots.map(({ file, bytes }) => `${file} ${bytes}`).join('\n');
    const isCutOff = snapshots.length > 1 || snapshots.some(({ isWhole }) => !isWhole);
    const isNew = isCutOff && now !== this.#before;
    this.#before = now;
    return isNew;
  }
}
