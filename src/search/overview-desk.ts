/** Answers what the overview asks, of all papers together. */
import { paperTitles, readDatasheet, whatIsNew, type AboutSources } from './about-papers.ts';
import type { OverviewAnswer, OverviewQuestion } from './overview-protocol.ts';
import { papersOverview, type OverviewSources } from './papers-overview.ts';

export type DeskSources = OverviewSources & AboutSources;

export class OverviewDesk {
  readonly #sources: DeskSources;

  constructor(sources: DeskSources) {
    this.#sources = sources;
  }

  /** @throws {LibraryError} where a file or the database does not answer */
  async answer(question: OverviewQuestion): Promise<OverviewAnswer> {
    const { kind } = question;
    switch (kind) {
      case 'page':
        return { kind, page: papersOverview(this.#sources) };
      case 'datasheet':
        return { kind, datasheet: await readDatasheet(this.#sources) };
      case 'titles':
        return { kind, titles: paperTitles(this.#sources, question.papers) };
      case 'news':
        return { kind, news: await whatIsNew(this.#sources) };
      case 'news-seen':
        await this.#sources.updates.seen();
        return { kind };
    }
  }
}
