import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Datasheet } from '#domain/datasheet';
import type { PaperTitle } from '#domain/overview';
import type { WhatIsNew } from '#domain/overview/what-is-new';
import { saveFile } from './hand-over.ts';
import { useLibrary, useServices } from './services.tsx';
import { useEdition } from './use-edition.ts';

/** An answer that may be that there is nothing; undefined until it has come. */
interface Answered<T> {
  readonly found: T | undefined;
}

/** Asks anew for every corpus, and whenever `ask` is another. */
function useAnswer<T>(
  ask: () => Promise<T | undefined>,
  edition: object | number | undefined,
): Answered<T> | undefined {
  const [answer, setAnswer] = useState<Answered<T>>();
  useEffect(() => {
    if (edition === undefined) return undefined;
    let current = true;
    ask().then(
      (found) => current && setAnswer({ found }),
      // The worker died, or the device does not answer: there is nothing to show.
      () => current && setAnswer({ found: undefined }),
    );
    return () => {
      current = false;
    };
  }, [ask, edition]);
  return answer;
}

/** What is known of the corpus that is served. */
export function useDatasheet(): Answered<Datasheet> | undefined {
  const { search } = useServices();
  const epoch = useLibrary((state) => (state.searchable ? state.epoch : undefined));
  const ask = useCallback(async () => {
    const answer = await search.overview({ kind: 'datasheet' });
    return answer?.kind === 'datasheet' ? answer.datasheet : undefined;
  }, [search]);
  return useAnswer(ask, epoch);
}

/** Titles of papers, by id; undefined until they have come. */
export function usePaperTitles(papers: readonly string[]): readonly PaperTitle[] | undefined {
  const { search } = useServices();
  const epoch = useLibrary((state) => (state.searchable ? state.epoch : undefined));
  const ask = useCallback(async () => {
    const answer = await search.overview({ kind: 'titles', papers });
    return answer?.kind === 'titles' ? answer.titles : undefined;
  }, [search, papers]);
  return useAnswer(ask, epoch)?.found;
}

/** What the last updates brought, beside the reader's marks as they are now. */
export function useWhatIsNew(): Answered<WhatIsNew> | undefined {
  const { search } = useServices();
  const edition = useEdition();
  // It comes a little after the papers themselves.
  const hasNews = useLibrary((state) => state.hasNews);
  const moment = useMemo(() => edition && { edition, hasNews }, [edition, hasNews]);
  const ask = useCallback(async () => {
    const answer = await search.overview({ kind: 'news' });
    return answer?.kind === 'news' ? answer.news : undefined;
  }, [search]);
  return useAnswer(ask, moment);
}

/** Notes that the reader has seen what is shown. */
export function useNewsSeen(isShown: boolean): void {
  const { search } = useServices();
  const hasNews = useLibrary((state) => state.hasNews);
  useEffect(() => {
    if (!isShown || !hasNews) return;
    search.overview({ kind: 'news-seen' }).catch(() => {
      // It could not be noted: the mark stays, and the next look tries again.
    });
  }, [search, isShown, hasNews]);
}

/** Hands the datasheet to the browser as a file. */
export function saveDatasheet(datasheet: Datasheet): void {
  const text = `${JSON.stringify(datasheet, null, 2)}\n`;
  const blob = new Blob([text], { type: 'application/json' });
  saveFile({ name: `carrel-datasheet-${datasheet.corpus.slice(0, 12)}.json`, blob });
}
