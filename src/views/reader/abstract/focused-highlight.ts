/** The highlight that has the focus. */
export function focusedHighlight(): string | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement ? active.dataset['highlight'] : undefined;
}

/** Gives the focus to what scrolls the text, so that keys still do. */
export function focusText(): void {
  document.querySelector<HTMLElement>('.reader-scroll')?.focus({ preventScroll: true });
}

/** Gives the focus to a highlight; to the text where it is not drawn. */
export function focusHighlight(id: string): void {
  const first = `mark[tabindex][data-highlight="${CSS.escape(id)}"]`;
  const mark = document.querySelector<HTMLElement>(first);
  if (mark) mark.focus({ preventScroll: true });
  else focusText();
}
