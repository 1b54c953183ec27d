/**
 * Measures the search at several sizes: `tsx scripts/bench/search.ts [--sizes 434,10000,100000]
 * [--corpus public/corpus]`. Every row is measured in a process of its own; times are CPU, of all its
 * threads; sizes beyond the corpus are filled up with made papers. Keystrokes are timed in the third
 * pass over all of them, when the code is compiled; `cold p95` is of the first.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Document } from 'flexsearch';
import { EMPTY_QUERY } from '../../src/domain/library-query.ts';
import type { StoredPaper } from '../../src/domain/stored-paper.ts';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { papersOf, readCorpus } from './made-papers.ts';

const QUERIES =
  `radiology report generation|chest x-ray|medical question answering|llm hallucination|fine-tuning
|GPT-4 clinical notes|brain tumour segmentation|retinal images|federated learning privacy
|electronic health records|COVID-19 detection|benchmark for multimodal models|surgical video
|3D CT|patient notes dataset|uncertainty estimation|named entity recognition
|knowledge graph reasoning|self-supervised pathology|whole slide images|skin cancer
|bias in medical ai|retrieval augmented|visual question answering|synthetic data
|diffusion models for mri|drug discovery|ecg|mental health|chatbot for patients
|clinical trial matching|reinforcement learning R1|vision-language model|low-resource languages
|Chinese medicine|polyp detection|diabetic retinopathy|ultrasound|foundation model
|zero-shot classification|explainable diagnosis|icd coding|summarization of reports
|prompt engineering|de-identification|mammography|segment anything|rare diseases|genomics|dental
|instruction tuning dataset|medical exam|human evaluation of answers|privacy|speech
|sepsis prediction|sleep|how well do doctors trust ai|state-of-the-art on MedQA
|image registration`
    .replaceAll('\n', '')
    .split('|');

/** Every state of the search field while each query is typed. */
const KEYSTROKES = QUERIES.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));

/** FlexSearch's own document index needs minutes and most of a gigabyte beyond this. */
const MOST_FOR_FLEXSEARCH = 10_000;

interface Figures {
  readonly indexMs: number;
  readonly indexMb: number;
  readonly papersMb: number;
  /** CPU milliseconds per keystroke, ascending. */
  readonly warm: readonly number[];
  readonly cold: readonly number[];
}

type Engine = 'carrel' | 'flexsearch';

/** Builds an engine over `papers`; the answer runs one keystroke. */
const BUILD: Record<Engine, (papers: readonly StoredPaper[]) => (text: string) => unknown> = {
  carrel: (papers) => {
    const index = new LibraryIndex();
    for (let at = 0; at < papers.length; at += 100) index.add(papers.slice(at, at + 100));
    return (text) => index.search({ ...EMPTY_QUERY, text, sort: 'best' }, 20);
  },
  flexsearch: (papers) => {
    const document = { id: 'ordinal', index: ['title', 'abstract'] };
    const index = new Document({ tokenize: 'forward', document });
    for (const { ordinal, title, abstract } of papers) index.add({ ordinal, title, abstract });
    return (text) => index.search(text, { suggest: true, limit: 100 });
  },
};

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

/** CPU milliseconds of every keystroke, ascending. */
function timed(ask: (text: string) => unknown): number[] {
  const times = KEYSTROKES.map((text) => {
    const before = process.cpuUsage();
    ask(text);
    return cpuMs(before);
  });
  return times.toSorted((a, b) => a - b);
}

/** The value below which a share of ascending ones lies. */
function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.ceil(share * ascending.length) - 1] ?? 0;
}

function measure(engine: Engine, size: number, folder: string): Figures {
  const empty = usedMb();
  const papers = papersOf(readCorpus(folder), size);
  const papersMb = usedMb() - empty;
  const before = process.cpuUsage();
  const ask = BUILD[engine](papers);
  const indexMs = cpuMs(before);
  const indexMb = usedMb() - empty - papersMb;
  const [cold = [], , warm = []] = [1, 2, 3].map(() => timed(ask));
  return { indexMs, indexMb, papersMb, cold, warm };
}

/** Runs `measure` in a process of its own, where garbage can be collected on demand. */
function measureApart(engine: Engine, size: number, folder: string): Figures {
  const script = fileURLToPath(import.meta.url);
  const args = ['--expose-gc', '--import', 'tsx', script, '--engine', engine];
  args.push('--sizes', String(size), '--corpus', folder);
  const figures: Figures = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  return figures;
}

function row(cells: readonly (string | number)[]): string {
  const texts = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell));
  return texts.map((text, at) => (at < 2 ? text.padEnd(10) : text.padStart(9))).join(' ');
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '434,10000,100000' },
    corpus: { type: 'string', default: 'public/corpus' },
    engine: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (values.engine === 'carrel' || values.engine === 'flexsearch') {
  console.log(JSON.stringify(measure(values.engine, sizes[0] ?? 0, values.corpus)));
} else {
  console.log(`${KEYSTROKES.length} keystrokes of ${QUERIES.length} queries; CPU ms, MB\n`);
  console.log(
    row(['papers', 'engine', 'index ms', 'index MB', 'texts MB', 'p50', 'p95', 'max', 'cold p95']),
  );
  for (const size of sizes) {
    for (const engine of ['carrel', 'flexsearch'] as const) {
      if (engine === 'flexsearch' && size > MOST_FOR_FLEXSEARCH) {
        console.log(row([String(size), engine]), `not run above ${MOST_FOR_FLEXSEARCH} papers`);
        continue;
      }
      const { indexMs, indexMb, papersMb, warm, cold } = measureApart(engine, size, values.corpus);
      const times = [...[0.5, 0.95, 1].map((share) => quantile(warm, share)), quantile(cold, 0.95)];
      console.log(row([String(size), engine, indexMs, indexMb, papersMb, ...times]));
    }
  }
}
