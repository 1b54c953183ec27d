import { useMemo } from 'react';
import { phraseRanges, readPhrase } from '#domain/phrase';
import { sentences } from '#domain/sentences';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { useUi } from '../../../state/services.tsx';

/** Every place of a phrase in a text of several sentences. */
export function placesIn(text: string, parts: readonly TextRange[], phrase: string): TextRange[] {
  const wanted = readPhrase(phrase);
  return parts.flatMap((part) =>
    phraseRanges(wanted, text.slice(part.start, part.end)).map(({ start, end }) => ({
      start: part.start + start,
      end: part.start + end,
    })),
  );
}

/** Where the abstract has the phrase that the paper was opened for; undefined when it was not. */
export function useSought({ id, abstract }: StoredPaper): readonly TextRange[] | undefined {
  const phrase = useUi(({ sought }) => (sought?.paper === id ? sought.phrase : undefined));
  return useMemo(
    () => (phrase === undefined ? undefined : placesIn(abstract, sentences(abstract), phrase)),
    [abstract, phrase],
  );
}
