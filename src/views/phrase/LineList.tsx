import { useMemo } from 'react';
import { printAddress } from '#domain/address';
import { phraseMessages } from '#messages/phrase';
import { useLibraryAddress } from '../../state/use-address.ts';
import { useServices } from '../../state/services.tsx';
import { useCursor } from '../../state/use-cursor.ts';
import type { AnsweredLines } from '../../state/use-phrase.ts';
import { WalkedList } from '../../ui/WalkedList.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useRem } from '../../ui/use-row-height.ts';
import { Line, LoadingLine } from './Line.tsx';

/** Height of a line in rem: one line of text, one and its paper below, or mostly a wrapped sentence. */
const LINE_REM = { wide: 2.125, middle: 3.25, phone: 7 };

/** How much of a sentence is shown before the phrase, so that a wrapped one shows the phrase early. */
const LEAD = { wide: 300, middle: 300, phone: 72 };

function useLayout(): 'wide' | 'middle' | 'phone' {
  const phone = useMedia('(max-width: 599px)');
  const wide = useMedia('(min-width: 1100px)');
  if (phone) return 'phone';
  return wide ? 'wide' : 'middle';
}

/** How many lines a page is to the keys. */
const PAGE = 10;

export interface LinesProps {
  readonly answered: AnsweredLines;
  /** Told which lines are drawn, by their places. */
  readonly need: (places: readonly number[]) => void;
}

/** The lines; keys walk through them, and up into the field. */
export function LineList({ answered: { question, found, lines }, need }: LinesProps) {
  const { ui, scroll, navigation } = useServices();
  const { key } = question;
  const { phrase } = question.query;
  const library = useLibraryAddress((address) => address);
  const [cursor, onCursor] = useCursor('phrase');
  const layout = useLayout();
  const itemHeight = Math.round(useRem() * LINE_REM[layout]);
  const start = useMemo(() => ({ top: scroll.recall(key), found }), [scroll, key, found]);
  return (
    <WalkedList
      className="line-list"
      label={phraseMessages.sentences}
      page={PAGE}
      cursor={cursor}
      onCursor={onCursor}
      onLeaveTop={() => document.getElementById('phrase')?.focus()}
      count={found.passing}
      itemHeight={itemHeight}
      // Wrapped sentences take as many lines of text as they need.
      uneven={layout === 'phone' ? found : undefined}
      start={start}
      onScroll={(top) => navigation.current().screen === 'phrase' && scroll.remember(key, top)}
      onDrawn={need}
      renderItem={(index, onFocusTaken) => {
        const line = lines.get(index);
        if (!line) return <LoadingLine />;
        const { paperId: paper, text: sentence } = line;
        return (
          <Line
            line={line}
            lead={LEAD[layout]}
            href={printAddress({ ...library, paper })}
            onOpen={() =>
              ui.setState({ sought: { paper, phrase, sentence, line: { key, index } } })
            }
            onFocusTaken={onFocusTaken}
          />
        );
      }}
    />
  );
}
