/** What goes out into files of Carrel's own, and what comes in from any: written and weighed in the worker. */
import { writeLibraryFile, writeListFile } from '#domain/exchange/library-file';
import type { FilePaper } from '#domain/exchange/library-format';
import { importProblemOf } from '#domain/exchange/import-problem';
import { inStretches, type Pause, type ReadStage } from '#domain/exchange/pause';
import { planImport, planSteps } from '#domain/exchange/plan-import';
import type { ImportRead } from '#domain/exchange/read-import';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import { selectGiven } from '#domain/exchange/select-list';
import { LibraryError, problemOf } from '#domain/problems';
import { earlierTexts } from '#domain/reader/earlier-texts';
import type { ReaderLibrary } from '#domain/reader/library';
import { goneOf, stateOf } from '#domain/reader/merge';
import { unsavedSince } from '#domain/reader/unsaved';
import type { ExchangeAnswer, ExchangeOutcome, ExchangeQuestion } from './exchange-protocol.ts';
import type { LibraryIndex } from './library-index.ts';
import { packed } from './packing.ts';
import { MOST_DELETED, rowsOfPlan, summaryOf, type PreviewOf } from './previewing.ts';
import type { ReaderDesk } from './reader-desk.ts';

/** The papers that the library holds. */
export type PapersHere = Pick<LibraryIndex, 'paper' | 'papers' | 'sourceTitle'>;

type Asked<Kind extends ExchangeQuestion['kind']> = Extract<ExchangeQuestion, { kind: Kind }>;

/** What needs the desk for files. */
export type DeskQuestion = Exclude<ExchangeQuestion, { kind: 'unsaved' }>;

