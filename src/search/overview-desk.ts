/** Answers what the overview asks, of all papers together. */
import { paperTitles, readDatasheet, whatIsNew, type AboutSources } from './about-papers.ts';
import { mapGroups } from './map-groups.ts';
import { litPapers, nearestPapers } from './map-papers.ts';
import { nearRead } from './near-read.ts';
import type { MapGroup, OverviewAnswer, OverviewQuestion } from './overview-protocol.ts';
import { papersOverview, type OverviewSources } from './papers-overview.ts';
import { TopicMaps, type MapSources } from './topic-maps.ts';

export type DeskSources = OverviewSources & MapSources & AboutSources;

export class OverviewDesk {
  readonly #sources: DeskSources;
  readonly #maps: TopicMaps;

  constructor(sources: DeskSources) {
    this.#sources = sources;
    this.#maps = new TopicMaps(sources);
  }

  async #groups(): Promise<readonly MapGroup[]> {
    const map = await this.#maps.map();
    const ofCorpus = await this.#maps.ofCorpus();
    return map && ofCorpus ? mapGroups(this.#sources, map, ofCorpus) : [];
  }

  /** @throws {LibraryError} where a file or the database does not answer */
  async answer(question: OverviewQuestion): Promise<OverviewAnswer> {
    const { kind } = question;
    switch (kind) {
      case 'page':
        return { kind, page: papersOverview(this.#sources) };
      case 'map':
        return { kind, map: await this.#maps.map() };
      case 'groups':
        return { kind, groups: await this.#groups() };
      case 'near-read':
        return { kind, ...(await nearRead(this.#sources)) };
      case 'lit':
        return { kind, ordinals: litPapers(this.#sources, question.by) };
      case 'nearest':
        return { kind, ordinals: nearestPapers(this.#sources, question.paper) };
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
