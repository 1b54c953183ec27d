/** Answers what the overview asks, of all papers together. */
import type { OverviewAnswer, OverviewQuestion } from './overview-protocol.ts';
import { papersOverview, type OverviewSources } from './papers-overview.ts';

export type { OverviewSources } from './papers-overview.ts';

export class OverviewDesk {
  readonly #sources: OverviewSources;

  constructor(sources: OverviewSources) {
    this.#sources = sources;
  }

  answer({ kind }: OverviewQuestion): OverviewAnswer {
    switch (kind) {
      case 'page':
        return { kind, page: papersOverview(this.#sources) };
    }
  }
}
