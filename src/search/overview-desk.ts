/** Answers what the overview asks, of all papers together. */
import { litPapers, nearestPapers } from './map-papers.ts';
import type { OverviewAnswer, OverviewQuestion } from './overview-protocol.ts';
import { papersOverview, type OverviewSources } from './papers-overview.ts';

export type { OverviewSources } from './papers-overview.ts';

export class OverviewDesk {
  readonly #sources: OverviewSources;

  constructor(sources: OverviewSources) {
    this.#sources = sources;
  }

  answer(question: OverviewQuestion): OverviewAnswer {
    const { kind } = question;
    switch (kind) {
      case 'page':
        return { kind, page: papersOverview(this.#sources) };
      case 'lit':
        return { kind, ordinals: litPapers(this.#sources, question.by) };
      case 'nearest':
        return { kind, ordinals: nearestPapers(this.#sources, question.paper) };
    }
  }
}
