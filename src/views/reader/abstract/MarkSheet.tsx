import { Copy, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { HighlightKind, KindName } from '#domain/reader/records';
import type { TextRange } from '#domain/text-range';
import { controlMessages } from '#messages/controls';
import { markingMessages } from '#messages/marking';
import { Button } from '../../../ui/Button.tsx';
import { useSheet } from '../../../ui/use-sheet.ts';
import { domRange } from './text-places.ts';
import { FindButton } from './MarkBar.tsx';
import { KindButtons } from './KindButtons.tsx';

export interface MarkSheetProps {
  readonly renamed: readonly KindName[];
  readonly quote: string;
  /** The place of the quote in the abstract; undefined for words that cannot be marked. */
  readonly words: TextRange | undefined;
  readonly body: RefObject<HTMLElement | null>;
  readonly pressed: HighlightKind | undefined;
  /** The note on the highlight, '' without one. */
  readonly note: string;
  /** On the highlight, once the words are one. */
  readonly tags: ReactNode;
  readonly onPick: (kind: HighlightKind) => void;
  /** Called with every letter of the note. */
  readonly onType: (note: string) => void;
  /** Copies and closes. */
  readonly onCopy: () => void;
  readonly onFind: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
  /** Closes the sheet; what was typed is kept. */
  readonly onDone: () => void;
}

/** The name under which the style sheet knows the words that the sheet is about. */
const MARK = 'sheet';

/** Shows the words while the focus is in the note: the system then shows no selection. */
function useShownWords(body: RefObject<HTMLElement | null>, words: TextRange | undefined): void {
  const { start, end } = words ?? {};
  useEffect(() => {
    if (!('highlights' in CSS) || !body.current) return;
    if (start === undefined || end === undefined) return;
    CSS.highlights.set(MARK, new Highlight(domRange(body.current, { start, end })));
    return () => void CSS.highlights.delete(MARK);
  }, [body, start, end]);
}

/** Makes room below the text, and scrolls the words up until the sheet, as high as it is, hides none. */
function useWordsClear(
  sheet: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  words: TextRange | undefined,
): void {
  const end = words?.end;
  useEffect(() => {
    const [text, over] = [body.current, sheet.current];
    const scroller = text?.closest<HTMLElement>('.reader-scroll');
    if (!text || !over || !scroller || end === undefined) return;
    const clear = (): void => {
      const { top, height } = over.getBoundingClientRect();
      scroller.style.paddingBottom = `${height}px`;
      const last = domRange(text, { start: Math.max(end - 1, 0), end }).getBoundingClientRect();
      if (last.bottom + 24 > top) scroller.scrollBy({ top: last.bottom + 24 - top });
    };
    clear();
    const observer = new ResizeObserver(clear);
    observer.observe(over);
    return () => {
      observer.disconnect();
      scroller.style.removeProperty('padding-bottom');
    };
  }, [sheet, body, end]);
}

/** What can be done to some words, by finger: at the bottom, where the thumb is. */
export function MarkSheet({
  renamed,
  quote,
  words,
  body,
  pressed,
  note,
  tags,
  ...on
}: MarkSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string>();
  const [shown, setShown] = useState(false);
  useEffect(() => sheet.current?.showPopover(), []);
  useWordsClear(sheet, body, words);
  useShownWords(body, shown ? words : undefined);
  const { onDone } = on;
  useSheet(sheet, true, { edge: () => 'bottom', close: onDone });
  useEffect(() => {
    if (typed === undefined) return;
    // What was typed is not lost to a tap beside the sheet.
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !sheet.current?.contains(target)) onDone();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [typed, onDone]);
  return (
    <div
      className="mark-tools mark-sheet"
      role="dialog"
      aria-label={markingMessages.selectedWords}
      popover="manual"
      ref={sheet}
    >
      <span className="grab" aria-hidden />
      <p className="quote" lang="en" dir="ltr">
        {markingMessages.quoted(quote)}
      </p>
      {words && (
        <>
          <div className="swatches" role="toolbar" aria-label={markingMessages.markSelection}>
            <KindButtons renamed={renamed} pressed={pressed} onPick={on.onPick} />
          </div>
          <textarea
            aria-label={markingMessages.note}
            placeholder={markingMessages.addNote}
            rows={1}
            value={typed ?? note}
            onChange={({ target }) => {
              setTyped(target.value);
              on.onType(target.value);
            }}
            onKeyDown={({ key }) => {
              if (key === 'Escape') onDone();
            }}
            onFocus={() => setShown(true)}
            onBlur={() => setShown(false)}
          />
          {tags}
        </>
      )}
      <div className="actions">
        {on.onRemove && (
          <button
            type="button"
            className="tool"
            aria-label={markingMessages.remove}
            title={markingMessages.remove}
            onClick={on.onRemove}
          >
            <Trash2 className="icon" aria-hidden />
          </button>
        )}
        {on.onFind && <FindButton onFind={on.onFind} />}
        {words && (
          <Button onMouseDown={(event) => event.preventDefault()} onClick={on.onCopy}>
            <Copy className="icon" aria-hidden />
            {markingMessages.copyQuote}
          </Button>
        )}
        <Button look="primary" onClick={onDone}>
          {controlMessages.done}
        </Button>
      </div>
    </div>
  );
}