/** Until messages that wait have been heard. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** A day as names of files have it. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export class ExchangeDesk {
  readonly #reader: ReaderDesk;
  readonly #here: () => PapersHere;
  readonly #tell: (stage: ReadStage) => void;
  /** The file that is weighed. */
  #current: PreviewOf | undefined;
  #previews = 0;
  #reading: AbortController | undefined;

  /** @param tell hears how far the reading of a file has come */
  constructor(reader: ReaderDesk, here: () => PapersHere, tell: (stage: ReadStage) => void) {
    this.#tell = tell;
    this.#reader = reader;
    this.#here = here;
  }

  /** Answers a question; what goes wrong is told, never thrown, and nothing was changed then. */
  async answer(question: DeskQuestion): Promise<ExchangeOutcome> {
    try {
      await this.#reader.known.ledger();
      return { answer: await this.#answer(question) };
    } catch (error) {
      return question.kind === 'preview'
        ? { fault: importProblemOf(error, question.name) }
        : { problem: problemOf(error) };
    }
  }

  #answer(question: DeskQuestion): Promise<ExchangeAnswer> {
    switch (question.kind) {
      case 'library-file':
        return this.#libraryFile(question);
      case 'list-file':
        return this.#listFile(question);
      case 'preview':
        return this.#preview(question);
      case 'merge':
        return this.#merge(question);
      case 'preview-rows':
        return Promise.resolve(this.#rows(question));
      case 'earlier':
        return this.#earlier(question);
      case 'discard':
        this.#reading?.abort();
        this.#current = undefined;
        return Promise.resolve({ kind: 'discarded' });
    }
  }

  async #libraryFile({
    isPacked,
    withAbstracts = false,
  }: Asked<'library-file'>): Promise<ExchangeAnswer> {
    const { source, made, latest } = await this.#reader.look(
      ({ library, now, device }, ledger) => ({
        source: {
          state: ledger.state(library.rows()),
          seen: [...ledger.seen().values()],
          device: device.split('.')[0] ?? device,
          savedAt: now,
          paperOf: this.#paperIn(library, withAbstracts),
        },
        made: unsavedSince(library, undefined),
        latest: library.latest ?? '',
      }),
    );
    const { state, savedAt } = source;
    const text = await writeLibraryFile(source);
    return {
      kind: 'library-file',
      ...(await file(`carrel-${dayOf(savedAt)}`, text, isPacked)),
      holds: { ...made, earlier: state.earlier.size, deleted: goneOf(state).length },
      device: source.device,
      latest,
    };
  }

  async #listFile({ given, include, isPacked }: Asked<'list-file'>): Promise<ExchangeAnswer> {
    const source = await this.#reader.look(({ library, now, device }) => {
      const { rows, papers } = selectGiven(library, given, include);
      const paperOf = this.#paperIn(library, include.abstracts);
      const state = stateOf(rows);
      return { state, papers, device: device.split('.')[0] ?? device, savedAt: now, paperOf };
    });
    const name = `carrel-list-${dayOf(source.savedAt)}`;
    return { kind: 'file', ...(await file(name, await writeListFile(source), isPacked)) };
  }

  async #preview(question: Asked<'preview'>): Promise<ExchangeAnswer> {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    const pause = this.#pauses(signal);
    await pause('opening');
    const { incoming, damage } = await this.#open(question, pause, signal);
    const isDamaged = damage !== undefined;
    await pause('comparing');
    const plan = await this.#reader.look((means, ledger) => {
      const papers = () => this.#here().papers();
      return inStretches(planSteps(incoming, [], { ...means, ledger, papers }), 'comparing', pause);
    });
    this.#previews += 1;
    this.#current = { preview: this.#previews, incoming, isDamaged, plan };
    return {
      kind: 'preview',
      summary: summaryOf(this.#current, (id) => this.#title(id) !== undefined),
    };
  }

  /** Lets the questions in that wait, until the reading is stopped; tells of every new stage. */
  #pauses(signal: AbortSignal): Pause {
    let last: ReadStage | undefined;
    return async (next) => {
      if (next !== last && !signal.aborted) this.#tell(next);
      last = next;
      await breath();
      signal.throwIfAborted();
    };
  }

  /** By code that is fetched when the first file comes; a file that comes later takes its place. */
  async #open(
    { file, name, leaveOut = [] }: Asked<'preview'>,
    pause: Pause,
    signal: AbortSignal,
  ): Promise<ImportRead> {
    const { readImport } = await import('#domain/exchange/read-import');
    const source = { name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
    return readImport(source, {
      readOwn: (value, own) => readLibraryFile(value, own, this.#text, pause),
      leaveOut,
      signal,
      pause,
    });
  }

  #rows({ preview, of, from, count }: Asked<'preview-rows'>): ExchangeAnswer {
    const current = this.#current;
    if (current?.preview !== preview) return { kind: 'refused' };
    const rows = rowsOfPlan(current, of, [from, from + count], this.#title);
    return { kind: 'preview-rows', rows };
  }

  /** Weighed anew, as the library stands now: other tabs may have written since. */
  async #merge({ preview, choices, isSure }: Asked<'merge'>): Promise<ExchangeAnswer> {
    const current = this.#current;
    if (current?.preview !== preview || current.isDamaged) return { kind: 'refused' };
    let deleted = 0;
    let share = 0;
    const papers = () => this.#here().papers();
    const outcome = await this.#reader.act({
      kind: 'planned',
      plan: (means, ledger) => {
        const plan = planImport(current.incoming, choices, { ...means, ledger, papers });
        [deleted, share] = [plan.deleted.length, plan.deletedShare];
        return share > MOST_DELETED && !isSure ? undefined : plan.doing;
      },
    });
    if (outcome.problem) throw new LibraryError(outcome.problem);
    if (share > MOST_DELETED && !isSure) return { kind: 'ask', deleted, deletedShare: share };
    this.#current = undefined;
    return { kind: 'merged', made: outcome.made };
  }

  async #earlier({ table, id, field }: Asked<'earlier'>): Promise<ExchangeAnswer> {
    const texts = await this.#reader.look(({ library }, ledger) => {
      const state = ledger.stateOfOne(table, id, library.kept(table, id));
      return earlierTexts(state, table, id, field);
    });
    return { kind: 'earlier', texts };
  }

  readonly #title = (id: string): string | undefined =>
    this.#here().paper(id)?.title ?? this.#reader.library.get('ownPapers', id)?.title;

  readonly #text = (id: string): string | undefined =>
    this.#here().paper(id)?.abstract ?? this.#reader.library.get('ownPapers', id)?.abstract;

  /** What a file tells of a paper. */
  #paperIn(library: ReaderLibrary, withAbstract: boolean): (id: string) => FilePaper | undefined {
    return (id) => {
      const paper = this.#here().paper(id);
      if (!paper) {
        const own = library.get('ownPapers', id);
        const { title = '', publishedOn = null, url = '' } = own ?? {};
        const links = url === '' ? [] : [{ kind: 'paper', url }];
        return own && { id, title, publishedOn, abstract: '', links, sources: [] };
      }
      const { title, publishedOn = null, abstract, links, listings } = paper;
      const sources = new Set(listings.map(({ source }) => this.#here().sourceTitle(source)));
      return {
        id,
        title,
        publishedOn,
        abstract: withAbstract ? abstract : '',
        links,
        sources: [...sources],
      };
    };
  }
}

async function file(
  name: string,
  text: string,
  isPacked: boolean,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  if (isPacked) return { name: `${name}.json.gz`, blob: await packed(text) };
  const blob = new Blob([text], { type: 'application/json' });
  return { name: `${name}.json`, blob };
}
