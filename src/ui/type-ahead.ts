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
function put(field: EventTarget | null, text: string): void {
  if (text === '' || field !== document.activeElement) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const { value, maxLength } = field;
  const start = field.selectionStart ?? value.length;
  const end = field.selectionEnd ?? value.length;
  const room = maxLength < 0 ? text.length : maxLength - (value.length - (end - start));
  field.setRangeText(text.slice(0, Math.max(room, 0)), start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/**
 * Keeps what is typed for a text field that was asked for and is on its way, and puts it in when the
 * field takes the focus: until then no key does anything else. Escape, Tab and a press of the pointer
 * end the wait.
 * @param coming settles when all is here that the field is drawn with; where it fails, no field comes
 */
export function typeAhead(coming: Promise<unknown>): void {
  if (isTypedInto(document.activeElement)) return;
  let typed = '';
  const waiting = new AbortController();
  const { signal } = waiting;
  const end = (): void => waiting.abort();

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || MODIFIERS.has(key)) return;
    if (key === 'Tab' || key === 'Escape') end();
    if (key === 'Tab') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === 'Backspace') typed = typed.slice(0, -1);
    else if (key.length === 1) typed += key;
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!isTypedInto(target)) return;
    end();
    // Whoever gave it the focus may yet select what it holds.
    queueMicrotask(() => put(target, typed));
  };

  // Before all who listen on the page.
  addEventListener('keydown', onKeyDown, { capture: true, signal });
  addEventListener('focusin', onFocusIn, { signal });
  addEventListener('pointerdown', end, { capture: true, signal });
  coming.then(() => setTimeout(end, DRAWN_WITHIN_MS), end);
}
