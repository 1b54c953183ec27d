import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { PHRASE, printAddress, type PhraseAddress } from '#domain/address';
import type { ConcordanceLine, LinesFound, LinesQuery } from '#domain/concordance';
import type { LinesPage } from '../search/line-desk.ts';
import { useLibrary, useServices } from './services.tsx';
import { useAddress } from './use-address.ts';

/** The address of the phrase and how its lines are shown. */
export function usePhraseAddress(): PhraseAddress {
  return useAddress((address) => (address.screen === 'phrase' ? address : PHRASE));
}

/** Changes parts of that address, without a step for the back button; the lines begin anew. */
export function useChangePhrase(): (change: Partial<Omit<PhraseAddress, 'screen'>>) => void {
  const { navigation, scroll } = useServices();
  return useCallback(
    (change) => {
      const current = navigation.current();
      if (current.screen !== 'phrase') return;
      const address = { ...current, ...change };
      scroll.remember(printAddress(address), 0);
      navigation.go(address, 'replace');
    },
    [navigation, scroll],
  );
}

/** What is asked of the library, and what of its answer is on its way or here. */
interface Question {
  /** Its address. */
  readonly key: string;
  readonly query: LinesQuery;
  readonly asked: Set<number>;
}

/** The lines of a phrase, as far as they were needed. */
export interface AnsweredLines {
  readonly question: Question;
  readonly found: LinesFound;
  /** By their place. */
  readonly lines: ReadonlyMap<number, ConcordanceLine>;
}

/** So many lines come at a time: those of a tall screen, and some to scroll to. */
const PAGE = 64;

/** A page beside what was there of the same question. */
function withPage(
  last: AnsweredLines | undefined,
  question: Question,
  { found, from, lines }: LinesPage,
): AnsweredLines {
  // What is said of all lines is kept as it was: the same object is the same list.
  const same = last?.question === question ? last : undefined;
  const all = new Map(same?.lines);
  for (const [at, line] of lines.entries()) all.set(from + at, line);
  return { question, found: same?.found ?? found, lines: all };
}

/**
 * The sentences that hold the phrase, in the order and of the years and sources that the address
 * names. While they are looked for the former answer stays, so that typing does not flicker.
 *
 * @returns the answer, and a function that fetches those lines that are not here yet
 */
export function useLines(
  phrase: string,
): readonly [AnsweredLines | undefined, (places: readonly number[]) => void] {
  const { search } = useServices();
  const address = usePhraseAddress();
  const epoch = useLibrary((state) => state.epoch);
  const searchable = useLibrary((state) => state.searchable);
  const [answered, setAnswered] = useState<AnsweredLines>();
  const question = useMemo(() => {
    const { sort, years, sources } = address;
    const query = { phrase, sort, years, sources };
    return { key: printAddress(address), query, epoch, asked: new Set<number>() };
  }, [address, phrase, epoch]);

  const current = useRef(question);
  const fetchPage = useCallback(
    (page: number) => {
      question.asked.add(page);
      search.lines(question.query, page * PAGE, PAGE).then(
        (answer) => {
          if (!answer || current.current !== question) return;
          setAnswered((last) => withPage(last, question, answer));
        },
        () => {
          // The worker died, which the library's store says; a new one leads here again.
        },
      );
    },
    [search, question],
  );
  useEffect(() => {
    current.current = question;
    if (searchable && phrase !== '') fetchPage(0);
  }, [question, searchable, phrase, fetchPage]);

  const isAnswered = answered?.question === question;
  const need = useCallback(
    (places: readonly number[]) => {
      if (!isAnswered) return;
      const pages = new Set(places.map((place) => Math.floor(place / PAGE)));
      for (const page of pages) if (!question.asked.has(page)) fetchPage(page);
    },
    [isAnswered, question, fetchPage],
  );
  return [answered, need];
}
