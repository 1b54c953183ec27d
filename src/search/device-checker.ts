import type { CheckAnswer, CheckQuestion } from '#domain/device-check';
import { problemOf, type LibraryProblem } from '#domain/problems';
import type { CarrelDatabase } from '../data/db.ts';
import type { ReaderStore } from '../data/reader-store.ts';

/** What a question to the device came to. */
export type CheckOutcome =
  | { readonly answer: CheckAnswer; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };

/** What the device keeps, and where. */
export interface KeptHere {
  readonly db: CarrelDatabase;
  readonly reader: Promise<ReaderStore>;
}

/** Measures and checks what the device keeps; the code for that is fetched when it is first asked. */
export class DeviceChecker {
  #use: (kept: KeptHere | undefined) => void = () => {};
  readonly #kept = new Promise<KeptHere | undefined>((resolve) => {
    this.#use = resolve;
  });

  /** Tells what there is to check; undefined where the browser keeps nothing. */
  use(kept: KeptHere | undefined): void {
    this.#use(kept);
  }

  /** Waits until the database is open. */
  async answer(question: CheckQuestion): Promise<CheckOutcome> {
    try {
      const { answerCheck } = await import('./device-check.ts');
      return { answer: await answerCheck(question, await this.#kept) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }
}
