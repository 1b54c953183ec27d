import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** So many rows come at a time: those of a tall screen, and some to scroll to. */
const PAGE = 64;

/** Some of many rows, and what is said of them all. */
export interface Page<Said, Row> {
  readonly said: Said;
  /** Place of the first row. */
  readonly from: number;
  readonly rows: readonly Row[];
}

/** Asks for `count` rows from a place; another function is another question. */
export type AskPage<Said, Row> = (
  from: number,
  count: number,
) => Promise<Page<Said, Row> | undefined>;

/** The rows of a question, as far as they were needed. */
export interface Paged<Said, Row> {
  readonly said: Said;
  /** By their place. */
  readonly rows: ReadonlyMap<number, Row>;
}

interface Answered<Said, Row> extends Paged<Said, Row> {
  readonly question: AskPage<Said, Row>;
}

function pagesOf(places: readonly number[]): Set<number> {
  return new Set(places.map((place) => Math.floor(place / PAGE)));
}

function rowsOf<Row>(pages: readonly (Page<unknown, Row> | undefined)[]): [number, Row][] {
  return pages.flatMap((page) =>
    page ? page.rows.map((row, at): [number, Row] => [page.from + at, row]) : [],
  );
}

/**
 * Rows that are fetched as they come to be drawn. While a new question is answered the former answer
 * stays; the new one comes with the rows of the places in sight, so that a change leaves no gap.
 *
 * @param ask undefined: nothing can be asked yet
 * @returns the answer, and a function that is told which places are drawn
 */
export function usePaged<Said, Row>(
  ask: AskPage<Said, Row> | undefined,
): readonly [Paged<Said, Row> | undefined, (places: readonly number[]) => void] {
  const [answered, setAnswered] = useState<Answered<Said, Row>>();
  const current = useRef(ask);
  const inSight = useRef<readonly number[]>([]);
  const asked = useMemo(() => ({ of: ask, pages: new Set<number>() }), [ask]);

  const fetchPages = useCallback(
    async (pages: readonly number[]): Promise<void> => {
      if (!ask) return;
      for (const page of pages) asked.pages.add(page);
      const fetched = await Promise.all(pages.map((page) => ask(page * PAGE, PAGE)));
      const [first] = fetched;
      if (!first || current.current !== ask) return;
      setAnswered((last) => {
        // What is said of all rows is kept as it was: the same object is the same list.
        const same = last?.question === ask ? last : undefined;
        const rows = new Map([...(same?.rows ?? []), ...rowsOf(fetched)]);
        return { question: ask, said: same?.said ?? first.said, rows };
      });
    },
    [ask, asked],
  );
  const fetchQuietly = useCallback(
    (pages: readonly number[]): void => {
      fetchPages(pages).catch(() => {
        // The worker died, which the library's store says; a new one leads here again.
      });
    },
    [fetchPages],
  );

  useEffect(() => {
    current.current = ask;
    fetchQuietly([...new Set([0, ...pagesOf(inSight.current)])]);
  }, [ask, fetchQuietly]);

  const isAnswered = answered?.question === ask;
  const need = useCallback(
    (places: readonly number[]) => {
      inSight.current = places;
      if (!isAnswered) return;
      const missing = [...pagesOf(places)].filter((page) => !asked.pages.has(page));
      if (missing.length > 0) fetchQuietly(missing);
    },
    [isAnswered, asked, fetchQuietly],
  );
  return [answered, need];
}
