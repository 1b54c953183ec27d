/** The desk for the overview, fetched with the first question: most visits ask none. */
import { problemOf } from '#domain/problems';
import type { DeskSources, OverviewDesk } from './overview-desk.ts';
import type { OverviewOutcome, OverviewQuestion } from './overview-protocol.ts';

export class Overviewer {
  readonly #sources: DeskSources;
  #desk: OverviewDesk | undefined;

  constructor(sources: DeskSources) {
    this.#sources = sources;
  }

  /** Answers a question; what goes wrong is told, never thrown. */
  async answer(question: OverviewQuestion): Promise<OverviewOutcome> {
    try {
      const { OverviewDesk } = await import('./overview-desk.ts');
      this.#desk ??= new OverviewDesk(this.#sources);
      return { answer: await this.#desk.answer(question) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }
}
