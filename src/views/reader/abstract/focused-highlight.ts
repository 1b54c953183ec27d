/** The highlight that has the focus. */
export function focusedHighlight(): string | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement ? active.dataset['highlight'] : undefined;
}

/** Gives the focus to the paper, so that keys still scroll its text. */
export function focusText(): void {
  document.getElementById('paper-title')?.focus({ preventScroll: true });
}

/** Gives the focus to a highlight; to the text where it is not drawn. */
export function focusHighlight(id: string): void {
  const first = `mark[tabindex][data-highlight="${CSS.escape(id)}"]`;
  const mark = document.querySelector<HTMLElement>(first);
  if (mark) mark.focus({ preventScroll: true });
  else focusText();
}
