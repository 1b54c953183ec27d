import { Copy, StickyNote, TextSearch, Trash2 } from 'lucide-react';
import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { keyCap } from '#domain/key-cap';
import type { HighlightKind, KindName } from '#domain/reader/records';
import { markingMessages } from '#messages/marking';
import { useKeyHint, type KeyHint } from '../../../state/use-key-hint.ts';
import { linesOf } from './text-places.ts';
import { barPlace, type Box } from './bar-place.ts';
import { KindButtons } from './KindButtons.tsx';

export interface MarkBarProps {
  readonly label: string;
  readonly renamed: readonly KindName[];
  /** The words that it stands by. */
  readonly range: () => Range | undefined;
  readonly body: RefObject<HTMLElement | null>;
  readonly pressed?: HighlightKind | undefined;
  /** Each undefined where it cannot be done. */
  readonly onPick: ((kind: HighlightKind) => void) | undefined;
  readonly onNote: (() => void) | undefined;
  readonly onCopy: (() => void) | undefined;
  readonly onFind?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** In a row of their own. */
  readonly tags?: ReactNode;
}

/** Where the bar stands in the block of the abstract. */
function placeOf(
  bar: HTMLElement,
  body: HTMLElement,
  range: Range,
): { left: number; top: number } | undefined {
  const scroller = body.closest('.reader-scroll');
  const block = bar.offsetParent;
  if (!scroller || !block) return undefined;
  const lines = linesOf(range);
  const covered = (mark: Element): boolean => range.intersectsNode(mark);
  const obstacles: Box[] = [...body.querySelectorAll('mark')]
    .filter((mark) => !covered(mark))
    .flatMap((mark) => [...mark.getClientRects()]);
  const { width, height } = bar.getBoundingClientRect();
  const place = barPlace(lines, { width, height }, scroller.getBoundingClientRect(), obstacles);
  const origin = block.getBoundingClientRect();
  return place && { left: place.left - origin.left, top: place.top - origin.top };
}

/** The arrows walk through the buttons of a toolbar. */
export function walkToolbar(event: KeyboardEvent<HTMLElement>): void {
  const right = getComputedStyle(event.currentTarget).direction === 'ltr' ? 1 : -1;
  const delta = { ArrowLeft: -right, ArrowRight: right }[event.key];
  if (delta === undefined || event.shiftKey || event.altKey) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((at + delta) % buttons.length)?.focus();
  event.preventDefault();
}

/** What can be done to some words, in one row beside them. */
export function MarkBar({ label, renamed, range, body, pressed, tags, ...on }: MarkBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  const { onPick, onNote, onCopy, onFind, onRemove } = on;
  const [note, copy] = [useKeyHint('n'), useKeyHint('c')];
  useLayoutEffect(() => {
    const words = range();
    const next = bar.current && body.current && words && placeOf(bar.current, body.current, words);
    if (next) setPlace((at) => (at?.left === next.left && at.top === next.top ? at : next));
  }, [body, range]);
  return (
    <div
      className="mark-tools mark-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      ref={bar}
      // Unseen, but a field in it can take the focus.
      style={place ?? { opacity: 0 }}
      onKeyDown={walkToolbar}
    >
      {onPick && <KindButtons renamed={renamed} pressed={pressed} onPick={onPick} />}
      {onPick && <span className="rule" />}
      <ToolButton icon={StickyNote} label={markingMessages.note} hint={note} onPress={onNote} />
      <ToolButton icon={Copy} label={markingMessages.copyQuote} hint={copy} onPress={onCopy} />
      {onFind && <FindButton onFind={onFind} />}
      <ToolButton
        icon={Trash2}
        label={markingMessages.remove}
        hint={{ shown: keyCap('Del'), shortcut: 'Delete' }}
        onPress={onRemove}
      />
      {tags}
    </div>
  );
}

interface ToolButtonProps {
  readonly icon: typeof Copy;
  readonly label: string;
  /** The key that does the same. */
  readonly hint: KeyHint;
  readonly onPress: (() => void) | undefined;
}

function ToolButton({ icon: Icon, label, hint, onPress }: ToolButtonProps) {
  if (!onPress) return null;
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      aria-keyshortcuts={hint.shortcut}
      title={`${label} (${hint.shown})`}
      // The words stay selected until they are used.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon className="icon" aria-hidden />
      <span className="label" aria-hidden>
        {label}
      </span>
      <kbd aria-hidden>{hint.shown}</kbd>
    </button>
  );
}

/** What a key does, for those who have no keys. */
export function FindButton({ onFind }: { readonly onFind: () => void }) {
  const label = markingMessages.findPhrase;
  const { shown, shortcut } = useKeyHint('p');
  return (
    <button
      type="button"
      className="tool find"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={`${label} (${shown})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onFind}
    >
      <TextSearch className="icon" aria-hidden />
      <kbd aria-hidden>{shown}</kbd>
    </button>
  );
}
