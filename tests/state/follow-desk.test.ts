// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { LIBRARY } from '#domain/address';
import { ReaderLibrary } from '#domain/reader/library';
import { ListCounter } from '#domain/reader/list-progress';
import { paperDesk, type PaperDesk } from '#domain/reader/paper-desk';
import { readerSummary } from '#domain/reader/summary';
import type { SearchClient } from '../../src/search/search-client.ts';
import { createNavigation } from '../../src/state/navigation.ts';
import { followDesk } from '../../src/state/follow-desk.ts';
import { createReaderStore, withReaderEvent } from '../../src/state/reader-store.ts';

const PAPER = '0123456789ab';

test('the desk is read anew as often as it is told of, also of all of it twice in a row', async () => {
  const reader = createReaderStore();
  const navigation = createNavigation();
  navigation.go({ ...LIBRARY, paper: PAPER });
  const library = new ReaderLibrary();
  const lists = new ListCounter(library, () => 0);
  const desks: PaperDesk[] = [];
  const desk = (paper: string): Promise<PaperDesk> => {
    const next = paperDesk(new ReaderLibrary(), paper);
    desks.push(next);
    return Promise.resolve(next);
  };
  const search: Pick<SearchClient, 'desk'> = { desk };
  followDesk(navigation, reader, search);
  for (const times of [1, 2]) {
    const summary = readerSummary(library, 1, new Set(), (list) => lists.of(list));
    reader.setState(withReaderEvent({ kind: 'reader', summary, papers: 'all' }));
    await Promise.resolve();
    expect(desks).toHaveLength(times);
    expect(reader.getState().desk).toBe(desks.at(-1));
  }
});
