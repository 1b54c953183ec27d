/** What goes out into files of Carrel's own, and what comes in from any: written and weighed in the worker. */
import { writeLibraryFile, writeListFile } from '#domain/exchange/library-file';
import type { FilePaper } from '#domain/exchange/library-format';
import { backupName } from '#domain/backup';
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
import type { StoredPaper } from '#domain/stored-paper';
import { unsavedSince } from '#domain/reader/unsaved';
import { breath } from './breath.ts';
import type { ExchangeAnswer, ExchangeOutcome, ExchangeQuestion } from './exchange-protocol.ts';
import type { LibraryIndex } from './library-index.ts';
import type { Asking, Planned } from './making.ts';
import { paperHere } from './paper-here.ts';
import { packed } from './packing.ts';
import {
  MOST_DELETED,
  namesIn,
  rowsOfPlan,
  summaryOf,
  type NamesHere,
  type PreviewOf,
} from './previewing.ts';
import type { ReaderDesk } from './reader-desk.ts';
import { weighCopy } from './weigh-copy.ts';

/** The papers that the library holds. */
export type PapersHere = Pick<LibraryIndex, 'paper' | 'papers' | 'sourceTitle'>;

type Asked<Kind extends ExchangeQuestion['kind']> = Extract<ExchangeQuestion, { kind: Kind }>;

/** What needs the desk for files. */
export type DeskQuestion = Exclude<ExchangeQuestion, { kind: 'unsaved' }>;

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
  async answer(question: DeskQuestion, asking: Asking = {}): Promise<ExchangeOutcome> {
    try {
      await this.#reader.known.ledger();
      return { answer: await this.#answer(question, asking) };
    } catch (error) {
      return question.kind === 'preview'
        ? { fault: importProblemOf(error, question.name) }
        : { problem: problemOf(error) };
    }
  }

  #answer(question: DeskQuestion, asking: Asking): Promise<ExchangeAnswer> {
    switch (question.kind) {
      case 'library-file':
        return this.#libraryFile(question);
      case 'list-file':
        return this.#listFile(question);
      case 'preview':
        return this.#preview(question);
      case 'merge':
        return this.#merge(question, asking);
      case 'preview-rows':
        return Promise.resolve(this.#rows(question));
      case 'earlier':
        return this.#earlier(question);
      case 'copy':
        return weighCopy(question, this.#reader, () => this.#corpus(), this.#text);
      case 'rename-device':
        return this.#rename();
      case 'discard':
        this.#reading?.abort();
        this.#current = undefined;
        return Promise.resolve({ kind: 'discarded' });
    }
  }

  async #rename(): Promise<ExchangeAnswer> {
    await this.#reader.store?.rename();
    return { kind: 'renamed' };
  }

  async #libraryFile({
    isPacked,
    withAbstracts = false,
  }: Asked<'library-file'>): Promise<ExchangeAnswer> {
    // A file must not bear a name that another tab has given up: it may be another device's by now.
    await this.#reader.store?.readName();
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
      ...(await file(backupName(savedAt, source.device, false), text, isPacked)),
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
    const name = `carrel-list-${dayOf(source.savedAt)}.json`;
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
    const [plan, means] = await this.#reader.look(async (known, ledger) => {
      const papers = () => this.#corpus();
      const steps = planSteps(incoming, [], { ...known, ledger, papers });
      return [await inStretches(steps, 'comparing', pause), known] as const;
    });
    this.#previews += 1;
    const names = namesIn(incoming, plan);
    this.#current = { preview: this.#previews, incoming, isDamaged, plan, names };
    return {
      kind: 'preview',
      summary: summaryOf(this.#current, (id) => this.#title(id) !== undefined, means),
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
    const here: NamesHere = {
      paper: this.#title,
      tag: (id) => this.#reader.library.get('tags', id)?.name,
      list: (id) => this.#reader.library.get('lists', id)?.name,
    };
    const rows = rowsOfPlan(current, of, [from, from + count], here);
    return { kind: 'preview-rows', rows };
  }

  /** Weighed anew, as the library stands now: other tabs may have written since. */
  async #merge(
    { preview, choices, back, isSure }: Asked<'merge'>,
    asking: Asking,
  ): Promise<ExchangeAnswer> {
    const current = this.#current;
    if (current?.preview !== preview || current.isDamaged) return this.#mergedBefore(asking);
    let deleted = 0;
    let share = 0;
    const papers = () => this.#corpus();
    const plan: Planned['plan'] = (means, ledger) => {
      const planned = planImport(current.incoming, choices, { ...means, ledger, papers }, back);
      [deleted, share] = [planned.deleted.length, planned.deletedShare];
      return share > MOST_DELETED && !isSure ? undefined : planned.doing;
    };
    const outcome = await this.#reader.act({ kind: 'planned', plan }, asking);
    if (outcome.problem) throw new LibraryError(outcome.problem);
    if (share > MOST_DELETED && !isSure) return { kind: 'ask', deleted, deletedShare: share };
    this.#current = undefined;
    const { kind, device } = current.incoming;
    return { kind: 'merged', made: outcome.made, device: kind === 'carrel-library' ? device : '' };
  }

  /** What a worker has merged that died before it could say so: of the file, nothing is known here. */
  async #mergedBefore(asking: Asking): Promise<ExchangeAnswer> {
    if (!asking.again) return { kind: 'refused' };
    const outcome = await this.#reader.act({ kind: 'planned', plan: () => undefined }, asking);
    if (outcome.problem) throw new LibraryError(outcome.problem);
    return outcome.made ? { kind: 'merged-before', made: outcome.made } : { kind: 'refused' };
  }

  async #earlier({ table, id, field }: Asked<'earlier'>): Promise<ExchangeAnswer> {
    const texts = await this.#reader.look(({ library }, ledger) => {
      const state = ledger.stateOfOne(table, id, library.kept(table, id));
      return earlierTexts(state, table, id, field);
    });
    return { kind: 'earlier', texts };
  }

  #paper(id: string): StoredPaper | undefined {
    return paperHere(id, this.#here(), this.#reader.library);
  }

  readonly #title = (id: string): string | undefined => this.#paper(id)?.title;

  readonly #text = (id: string): string | undefined => this.#paper(id)?.abstract;

  /** Those of the reader's own are records, which say better than the index what is there. */
  *#corpus(): Iterable<StoredPaper> {
    for (const paper of this.#here().papers()) if (!paper.own) yield paper;
  }

  /** What a file tells of a paper; those of the reader's own are in it themselves, whole. */
  #paperIn(library: ReaderLibrary, withAbstract: boolean): (id: string) => FilePaper | undefined {
    return (id) => {
      const paper = paperHere(id, this.#here(), library);
      if (!paper) return undefined;
      const { title, publishedOn = null, abstract, links, listings, own } = paper;
      const sources = new Set(listings.map(({ source }) => this.#here().sourceTitle(source)));
      return {
        id,
        title,
        publishedOn,
        abstract: withAbstract && !own ? abstract : '',
        links,
        sources: own ? [] : [...sources],
      };
    };
  }
}

async function file(
  name: string,
  text: string,
  isPacked: boolean,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  if (isPacked) return { name: `${name}.gz`, blob: await packed(text) };
  return { name, blob: new Blob([text], { type: 'application/json' }) };
}
