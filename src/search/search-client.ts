import type { KnownTag } from '#domain/complete-tag';
import type { LinesQuery } from '#domain/concordance';
import type { Bundle } from '#domain/exchange/bundle';
import type { ExportScope } from '#domain/exchange/export-scope';
import type { CheckAnswer, CheckQuestion } from '#domain/device-check';
import type { RecentChange } from '#domain/kept-search';
import type { LibraryQuery } from '#domain/library-query';
import { LibraryError } from '#domain/problems';
import type { ReaderAction } from '#domain/reader/actions';
import type { ListDesk } from '#domain/reader/list-desk';
import type { PaperDesk } from '#domain/reader/paper-desk';
import type { StoredPaper } from '#domain/stored-paper';
import type { ExchangeOutcome, ExchangeQuestion } from './exchange-protocol.ts';
import type { ExportQuestion, PapersFile } from './exporter.ts';
import type { LinesPage } from './line-desk.ts';
import type { NotebookAnswer, NotebookQuestion } from './notebook.ts';
import type { OverviewAnswer, OverviewQuestion } from './overview-protocol.ts';
import type {
  Made,
  Carriers,
  PaperName,
  RelatedPaper,
  ResultRow,
  SearchResult,
  SuggestedTag,
} from './protocol.ts';
import { aborted, type WorkerLine } from './worker-line.ts';

export interface SearchClient {
  /** Starts the worker if none runs and opens the library, or tries again. */
  open(): void;
  /**
   * Searches; the latest question wins.
   * @param window how many rows to send along
   * @throws {DOMException} `AbortError` when a newer search overtook this one or workers die
   */
  search(query: LibraryQuery, window: number): Promise<SearchResult>;
  /** The same for another field: neither overtakes the other. */
  find(query: LibraryQuery, window: number): Promise<SearchResult>;
  /**
   * Rows for these ordinals, in this order, marked for `text`.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  rows(ordinals: readonly number[], text: string): Promise<readonly ResultRow[]>;
  /** @throws {DOMException} `AbortError` when workers die one after the other */
  paper(id: string): Promise<StoredPaper | undefined>;
  /**
   * Changes the searches that were made last.
   * @returns the change that takes it back
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  changeRecents(change: RecentChange): Promise<RecentChange | undefined>;
  /**
   * Does what the reader asks for with what they made; resolves when it is stored.
   * @returns the change; undefined where there was nothing to change
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  act(action: ReaderAction): Promise<Made | undefined>;
  /**
   * Ids of the papers with these ordinals.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  ids(ordinals: Uint32Array): Promise<readonly string[]>;
  /**
   * The first of these papers that is still to be read.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  nextOpen(ordinals: Uint32Array): Promise<PaperName | undefined>;
  /**
   * The tags that any of these papers has, and how many of them have each.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  tagsOn(papers: readonly string[]): Promise<readonly KnownTag[]>;
  /**
   * What the reader made of a paper.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  desk(paperId: string): Promise<PaperDesk | undefined>;
  /**
   * A reading list; undefined where there is none.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  list(listId: string): Promise<ListDesk | undefined>;
  /**
   * Tags that fit a paper, going by what was tagged before.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  suggestTags(paperId: string): Promise<readonly SuggestedTag[]>;
  /**
   * What carries any of these tags.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  carriers(tags: readonly string[]): Promise<Carriers | undefined>;
  /**
   * Some of the sentences that hold a phrase, and what is said of them all.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  lines(query: LinesQuery, from: number, count: number): Promise<LinesPage | undefined>;
  /**
   * Asks the reader's highlights and notes; the answer is of the question's kind.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  notebook(question: NotebookQuestion): Promise<NotebookAnswer | undefined>;
  /**
   * Asks about all papers together; the answer is of the question's kind.
   * @throws {LibraryError} whatever keeps the worker from answering
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  overview(question: OverviewQuestion): Promise<OverviewAnswer | undefined>;
  /**
   * What was brought back has been read, and is not told again.
   * @throws {DOMException} `AbortError` when the worker died
   */
  recoveryRead(): Promise<void>;
  /**
   * Measures or checks what the device keeps; the answer is of the question's kind.
   * @throws {LibraryError} `StorageRefused` and whatever else keeps the device from answering
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  check(question: CheckQuestion): Promise<CheckAnswer | undefined>;
  /**
   * Writes or weighs files; a merge resolves when it is stored. A fault of the file is an answer.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  exchange(question: ExchangeQuestion): Promise<ExchangeOutcome | undefined>;
  /**
   * Papers with what the reader made of them; undefined where what is asked for is gone.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  bundle(scope: ExportScope): Promise<Bundle | undefined>;
  /**
   * Papers as a file for another program.
   * @returns undefined where what was to leave is gone
   * @throws {LibraryError} whatever keeps the worker from writing it
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  exportFile(question: ExportQuestion): Promise<PapersFile | undefined>;
  /**
   * Papers about the same as this one, nearest first.
   * @throws {DOMException} `AbortError` when workers die one after the other
   */
  related(id: string): Promise<readonly RelatedPaper[]>;
}

