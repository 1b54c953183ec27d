/** Gives the focus to a highlight's words, else to its note; where neither is there, to the paper. */
export function focusHighlight(id: string): void {
  const name = CSS.escape(id);
  const words = document.querySelector<HTMLElement>(`[data-highlight="${name}"]`);
  const note = document.querySelector<HTMLElement>(`[data-note="${name}"] button`);
  words?.focus({ preventScroll: true });
  if (words && document.activeElement === words) return;
  const left = note ?? document.getElementById('paper-title');
  left?.focus({ preventScroll: true });
}
