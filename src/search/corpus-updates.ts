/** What updates of the papers brought, from when they come until the reader has seen it. */
import type { PaperFace } from '#domain/corpus-news';
import type { PaperStore } from '../data/paper-store.ts';
import type { NewsRow } from '../data/schema.ts';
import type { LibraryEvent } from './protocol.ts';
import type { ReaderDesk } from './reader-desk.ts';

/** Without the text, which no paper of a corpus is: that is kept only until it is known whether it is marked. */
function named(paper: PaperFace): PaperFace {
  return { ...paper, abstract: '', links: [] };
}

export class CorpusUpdates {
  readonly #store: () => PaperStore | undefined;
  readonly #reader: Pick<ReaderDesk, 'act' | 'store'>;
  readonly #tell: (event: LibraryEvent) => void;
  #isFollowed = false;
  #end: () => void = () => {};
  readonly #looked = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  constructor(
    store: () => PaperStore | undefined,
    reader: Pick<ReaderDesk, 'act' | 'store'>,
    tell: (event: LibraryEvent) => void,
  ) {
    this.#store = store;
    this.#reader = reader;
    this.#tell = tell;
  }

  /** What the last updates brought; undefined where there was none, or the device keeps nothing. */
  async news(): Promise<NewsRow | undefined> {
    return this.#store()?.news();
  }

  /** Tells whether the reader has something to look at, and from now on when it was seen, in any tab. */
  async tell(): Promise<void> {
    const row = await this.news().catch(() => undefined);
    if (row) this.#tell({ kind: 'news', isUnseen: !row.seen });
    this.#follow();
  }

  /** What another tab brings is told by a visit that has those papers. */
  #follow(): void {
    if (this.#isFollowed) return;
    const store = this.#store();
    store?.watchNews((row) => {
      if (row?.seen) this.#tell({ kind: 'news', isUnseen: false });
    });
    this.#isFollowed = store !== undefined;
  }

  /** This visit has looked for an update, and stored what it brought. */
  looked(): void {
    this.#end();
  }

  /**
   * The reader has seen what there is, and what this visit is about to bring: that adds up to it.
   * @throws {LibraryError} `StorageFull`, `StorageRefused`
   */
  async seen(): Promise<void> {
    await this.#looked;
    await this.#store()?.changeNews((row) => ({ ...row, seen: true }));
  }

  /** Keeps what an update left out and the reader had marked; refused, the next visit does it. */
  async settle(): Promise<void> {
    try {
      const left = (await this.news())?.news.left ?? [];
      const papers = left.filter(({ abstract }) => abstract !== '');
      if (papers.length === 0) return;
      const { problem } = await this.#reader.act({ kind: 'keep-papers', papers });
      // For this visit only nothing is known of what was marked before.
      if (problem || this.#reader.store?.keeping.where === 'visit') return;
      const done = new Set(papers.map(({ id }) => id));
      await this.#store()?.changeNews((row) => ({
        ...row,
        news: {
          ...row.news,
          left: row.news.left.map((paper) => (done.has(paper.id) ? named(paper) : paper)),
        },
      }));
    } catch {
      // The text stays where it is.
    }
  }
}