interface Search {
  readonly query: LibraryQuery;
  readonly window: number;
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One search is in the worker at a time and one waits: a keystroke replaces the waiting one, so the
 * worker never computes what nobody will see.
 */
function latestOnly(line: WorkerLine): SearchClient['search'] {
  let running = false;
  let next: Search | undefined;

  async function run({ query, window, resolve, reject }: Search): Promise<void> {
    running = true;
    try {
      const answer = await line.ask((id) => ({ kind: 'search', id, query, window }));
      if (answer.kind === 'result') resolve(answer.result);
    } catch (error) {
      running = false;
      reject(error);
      next?.reject(error);
      next = undefined;
      return;
    }
    running = false;
    const following = next;
    next = undefined;
    if (following) void run(following);
  }

  return (query, window) =>
    new Promise((resolve, reject) => {
      next?.reject(aborted('A newer search overtook this one.'));
      next = undefined;
      const search = { query, window, resolve, reject };
      if (running) next = search;
      else void run(search);
    });
}

/**
 * Hides the search worker behind a few questions.
 * @param newId gives an id that nothing has
 */
export function createSearchClient(line: WorkerLine, newId: () => string): SearchClient {
  return {
    open: () => line.open(),
    search: latestOnly(line),
    find: latestOnly(line),
    async rows(ordinals, text) {
      const answer = await line.ask((id) => ({ kind: 'rows', id, ordinals, text }));
      return answer.kind === 'rows' ? answer.rows : [];
    },
    async paper(paperId) {
      const answer = await line.ask((id) => ({ kind: 'paper', id, paperId }));
      return answer.kind === 'paper' ? answer.paper : undefined;
    },
    async changeRecents(change) {
      const answer = await line.ask((id) => ({ kind: 'change-recents', id, change }));
      if (answer.kind !== 'recents-changed') return undefined;
      if (answer.outcome.problem) throw new LibraryError(answer.outcome.problem);
      return answer.outcome.undo;
    },
    async act(action) {
      const answer = await line.ask((id) => ({ kind: 'act', id, action, asked: newId() }));
      if (answer.kind !== 'acted') return undefined;
      if (answer.outcome.problem) throw new LibraryError(answer.outcome.problem);
      return answer.outcome.made;
    },
    async ids(ordinals) {
      const answer = await line.ask((id) => ({ kind: 'ids', id, ordinals }));
      return answer.kind === 'ids' ? answer.ids : [];
    },
    async nextOpen(ordinals) {
      const answer = await line.ask((id) => ({ kind: 'next-open', id, ordinals }));
      return answer.kind === 'next-open' ? answer.paper : undefined;
    },
    async tagsOn(papers) {
      const answer = await line.ask((id) => ({ kind: 'tags-on', id, papers }));
      return answer.kind === 'tags-on' ? answer.tags : [];
    },
    async desk(paperId) {
      const answer = await line.ask((id) => ({ kind: 'desk', id, paperId }));
      return answer.kind === 'desk' ? answer.desk : undefined;
    },
    async list(listId) {
      const answer = await line.ask((id) => ({ kind: 'list', id, listId }));
      return answer.kind === 'list' ? answer.desk : undefined;
    },
    async suggestTags(paperId) {
      const answer = await line.ask((id) => ({ kind: 'suggest-tags', id, paperId }));
      return answer.kind === 'suggested-tags' ? answer.tags : [];
    },
    async carriers(tags) {
      const answer = await line.ask((id) => ({ kind: 'carriers', id, tags }));
      return answer.kind === 'carriers' ? answer.carriers : undefined;
    },
    async lines(query, from, count) {
      const answer = await line.ask((id) => ({ kind: 'lines', id, query, from, count }));
      return answer.kind === 'lines' ? answer.page : undefined;
    },
    async notebook(question) {
      const answer = await line.ask((id) => ({ kind: 'notebook', id, question }));
      return answer.kind === 'notebook' ? answer.answer : undefined;
    },
    async overview(question) {
      const answer = await line.ask((id) => ({ kind: 'overview', id, question }));
      if (answer.kind !== 'overview') return undefined;
      if (answer.outcome.problem) throw new LibraryError(answer.outcome.problem);
      return answer.outcome.answer;
    },
    async recoveryRead() {
      await line.ask((id) => ({ kind: 'recovery-read', id }));
    },
    async check(question) {
      const answer = await line.ask((id) => ({ kind: 'check', id, question }));
      if (answer.kind !== 'checked') return undefined;
      if (answer.outcome.problem) throw new LibraryError(answer.outcome.problem);
      return answer.outcome.answer;
    },
    async exchange(question) {
      const answer = await line.ask((id) => ({ kind: 'exchange', id, question, asked: newId() }));
      if (answer.kind !== 'exchanged') return undefined;
      if (answer.outcome.problem) throw new LibraryError(answer.outcome.problem);
      return answer.outcome;
    },
    async bundle(scope) {
      const answer = await line.ask((id) => ({ kind: 'bundle', id, scope }));
      return answer.kind === 'bundle' ? answer.bundle : undefined;
    },
    async exportFile(question) {
      const answer = await line.ask((id) => ({ kind: 'export', id, question }));
      if (answer.kind !== 'exported') return undefined;
      if (answer.outcome.problem) throw new LibraryError(answer.outcome.problem);
      return answer.outcome.file;
    },
    async related(paperId) {
      const answer = await line.ask((id) => ({ kind: 'related', id, paperId }));
      return answer.kind === 'related' ? answer.papers : [];
    },
  };
}
