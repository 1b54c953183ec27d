import { useCallback, useEffect, useMemo, useState } from 'react';
import { isNarrowed } from '#domain/address';
import type { TopicMap } from '#domain/topic-map';
import type { LitBy } from '../search/overview-protocol.ts';
import { useLibrary, useResults, useServices, useUi } from './services.tsx';
import { useEdition } from './use-edition.ts';

/** What is lit on the map: everything, what the search finds, what is near the read, or some of the reader's. */
export type Lighting = { readonly kind: 'all' | 'found' | 'near' } | LitBy;

interface Answered<T> {
  readonly ask: () => Promise<T>;
  readonly value: T;
}

/** Asks anew with every change; undefined until it has answered for the first time. */
function useAnswer<T>(ask: (() => Promise<T>) | undefined): Answered<T> | undefined {
  const edition = useEdition();
  const [answered, setAnswered] = useState<Answered<T>>();
  useEffect(() => {
    if (!edition || !ask) return undefined;
    let current = true;
    const fetch = async (): Promise<void> => {
      const value = await ask();
      if (current) setAnswered({ ask, value });
    };
    fetch().catch(() => {
      // The worker died, which the library's store says; a new one leads here again.
    });
    return () => {
      current = false;
    };
  }, [ask, edition]);
  return answered?.ask === ask ? answered : undefined;
}

/** The map of all papers: undefined until it is known, null where there is none. */
export function useTopicMap(): TopicMap | null | undefined {
  const { search } = useServices();
  const ask = useCallback(async () => {
    const answer = await search.overview({ kind: 'map' });
    return answer?.kind === 'map' ? answer.map : undefined;
  }, [search]);
  const answered = useAnswer(ask);
  return answered && (answered.value ?? null);
}

/** What is lit for a wish; undefined: nothing is told apart (yet). */
export function useLit(lighting: Lighting): ReadonlySet<number> | undefined {
  const { search } = useServices();
  const found = useResults((state) => state.order);
  const { kind } = lighting;
  const id = 'id' in lighting ? lighting.id : undefined;
  const ask = useMemo(() => {
    if (kind === 'near') {
      return async () => {
        const answer = await search.overview({ kind: 'near-read' });
        return answer?.kind === 'near-read' ? answer.ordinals : undefined;
      };
    }
    if (id === undefined || (kind !== 'tag' && kind !== 'list')) return undefined;
    return async () => {
      const answer = await search.overview({ kind: 'lit', by: { kind, id } });
      return answer?.kind === 'lit' ? answer.ordinals : undefined;
    };
  }, [search, kind, id]);
  const answered = useAnswer(ask)?.value;
  return useMemo(() => {
    if (kind === 'all') return undefined;
    const ordinals = kind === 'found' ? found : answered;
    return ordinals && new Set(ordinals);
  }, [kind, found, answered]);
}

/** Whether the results are those of a question, and not all papers. */
export function useIsAsked(): boolean {
  return useResults(({ address }) => address.text !== '' || isNarrowed(address));
}

/** The open paper, or the one that was open last, with those nearest to it; undefined until they are known. */
export function useJoined() {
  const { search } = useServices();
  const opened = useUi((state) => state.opened);
  const epoch = useLibrary((state) => state.epoch);
  const id = opened?.id;
  const ask = useMemo(() => {
    if (id === undefined) return undefined;
    return async () => {
      const [answer, paper] = await Promise.all([
        search.overview({ kind: 'nearest', paper: id }),
        search.paper(id),
      ]);
      if (answer?.kind !== 'nearest' || !paper) return undefined;
      return { paper: paper.ordinal, title: paper.title, nearest: [...answer.ordinals], epoch };
    };
  }, [search, id, epoch]);
  return useAnswer(ask)?.value;
}
