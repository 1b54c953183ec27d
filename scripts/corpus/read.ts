/** Stage 1: the folder of saved pages. Only this stage reads the disk, and only the last writes it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '#domain/listing/fault';

/** A file of the folder: its bytes, or why they could not be had. */
export type SeedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly fault: Fault };

export interface SeedFolder {
  /** File names of the pages, sorted by code unit, so that every machine reads them alike. */
  readonly names: readonly string[];
  /** Reads the pages one after the other; no two need be in memory at a time. */
  readonly pages: () => Iterable<SeedFile>;
  /** Text of `sources.json`, where there is one. */
  readonly notes?: SeedFile;
}

const NOTES = 'sources.json';

/**
 * Opens a folder of seeds. Every `*.txt` that is not hidden is a page. A folder that is missing or
 * holds no page answers a `problem`: one sentence.
 */
export function openSeeds(folder: string): SeedFolder | { readonly problem: string } {
  const names = pageNames(folder);
  if (names === undefined) return { problem: `There is no folder of pages at ${folder}.` };
  if (names.length === 0) return { problem: `The folder ${folder} holds no page (*.txt).` };
  const notes = join(folder, NOTES);
  return {
    names,
    pages: function* pages() {
      for (const name of names) yield readSeed(folder, name);
    },
    ...(existsSync(notes) && { notes: readSeed(folder, NOTES) }),
  };
}

function pageNames(folder: string): string[] | undefined {
  try {
    if (!statSync(folder).isDirectory()) return undefined;
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt') && !name.startsWith('.'))
      .toSorted();
  } catch {
    return undefined;
  }
}

function readSeed(folder: string, name: string): SeedFile {
  try {
    return { name, bytes: readFileSync(join(folder, name)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return { name, fault: { file: name, line: 1, reason: `the file cannot be read${code}` } };
  }
}
