import { problemOf } from '#domain/problems';
import type { ExchangeDesk } from './exchange-desk.ts';
import type { ExchangeOutcome, ExchangeQuestion } from './exchange-protocol.ts';
import type { LibraryIndex } from './library-index.ts';
import type { ReaderDesk } from './reader-desk.ts';

/** Writes Carrel's own files and takes files in; the code for that is fetched when it is first asked. */
export class Exchanger {
  readonly #reader: ReaderDesk;
  readonly #here: () => LibraryIndex;
  #desk: ExchangeDesk | undefined;

  constructor(reader: ReaderDesk, here: () => LibraryIndex) {
    this.#reader = reader;
    this.#here = here;
  }

  /** As {@link ExchangeDesk} answers; a problem where its code could not be fetched. */
  async answer(question: ExchangeQuestion): Promise<ExchangeOutcome> {
    try {
      const code = await import('./exchange-desk.ts');
      // Two questions may wait for the code: both are for one desk, which remembers what it weighs.
      this.#desk ??= new code.ExchangeDesk(this.#reader, this.#here);
    } catch (error) {
      return { problem: problemOf(error) };
    }
    return this.#desk.answer(question);
  }
}
