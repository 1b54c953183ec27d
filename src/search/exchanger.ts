/** The desk for files, fetched with the first question about one: most visits ask none. */
import type { ExchangeDesk, PapersHere } from './exchange-desk.ts';
import type { ExchangeOutcome, ExchangeQuestion } from './exchange-protocol.ts';
import type { ReadStage } from '#domain/exchange/pause';
import { problemOf } from '#domain/problems';
import { unsavedSince } from '#domain/reader/unsaved';
import type { Asking } from './making.ts';
import type { ReaderDesk } from './reader-desk.ts';

export class Exchanger {
  readonly #reader: ReaderDesk;
  readonly #here: () => PapersHere;
  readonly #tell: (stage: ReadStage) => void;
  #desk: ExchangeDesk | undefined;

  /** @param tell hears how far the reading of a file has come */
  constructor(reader: ReaderDesk, here: () => PapersHere, tell: (stage: ReadStage) => void) {
    this.#reader = reader;
    this.#here = here;
    this.#tell = tell;
  }

  /** Answers a question; what goes wrong is told, never thrown, and nothing was changed then. */
  async answer(question: ExchangeQuestion, asking: Asking = {}): Promise<ExchangeOutcome> {
    // Asked in every visit, and answered from what is at hand.
    if (question.kind === 'unsaved') {
      const unsaved = unsavedSince(this.#reader.library, question.since);
      const device = this.#reader.store?.device.split('.')[0] ?? '';
      return { answer: { kind: 'unsaved', unsaved, device } };
    }
    try {
      const { ExchangeDesk } = await import('./exchange-desk.ts');
      this.#desk ??= new ExchangeDesk(this.#reader, this.#here, this.#tell);
    } catch (error) {
      return { problem: problemOf(error) };
    }
    return this.#desk.answer(question, asking);
  }
}
