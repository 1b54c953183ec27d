/** Answers what the overview asks, of all papers together. */
import { litPapers, nearestPapers } from './map-papers.ts';
import { nearRead } from './near-read.ts';
import type { OverviewAnswer, OverviewQuestion } from './overview-protocol.ts';
import { papersOverview, type OverviewSources } from './papers-overview.ts';
import { TopicMaps, type MapSources } from './topic-maps.ts';

export type DeskSources = OverviewSources & MapSources;

export class OverviewDesk {
  readonly #sources: DeskSources;
  readonly #maps: TopicMaps;

  constructor(sources: DeskSources) {
    this.#sources = sources;
    this.#maps = new TopicMaps(sources);
  }

  async answer(question: OverviewQuestion): Promise<OverviewAnswer> {
    const { kind } = question;
    switch (kind) {
      case 'page':
        return { kind, page: papersOverview(this.#sources) };
      case 'map':
        return { kind, map: await this.#maps.map() };
      case 'near-read':
        return { kind, ...(await nearRead(this.#sources)) };
      case 'lit':
        return { kind, ordinals: litPapers(this.#sources, question.by) };
      case 'nearest':
        return { kind, ordinals: nearestPapers(this.#sources, question.paper) };
    }
  }
}
