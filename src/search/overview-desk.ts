/** Answers what the overview asks, of all papers together. */
import { READ, READING, REST, type PapersOverview } from '#domain/overview';
import type { ReaderLibrary } from '#domain/reader/library';
import type { LibraryIndex } from './library-index.ts';
import type { OverviewAnswer, OverviewQuestion } from './overview-protocol.ts';

/** What the overview is read from, as it is at the moment. */
export interface OverviewSources {
  readonly library: () => ReaderLibrary;
  readonly index: () => LibraryIndex;
}

export class OverviewDesk {
  readonly #sources: OverviewSources;

  constructor(sources: OverviewSources) {
    this.#sources = sources;
  }

  answer({ kind }: OverviewQuestion): OverviewAnswer {
    switch (kind) {
      case 'page':
        return { kind, page: this.#page() };
    }
  }

  #page(): PapersOverview {
    const { library, index } = this.#sources;
    const statuses = Uint8Array.from(index().papers(), ({ id }) => {
      const status = library().get('readings', id)?.status;
      if (status === 'read') return READ;
      return status === 'reading' ? READING : REST;
    });
    return { papers: index().size, statuses };
  }
}
