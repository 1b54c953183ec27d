import { ArrowDown, ArrowUp, Copy, StickyNote } from 'lucide-react';
import { markingMessages } from '#messages/marking';
import { useKeyHint } from '../../../state/use-key-hint.ts';
import { Button } from '../../../ui/Button.tsx';
import { KindButtons } from './KindButtons.tsx';
import { walkToolbar } from './MarkBar.tsx';
import type { MarkActions } from './use-mark-actions.ts';
import type { Marks } from './use-marks.ts';
import type { SentenceCursor } from './use-sentence-cursor.ts';

export interface SentenceToolsProps {
  readonly marks: Marks;
  readonly actions: MarkActions;
  readonly cursor: SentenceCursor;
}

/** What the keys of the sentence cursor do, as buttons: seen only while they have the focus. */
export function SentenceTools({ marks, actions, cursor }: SentenceToolsProps) {
  const { range, step } = cursor;
  const [previous, next] = [useKeyHint(','), useKeyHint('.')];
  const [note, copy] = [useKeyHint('n'), useKeyHint('c')];
  const pressed =
    range &&
    marks.highlights.find(({ start, end }) => start === range.start && end === range.end)?.kind;
  return (
    <div
      className="sentence-tools"
      role="toolbar"
      tabIndex={-1}
      aria-label={markingMessages.sentenceBySentence}
      onKeyDown={walkToolbar}
    >
      <Button look="quiet" aria-keyshortcuts={previous.shortcut} onClick={() => step(-1, 0)}>
        <ArrowUp className="icon" aria-hidden />
        {markingMessages.previousSentence}
      </Button>
      <Button look="quiet" aria-keyshortcuts={next.shortcut} onClick={() => step(1, 0)}>
        <ArrowDown className="icon" aria-hidden />
        {markingMessages.nextSentence}
      </Button>
      {range && (
        <>
          <KindButtons
            renamed={marks.renamed}
            pressed={pressed}
            onPick={(kind) => actions.mark(range, kind)}
          />
          <Button
            look="quiet"
            aria-keyshortcuts={note.shortcut}
            onClick={() => actions.note(range)}
          >
            <StickyNote className="icon" aria-hidden />
            {markingMessages.note}
          </Button>
          <Button
            look="quiet"
            aria-keyshortcuts={copy.shortcut}
            onClick={() => actions.copy(range)}
          >
            <Copy className="icon" aria-hidden />
            {markingMessages.copyQuote}
          </Button>
        </>
      )}
    </div>
  );
}
