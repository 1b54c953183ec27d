/**
 * Measures the search beside its peers, how well and how fast:
 * `tsx scripts/bench/search.ts [--collection DIR …] [--only quality|speed|related] [--engines carrel,lunr]
 * [--sizes 434,10000,100000] [--corpus public/corpus] [--json]`.
 *
 * Well: on collections of judged questions (see `search/collection.ts`); without one, on our own
 * questions about the corpus. Fast: at sizes, filled up with made papers where the corpus ends. Related
 * papers: on the same collections, see `search/related.ts`. Every
 * engine is measured in a process of its own, one after the other. `key` is one more letter typed,
 * searched for; `rows` is the same with the rows the app shows. A missed target is told, at the end,
 * and fails nothing.
 */
import { execFileSync, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type CollectionPlace, OWN_QUESTIONS, readCollection } from './search/collection.ts';
import type { EngineKind } from './search/engine-kind.ts';
import { ENGINES } from './search/engines.ts';
import { KEYSTROKES } from './search/keystrokes.ts';
import { measureQuality, measureSpeed } from './search/measure.ts';
import type { QualityFigures, SpeedFigures } from './search/measure.ts';
import * as lines from './search/print.ts';
import { differencesOf, kindsOf } from './search/report.ts';
import type { CollectionReport, SizeReport } from './search/report.ts';
import { measureRelated, type RelatedFigures } from './search/related.ts';
import { targetsOf } from './search/targets.ts';

/** What a process of its own is to measure. */
type Job = { readonly engine: string } & (
  { readonly place: CollectionPlace } | { readonly size: number; readonly corpus: string }
);

interface RelatedReport extends RelatedFigures {
  readonly name: string;
}

const { values } = parseArgs({
  options: {
    collection: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: 'quality,speed,related' },
    engines: { type: 'string' },
    sizes: { type: 'string', default: '434,10000,100000' },
    corpus: { type: 'string', default: 'public/corpus' },
    json: { type: 'boolean', default: false },
    job: { type: 'string' },
  },
});

function engineNamed(name: string): EngineKind {
  const found = ENGINES.find((kind) => kind.name === name);
  if (found) return found;
  throw new Error(`no engine “${name}”; there are ${ENGINES.map((kind) => kind.name).join(', ')}`);
}

async function run(job: Job): Promise<SpeedFigures> {
  const kind = engineNamed(job.engine);
  return 'place' in job
    ? measureQuality(kind, job.place)
    : measureSpeed(kind, job.size, job.corpus);
}

/** Does a job in a process of its own, where garbage can be collected on demand; answers in JSON. */
function apart(job: Job): string {
  const script = fileURLToPath(import.meta.url);
  const args = ['--expose-gc', '--import', 'tsx', script, '--job', JSON.stringify(job)];
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit'];
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26, stdio });
}

/** Says a line to people; programs get one object at the end. */
function say(line: string): void {
  if (!values.json) console.log(line);
}

function collectionReport(name: string, place: CollectionPlace): CollectionReport {
  const { docs, questions } = readCollection(place);
  say(`\n${name}: ${docs.length} documents, ${questions.length} questions; CPU ms\n`);
  say(lines.QUALITY_HEAD);
  const engines: Record<string, QualityFigures> = {};
  for (const engine of chosen) {
    const figures: QualityFigures = JSON.parse(apart({ engine: engine.name, place }));
    engines[engine.name] = figures;
    say(lines.qualityLine(engine.name, figures));
  }
  const sizes = { docs: docs.length, questions: questions.length };
  const differences = differencesOf(engines);
  const report = { name, ...sizes, engines, differences, kinds: kindsOf(questions, engines) };
  say('\nnDCG@10 of ours over others, with 95 % interval');
  for (const [peer, found] of Object.entries(differences)) say(lines.differenceLine(peer, found));
  for (const line of lines.kindLines(report)) say(line);
  return report;
}

function sizeReport(papers: number): SizeReport {
  say(`\n${papers} papers, ${KEYSTROKES.length} keystrokes; CPU ms\n`);
  say(lines.SPEED_HEAD);
  const engines: Record<string, SpeedFigures> = {};
  const notRun: string[] = [];
  for (const { name, mostPapers = Infinity } of chosen) {
    if (papers > mostPapers) {
      notRun.push(name);
      say(`${name}: not run above ${mostPapers} papers`);
      continue;
    }
    const job = { engine: name, size: papers, corpus: values.corpus };
    const figures: SpeedFigures = JSON.parse(apart(job));
    engines[name] = figures;
    say(lines.speedLine(name, figures));
  }
  return { papers, engines, notRun };
}

async function relatedReport(name: string, place: CollectionPlace): Promise<RelatedReport> {
  const figures = await measureRelated(readCollection(place));
  say(`\n${name}: share of related documents among ten, of ${figures.documents} documents\n`);
  for (const [finder, share] of Object.entries(figures.shares)) say(lines.shareLine(finder, share));
  return { name, ...figures };
}

/** Collections by name. */
function places(): [name: string, place: CollectionPlace][] {
  if (values.collection.length > 0) {
    return values.collection.map((folder) => [path.basename(folder), { folder }]);
  }
  if (existsSync(OWN_QUESTIONS)) return [['corpus', { corpus: values.corpus }]];
  say(`No quality is measured: there is neither a --collection nor ${OWN_QUESTIONS}.`);
  return [];
}

const chosen = values.engines?.split(',').map(engineNamed) ?? ENGINES;

if (values.job !== undefined) {
  const job: Job = JSON.parse(values.job);
  console.log(JSON.stringify(await run(job)));
} else {
  const collections = values.only.includes('quality')
    ? places().map(([name, place]) => collectionReport(name, place))
    : [];
  const related: RelatedReport[] = [];
  for (const [name, place] of values.only.includes('related') ? places() : []) {
    related.push(await relatedReport(name, place));
  }
  const sizes = values.only.includes('speed') ? values.sizes.split(',').map(Number) : [];
  const report = { collections, related, sizes: sizes.map(sizeReport) };
  const targets = targetsOf(report);
  if (targets.length > 0) say('\nTargets of what was measured');
  for (const target of targets) say(lines.targetLine(target));
  if (values.json) console.log(JSON.stringify({ ...report, targets }));
}
