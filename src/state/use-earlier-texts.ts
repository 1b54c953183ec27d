import { useEffect, useState } from 'react';
import type { EarlierText } from '#domain/reader/earlier-texts';
import type { NotePlace } from '../data/drafts.ts';
import { useServices } from './services.tsx';

export interface EarlierTexts {
  /** Newest first; undefined until they are known, `refused` where the device does not answer. */
  readonly texts: readonly EarlierText[] | 'refused' | undefined;
  /** Has the note say this again; resolves when it is stored, or its refusal has been said. */
  readonly restore: (text: string) => Promise<void>;
}

/** What a note was before, read while somebody wants to see it. */
export function useEarlierTexts({ paper, highlight }: NotePlace, isWanted: boolean): EarlierTexts {
  const { search, readerKeeper, newId } = useServices();
  const [texts, setTexts] = useState<EarlierTexts['texts']>();
  useEffect(() => {
    if (!isWanted) return;
    let current = true;
    const ask = async (): Promise<void> => {
      const of =
        highlight === undefined
          ? ({ table: 'notes', id: paper, field: 'text' } as const)
          : ({ table: 'highlights', id: highlight, field: 'note' } as const);
      const outcome = await search.exchange({ kind: 'earlier', ...of }).catch(() => undefined);
      if (!current) return;
      setTexts(outcome?.answer?.kind === 'earlier' ? outcome.answer.texts : 'refused');
    };
    void ask();
    return () => {
      current = false;
      setTexts(undefined);
    };
  }, [search, paper, highlight, isWanted]);
  const restore = async (text: string): Promise<void> => {
    const writing = { text, session: newId(), left: true };
    await readerKeeper.act(
      highlight === undefined
        ? { kind: 'note-paper', paper, ...writing }
        : { kind: 'note-highlight', id: highlight, ...writing },
      'said',
    );
  };
  return { texts, restore };
}
