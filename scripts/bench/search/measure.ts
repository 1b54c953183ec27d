/**
 * The figures of one engine, taken in a process of its own where garbage can be collected on demand.
 * Times are CPU milliseconds, of all its threads.
 */
import { gzipSync } from 'node:zlib';
import type { Doc } from '../engine.ts';
import { papersOf, readCorpus } from '../made-papers.ts';
import { type Collection, type CollectionPlace, readCollection } from './collection.ts';
import { halfTyped, misspelt } from './damage.ts';
import type { Engine, EngineKind } from './engine-kind.ts';
import { KEYSTROKES, keystrokesOf, spread } from './keystrokes.ts';
import { mean, quantile, score, type Scores } from './metrics.ts';
import { randomNumbers } from './random.ts';

const MOST_KEYSTROKES = 1500;
const MOST_TIMED_QUESTIONS = 300;
/** So many questions at least are misspelt, the same ones in different ways where there are fewer. */
const LEAST_TYPOS = 200;
/** As far as a ranking is judged, and as far as one is asked for when timed. */
const JUDGED_DEPTH = 1000;
const TIMED_DEPTH = 100;

interface StoredFigures {
  readonly mb: number;
  readonly gzipMb: number;
  readonly restoreMs: number;
}

interface IndexFigures {
  readonly indexMs: number;
  readonly indexMb: number;
  readonly docsMb: number;
  readonly stored?: StoredFigures;
}

/** Of times in a later pass, when the code is compiled; `cold` is of the first. */
interface TimeFigures {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly coldP95: number;
}

export interface SpeedFigures extends IndexFigures {
  /** One more letter, of the search alone. */
  readonly keystroke: TimeFigures;
  /** The same with what the app shows of it, where the engine makes that, too. */
  readonly withRows?: TimeFigures;
}

export interface QualityFigures extends SpeedFigures {
  /** nDCG@10 by question. */
  readonly ndcgs: readonly number[];
  readonly ndcg: number;
  readonly map: number;
  readonly recall: number;
  /** Share of the questions that find nothing. */
  readonly zero: number;
  /** nDCG@10 lost with a typo in each question, and with its last word half typed. */
  readonly lostToTypo: number;
  readonly lostHalfTyped: number;
  readonly query: TimeFigures;
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function usedMb(): number {
  // Twice: what the first finds of array buffers, it frees only after it has returned.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function storedFigures(engine: Engine): Promise<StoredFigures | undefined> {
  const stored = await engine.store?.();
  if (!stored) return undefined;
  const mb = Buffer.byteLength(stored.content) / 1e6;
  const gzipMb = gzipSync(stored.content).length / 1e6;
  const before = process.cpuUsage();
  await stored.restore();
  return { mb, gzipMb, restoreMs: cpuMs(before) };
}

interface Indexed<Input> {
  readonly input: Input;
  readonly engine: Engine;
  readonly figures: IndexFigures;
}

/** `input` is handed back so that its documents live on while the memory is counted. */
async function indexed<Input extends { readonly docs: readonly Doc[] }>(
  kind: EngineKind,
  read: () => Input,
): Promise<Indexed<Input>> {
  const empty = usedMb();
  const input = read();
  const docsMb = usedMb() - empty;
  const before = process.cpuUsage();
  const engine = await kind.build(input.docs);
  const indexMs = cpuMs(before);
  const indexMb = usedMb() - empty - docsMb;
  return { input, engine, figures: { indexMs, indexMb, docsMb } };
}

/** Times of three passes over all texts: what the third takes, and the first. */
async function timed(
  ask: (text: string) => unknown,
  texts: readonly string[],
): Promise<TimeFigures> {
  const passes: number[][] = [];
  for (let pass = 0; pass < 3; pass += 1) {
    const times: number[] = [];
    for (const text of texts) {
      const before = process.cpuUsage();
      await ask(text);
      times.push(cpuMs(before));
    }
    passes.push(times.toSorted((a, b) => a - b));
  }
  const [cold = [], , warm = []] = passes;
  const [p50 = 0, p95 = 0, max = 0] = [0.5, 0.95, 1].map((share) => quantile(warm, share));
  return { p50, p95, max, coldP95: quantile(cold, 0.95) };
}

async function typed(engine: Engine, texts: readonly string[]) {
  const keystroke = await timed((text) => engine.search(text, TIMED_DEPTH), texts);
  const { keystroke: show } = engine;
  return { keystroke, ...(show && { withRows: await timed(show, texts) }) };
}

/** What every question finds when it is asked as `wording` has it. */
async function scores(
  engine: Engine,
  { questions }: Collection,
  wording: (text: string) => string,
): Promise<(Scores & { readonly found: number })[]> {
  const all = [];
  for (const { text, grades } of questions) {
    const ranking = await engine.search(wording(text), JUDGED_DEPTH);
    all.push({ ...score(ranking, grades), found: ranking.length });
  }
  return all;
}

async function typoScores(engine: Engine, collection: Collection): Promise<Scores[]> {
  const random = randomNumbers(1);
  const rounds = Math.ceil(LEAST_TYPOS / collection.questions.length);
  const all: Scores[] = [];
  for (let round = 0; round < rounds; round += 1) {
    all.push(...(await scores(engine, collection, (text) => misspelt(text, random))));
  }
  return all;
}

function meanNdcg(all: readonly Scores[]): number {
  return mean(all.map(({ ndcg }) => ndcg));
}

async function judged(engine: Engine, collection: Collection) {
  const all = await scores(engine, collection, (text) => text);
  const ndcg = meanNdcg(all);
  return {
    ndcgs: all.map((one) => one.ndcg),
    ndcg,
    map: mean(all.map(({ averagePrecision }) => averagePrecision)),
    recall: mean(all.map(({ recall }) => recall)),
    zero: mean(all.map(({ found }) => (found === 0 ? 1 : 0))),
    lostToTypo: ndcg - meanNdcg(await typoScores(engine, collection)),
    lostHalfTyped: ndcg - meanNdcg(await scores(engine, collection, halfTyped)),
  };
}

export async function measureQuality(
  kind: EngineKind,
  place: CollectionPlace,
): Promise<QualityFigures> {
  const { input, engine, figures } = await indexed(kind, () => readCollection(place));
  const texts = input.questions.map(({ text }) => text);
  const times = await typed(engine, keystrokesOf(texts, MOST_KEYSTROKES));
  const query = await timed(
    (text) => engine.search(text, TIMED_DEPTH),
    spread(texts, MOST_TIMED_QUESTIONS),
  );
  const quality = await judged(engine, input);
  const stored = await storedFigures(engine);
  return { ...figures, ...quality, ...times, query, ...(stored && { stored }) };
}

/** At a size: the papers of the corpus in a folder, filled up with made ones. */
export async function measureSpeed(
  kind: EngineKind,
  size: number,
  corpus: string,
): Promise<SpeedFigures> {
  const { engine, figures } = await indexed(kind, () => {
    const papers = papersOf(readCorpus(corpus), size);
    return { docs: papers.map(({ id, title, abstract }) => ({ id, title, text: abstract })) };
  });
  const times = await typed(engine, KEYSTROKES);
  const stored = await storedFigures(engine);
  return { ...figures, ...times, ...(stored && { stored }) };
}
