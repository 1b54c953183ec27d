/**
 * `tsx scripts/compile-corpus.ts [--seeds DIR] [--out DIR]`: compiles a folder of saved listing pages
 * into the corpus the app reads. Faults are printed as `file:line: reason`; then nothing is written.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus/assemble.ts';
import { compileCorpus } from './corpus/compile.ts';
import { MOST_MAPPED } from './corpus/map/compile-map.ts';
import { formatFault } from '#domain/listing/fault';
import { openSeeds } from './corpus/read.ts';
import { formatReport } from './corpus/report.ts';

const NO_MAP = `no map: more than ${MOST_MAPPED} papers take too long to lay out`;
const USAGE = 'Usage: npm run corpus -- [--seeds DIR] [--out DIR]';

/** Where a command writes its lines. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Runs the command and answers its exit code: 0, or 1 when nothing was written. */
export function runCompileCorpus(args: readonly string[], terminal: Terminal): 0 | 1 {
  const options = readOptions(args);
  if ('problem' in options) {
    terminal.error(options.problem);
    return 1;
  }
  const seeds = openSeeds(options.seeds);
  if ('problem' in seeds) {
    terminal.error(seeds.problem);
    return 1;
  }
  const compiled = compileCorpus(seeds);
  if ('faults' in compiled) {
    for (const fault of compiled.faults) terminal.error(formatFault(fault));
    terminal.error(`${count(compiled.faults.length, 'fault')}; nothing was written.`);
    return 1;
  }
  try {
    const { corpus, report, datasheet } = compiled;
    const manifest = writeCorpus(options.out, corpus, report.listings, datasheet);
    for (const line of formatReport(report)) terminal.out(line);
    terminal.out(`written: ${manifest.corpus}, ${manifest.bytes} bytes`);
    const { index, map } = manifest;
    for (const part of [index, map, manifest.datasheet])
      if (part) terminal.out(`written: ${part.file}, ${part.bytes} bytes`);
    if (!map) terminal.out(NO_MAP);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.error(`The corpus could not be written to ${options.out}: ${reason}.`);
    return 1;
  }
}

function readOptions(
  args: readonly string[],
): { readonly seeds: string; readonly out: string } | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: 'seeds' },
        out: { type: 'string', default: 'public/corpus' },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { problem: `${reason} ${USAGE}` };
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const script = process.argv[1];
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  process.exitCode = runCompileCorpus(process.argv.slice(2), {
    out: (line) => console.log(line),
    error: (line) => console.error(line),
  });
}
