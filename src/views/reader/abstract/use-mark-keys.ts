import { useEffect, type RefObject } from 'react';
import { adjustRange } from '#domain/adjust-range';
import { kindOfDigit } from '#domain/reader/kinds';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { useServices } from '../../../state/services.tsx';
import { singleKey } from '../../../state/single-key.ts';
import type { Preferences } from '../../../state/ui-store.ts';
import { isTypedInto } from '../../../ui/type-ahead.ts';
import { domRange, reveal } from './text-places.ts';
import { focusedHighlight, focusHighlight, focusText } from './focused-highlight.ts';
import type { MarkActions, Subject } from './use-mark-actions.ts';
import type { Marks } from './use-marks.ts';
import { selectedNow } from './use-selected.ts';
import type { SentenceCursor } from './use-sentence-cursor.ts';

export interface Keyed {
  readonly paper: StoredPaper;
  readonly body: RefObject<HTMLElement | null>;
  readonly marks: Marks;
  readonly actions: MarkActions;
  readonly cursor: SentenceCursor;
  /** The sentence that is read aloud. */
  readonly spoken: TextRange | undefined;
  /** The highlight whose bar is open. */
  readonly opened: string | undefined;
  /** Closes the bar; false when none is open. */
  readonly close: () => boolean;
}

function isElsewhere({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open], :popover-open:not(.mark-sheet)')) return true;
  return isTypedInto(target);
}

/** What a key is about, and how: highlights take the focus on, sentences do not. */
interface Aim {
  readonly at: Subject;
  readonly from: 'selection' | 'highlight' | 'cursor';
}

function aimOf({ body, marks, actions, cursor, opened, spoken }: Keyed): Aim | undefined {
  const words = selectedNow(body.current)?.words;
  if (words) return { at: { start: words.start, end: words.end }, from: 'selection' };
  const id = focusedHighlight() ?? opened;
  const highlight = marks.highlights.find((item) => item.id === id);
  if (highlight) return { at: highlight, from: 'highlight' };
  const sentence = spoken ?? cursor.range;
  if (sentence) return { at: sentence, from: 'cursor' };
  // The next key may be faster than the drawing.
  const latest = actions.latest();
  return latest && { at: latest, from: 'highlight' };
}

/** To the next highlight in the text, or the one before; from the cursor where none has the focus. */
function walk({ body, marks: { highlights }, cursor, opened }: Keyed, delta: 1 | -1): boolean {
  const id = focusedHighlight() ?? opened;
  const at = highlights.findIndex((item) => item.id === id);
  const from = cursor.range?.start ?? 0;
  const ahead = highlights.findIndex(({ start }) => start >= from);
  const fresh = delta === 1 ? ahead : (ahead === -1 ? highlights.length : ahead) - 1;
  const next = highlights[at === -1 ? Math.max(fresh, 0) : at + delta];
  if (!next) return highlights.length > 0;
  const scroller = body.current?.closest<HTMLElement>('.reader-scroll');
  if (body.current && scroller) reveal(domRange(body.current, next), scroller);
  focusHighlight(next.id);
  return true;
}

/** Shift and an arrow move the end of the focused highlight by a word, with Alt its start. */
function adjusted({ abstract }: StoredPaper, range: TextRange, event: KeyboardEvent): TextRange {
  const isRight = event.key === 'ArrowRight';
  const edge = event.altKey ? 'start' : 'end';
  const change = (edge === 'end') === isRight ? 'longer' : 'shorter';
  return adjustRange(abstract, range, { edge, unit: 'word', change });
}

/** Keys of the focused highlight alone; false for others. */
function onHighlight(event: KeyboardEvent, keyed: Keyed, at: Subject): boolean {
  const { actions, paper } = keyed;
  const { id, start, end } = at;
  if (id === undefined) return false;
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      keyed.close();
      actions.remove(id);
      return true;
    case 'Enter':
      // Buttons of its bar do what they say.
      if (focusedHighlight() === undefined) return false;
      actions.note(at);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (!event.shiftKey) return false;
      const next = adjusted(paper, { start, end }, event);
      if (next.start !== start || next.end !== end) actions.resize(id, next);
      return true;
    }
    default:
      return false;
  }
}

/** Keys of whatever is marked or to be marked; false for others. */
function onWords(key: string, { actions, close }: Keyed, { at, from }: Aim): boolean {
  const kind = kindOfDigit(key);
  if (kind) {
    if (from === 'selection') actions.markAndGo(at, kind);
    else actions.mark(at, kind);
    return true;
  }
  if (key === 'n') {
    close();
    actions.note(at);
  } else if (key === 'c') actions.copy(at);
  return key === 'n' || key === 'c';
}

function step({ cursor, marks }: Keyed, delta: 1 | -1): void {
  const id = focusedHighlight();
  const from = marks.highlights.find((item) => item.id === id)?.start;
  // The digits are about the sentence now; keys must still scroll the text.
  if (id !== undefined) focusText();
  cursor.step(delta, from);
}

/** Out of the innermost: the bar, the highlight, the sentence; false when there is none. */
function leave(keyed: Keyed): boolean {
  if (keyed.close()) return true;
  if (focusedHighlight() !== undefined) focusText();
  else if (keyed.cursor.range) keyed.cursor.leave();
  else return false;
  return true;
}

function isAlone({ ctrlKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey;
}

const WALKS: Readonly<Record<string, 1 | -1>> = { ']': 1, '[': -1 };
const STEPS: Readonly<Record<string, 1 | -1>> = { '.': 1, ',': -1 };

function handle(event: KeyboardEvent, keyed: Keyed, preferences: Preferences): boolean {
  const key = singleKey(event, preferences);
  if (key === undefined) return false;
  const walks = WALKS[key];
  // On many keyboards the brackets need Alt or AltGr.
  const isSign = !/\p{L}/u.test(event.key);
  if (walks && !event.metaKey && (isSign ? !event.ctrlKey || event.altKey : isAlone(event))) {
    return walk(keyed, walks);
  }
  if (event.ctrlKey || event.metaKey) return false;
  const aim = aimOf(keyed);
  if (aim?.from === 'highlight' && onHighlight(event, keyed, aim.at)) return true;
  if (event.altKey) return false;
  if (key === 'Escape') return leave(keyed);
  const steps = STEPS[key];
  if (steps) step(keyed, steps);
  return steps !== undefined || (aim !== undefined && onWords(key, keyed, aim));
}

/** What keys do to the words of the open paper; before the app's own, since these are more special. */
export function useMarkKeys(keyed: Keyed): void {
  const { ui } = useServices();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event)) return;
      if (handle(event, keyed, ui.getState().preferences)) event.preventDefault();
      if (event.key === 'Escape' && focusedHighlight() === undefined) {
        ui.setState({ highlight: undefined });
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
