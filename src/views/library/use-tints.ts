import { useMemo } from 'react';
import type { QueryPiece } from '#domain/query-pieces';
import { usePaused } from '../../ui/use-paused.ts';
import type { QueryText } from './use-query-text.ts';

/** What the caret touches is held to be unfinished for so long after the last letter. */
const REST_MS = 1500;

export interface Tints {
  /** The query cut into what looks different; undefined where all of it is plain text. */
  readonly pieces: readonly QueryPiece[] | undefined;
  /** What was not understood, in words. */
  readonly problem: string | undefined;
}

/**
 * How the query is to be shown, and what of it was not understood.
 * @param isTyping whether the caret is in the field and nothing is offered there
 */
export function useTints(
  { text, caret, known, tools }: QueryText,
  place: 'out' | 'in' | 'offered',
): Tints {
  const parsed = useMemo(() => {
    if (!tools) return undefined;
    const { operators, problems, clauses } = tools.parseQuery(text);
    const unknown = tools.unknownSources({ clauses }, known);
    const inOrder = [...problems, ...unknown].toSorted((a, b) => a.range.start - b.range.start);
    return { operators, problems: inOrder };
  }, [tools, text, known]);
  const rested = usePaused(text, REST_MS) === text;
  const settled = place === 'out' || (place === 'in' && rested);
  return useMemo(() => {
    if (!tools || !parsed) return { pieces: undefined, problem: undefined };
    const { operators, problems } = parsed;
    const told = problems.filter((problem) => settled || !tools.isUnfinished(problem, text, caret));
    const [first] = told;
    const isPlain = operators.length === 0 && !first;
    const wrong = told.map(({ range }) => range);
    return {
      pieces: isPlain ? undefined : tools.queryPieces(text.length, operators, wrong),
      problem: first && tools.problemSentence(first, text),
    };
  }, [tools, parsed, settled, text, caret]);
}
