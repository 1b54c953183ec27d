/** Gives the focus to a highlight's words; where they are not in the text, to its note. */
export function focusHighlight(id: string): void {
  const name = CSS.escape(id);
  const words = document.querySelector<HTMLElement>(`[data-highlight="${name}"]`);
  const note = document.querySelector<HTMLElement>(`[data-note="${name}"] button`);
  words?.focus({ preventScroll: true });
  if (!words || document.activeElement !== words) note?.focus({ preventScroll: true });
}
