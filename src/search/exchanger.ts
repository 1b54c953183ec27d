/** The desk for files, fetched with the first question about one: most visits ask none. */
import type { ExchangeDesk, PapersHere } from './exchange-desk.ts';
import type { ExchangeOutcome, ExchangeQuestion } from './exchange-protocol.ts';
import { problemOf } from '#domain/problems';
import { unsavedSince } from '#domain/reader/unsaved';
import type { ReaderDesk } from './reader-desk.ts';

export class Exchanger {
  readonly #reader: ReaderDesk;
  readonly #here: () => PapersHere;
  #desk: ExchangeDesk | undefined;

  constructor(reader: ReaderDesk, here: () => PapersHere) {
    this.#reader = reader;
    this.#here = here;
  }

  /** Answers a question; what goes wrong is told, never thrown, and nothing was changed then. */
  async answer(question: ExchangeQuestion): Promise<ExchangeOutcome> {
    // Asked in every visit, and answered from what is at hand.
    if (question.kind === 'unsaved') {
      const unsaved = unsavedSince(this.#reader.library, question.since);
      const device = this.#reader.store?.device.split('.')[0] ?? '';
      return { answer: { kind: 'unsaved', unsaved, device } };
    }
    try {
      const { ExchangeDesk } = await import('./exchange-desk.ts');
      this.#desk ??= new ExchangeDesk(this.#reader, this.#here);
    } catch (error) {
      return { problem: problemOf(error) };
    }
    return this.#desk.answer(question);
  }
}
