import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isNarrowed } from '#domain/address';
import { LibraryError, type LibraryProblem } from '#domain/problems';
import type { TopicMap } from '#domain/topic-map';
import type { LitBy, MapGroup, NearRead } from '../search/overview-protocol.ts';
import { useLibrary, useResults, useServices, useUi } from './services.tsx';
import { useEdition } from './use-edition.ts';

/** What is lit on the map: everything, what the search finds, what is near the read, or some of the reader's. */
export type Lighting = { readonly kind: 'all' | 'found' | 'near' } | LitBy;

interface Answered<T> {
  readonly ask: () => Promise<T>;
  readonly value: T;
}

interface Asked<T> {
  /** Undefined until it has been answered for the first time. */
  readonly answered: Answered<T> | undefined;
  /** Why the worker could not answer. */
  readonly problem: LibraryProblem | undefined;
  readonly retry: () => void;
}

/** Asks anew with every change. */
function useAsked<T>(ask: (() => Promise<T>) | undefined): Asked<T> {
  const edition = useEdition();
  const [answered, setAnswered] = useState<Answered<T>>();
  const [problem, setProblem] = useState<LibraryProblem>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!edition || !ask) return undefined;
    let current = true;
    const fetch = async (): Promise<void> => {
      const value = await ask();
      if (!current) return;
      setAnswered({ ask, value });
      setProblem(undefined);
    };
    fetch().catch((error: unknown) => {
      // Where the worker died the library's store says so, and a new one leads here again.
      if (current && error instanceof LibraryError) setProblem(error.problem);
    });
    return () => {
      current = false;
    };
  }, [ask, edition, attempt]);
  const retry = useCallback(() => setAttempt((last) => last + 1), []);
  return { answered: answered?.ask === ask ? answered : undefined, problem, retry };
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** Whether dots stand where they stood, in the same groups. */
function isSameMap(one: TopicMap, other: TopicMap): boolean {
  const isNamed = JSON.stringify(one.names) === JSON.stringify(other.names);
  return (
    isNamed &&
    isSame(one.xs, other.xs) &&
    isSame(one.ys, other.ys) &&
    isSame(one.groups, other.groups)
  );
}

export interface TopicMapNow extends Pick<Asked<unknown>, 'problem' | 'retry'> {
  /** Undefined until it is known, null where there is none. */
  readonly map: TopicMap | null | undefined;
}

/** The map of all papers; the very same while nothing on it has moved, as whoever looks at it goes on. */
export function useTopicMap(): TopicMapNow {
  const { search } = useServices();
  const last = useRef<TopicMap>(undefined);
  const ask = useCallback(async () => {
    const answer = await search.overview({ kind: 'map' });
    const map = answer?.kind === 'map' ? answer.map : undefined;
    if (!map || !last.current || !isSameMap(map, last.current)) last.current = map;
    return last.current;
  }, [search]);
  const { answered, problem, retry } = useAsked(ask);
  return { map: answered && (answered.value ?? null), problem, retry };
}

const NO_GROUPS: readonly MapGroup[] = [];

export interface GroupNames {
  /** By the numbers of the groups; undefined for one that has none of the reader's. */
  readonly own: readonly (string | undefined)[];
  /** '' brings back what was found. */
  readonly rename: (group: number, name: string) => void;
}

/** What the reader calls the groups of the map. */
export function useGroupNames(): GroupNames {
  const { search, readerKeeper } = useServices();
  const ask = useCallback(async () => {
    const answer = await search.overview({ kind: 'groups' });
    return answer?.kind === 'groups' ? answer.groups : NO_GROUPS;
  }, [search]);
  const groups = useAsked(ask).answered?.value ?? NO_GROUPS;
  return useMemo(
    () => ({
      own: groups.map((group) => group.own),
      rename: (number, name) => {
        const group = groups[number];
        if (!group) return;
        const { papers, names } = group;
        void readerKeeper.act({ kind: 'name-group', papers, names, name }, 'said');
      },
    }),
    [groups, readerKeeper],
  );
}

/** What a paper is near to. */
export interface NearTo {
  /** The ordinal of one that was read or marked. */
  readonly paper: number;
  /** That both share, the most telling first. */
  readonly words: readonly string[];
}

/** Papers that are lit, by ordinal. */
export interface Lit {
  readonly papers: ReadonlySet<number>;
  /** Where they are lit for that: what each is near to. */
  readonly near: ReadonlyMap<number, NearTo>;
}

interface LitAnswer extends Partial<Omit<NearRead, 'ordinals'>> {
  readonly ordinals: Uint32Array;
}

function litBy({ ordinals, beside, words }: LitAnswer): Lit {
  const near = new Map<number, NearTo>();
  for (const [at, ordinal] of ordinals.entries()) {
    const paper = beside?.[at];
    if (paper !== undefined) near.set(ordinal, { paper, words: words?.[at] ?? [] });
  }
  return { papers: new Set(ordinals), near };
}

/** What is lit for a wish; undefined: nothing is told apart (yet). */
export function useLit(lighting: Lighting): Lit | undefined {
  const { search } = useServices();
  const found = useResults((state) => state.order);
  const { kind } = lighting;
  const id = 'id' in lighting ? lighting.id : undefined;
  const ask = useMemo(() => {
    if (kind === 'near') {
      return async (): Promise<LitAnswer | undefined> => {
        const answer = await search.overview({ kind: 'near-read' });
        return answer?.kind === 'near-read' ? answer : undefined;
      };
    }
    if (id === undefined || (kind !== 'tag' && kind !== 'list')) return undefined;
    return async (): Promise<LitAnswer | undefined> => {
      const answer = await search.overview({ kind: 'lit', by: { kind, id } });
      return answer?.kind === 'lit' ? answer : undefined;
    };
  }, [search, kind, id]);
  const answered = useAsked(ask).answered?.value;
  return useMemo(() => {
    if (kind === 'all') return undefined;
    const answer = kind === 'found' ? found && { ordinals: found } : answered;
    return answer && litBy(answer);
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
  return useAsked(ask).answered?.value;
}
