/** How long a field may take to be drawn once all that it needs is here, in ms. */
const DRAWN_WITHIN_MS = 1000;

const TYPED_INTO = 'textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]';

/** Keys that only change what others mean. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph', 'Fn', 'NumLock']);

/** Whether keys pressed there are text. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}

/** Types for the reader, as far as the field takes it. */
function put(field: HTMLElement, text: string): void {
  if (text === '') return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const { value, maxLength } = field;
  const start = field.selectionStart ?? value.length;
  const end = field.selectionEnd ?? value.length;
  const room = maxLength < 0 ? text.length : maxLength - (value.length - (end - start));
  field.setRangeText(text.slice(0, Math.max(room, 0)), start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/** What was typed: letters in a row, or one key that does something with them. */
type Typed = { readonly text: string } | { readonly key: string };

/** Keys that take or leave what is in a field. */
const ENDING: ReadonlySet<string> = new Set(['Enter', 'Escape']);

function withKey(typed: readonly Typed[], key: string): readonly Typed[] {
  if (ENDING.has(key)) return [...typed, { key }];
  const last = typed.at(-1);
  const text = last && 'text' in last ? last.text : '';
  const before = text === '' ? typed : typed.slice(0, -1);
  if (key === 'Backspace') return [...before, { text: text.slice(0, -1) }];
  return key.length === 1 ? [...before, { text: text + key }] : typed;
}

/**
 * Gives a field what came before it. Each part is answered in a microtask, so that no key that is
 * pressed meanwhile comes between.
 */
async function replay(field: EventTarget | null, typed: readonly Typed[]): Promise<void> {
  for (const part of typed) {
    // Whoever gave it the focus may yet select what it holds.
    await Promise.resolve();
    if (field !== document.activeElement || !(field instanceof HTMLElement)) return;
    if ('text' in part) put(field, part.text);
    else {
      const { key } = part;
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      const isFree = field.dispatchEvent(event);
      // What the browser does of itself with a key that was pressed.
      if (isFree && key === 'Enter' && field instanceof HTMLTextAreaElement) put(field, '\n');
    }
  }
}

/**
 * Keeps what is typed for a text field that was asked for and is on its way, and gives it that when it
 * takes the focus, Enter too: until then no key does anything else. Tab and a press of the pointer end
 * the wait. After Escape keys are free again; it closes the field, should that come before the next key.
 * @param coming settles when all is here that the field is drawn with; where it fails, no field comes
 */
export function typeAhead(coming: Promise<unknown>): void {
  if (isTypedInto(document.activeElement)) return;
  let typed: readonly Typed[] = [];
  const [keys, waiting] = [new AbortController(), new AbortController()];
  const { signal } = waiting;
  const end = (): void => {
    keys.abort();
    waiting.abort();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, repeat } = event;
    if (ctrlKey || metaKey || altKey || MODIFIERS.has(key)) return;
    if (key === 'Tab') {
      end();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (repeat && ENDING.has(key)) return;
    typed = withKey(typed, key);
    if (key !== 'Escape') return;
    keys.abort();
    addEventListener('keydown', end, { capture: true, signal });
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!isTypedInto(target)) return;
    end();
    void replay(target, typed);
  };

  // Before all who listen on the page.
  addEventListener('keydown', onKeyDown, { capture: true, signal: keys.signal });
  addEventListener('focusin', onFocusIn, { signal });
  addEventListener('pointerdown', end, { capture: true, signal });
  coming.then(() => setTimeout(end, DRAWN_WITHIN_MS), end);
}
