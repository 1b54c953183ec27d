/** How much of the page the keyboard of the screen covers, in px. */
function coveredBy(view: VisualViewport): number {
  // Zooming in is no keyboard; where a keyboard makes the page smaller, it covers nothing.
  return view.scale > 1.01 ? 0 : Math.max(0, innerHeight - view.height - view.offsetTop);
}

/** What brings up the keyboard. */
const TYPED = ':is(input:not([type=checkbox], [type=radio]), textarea):focus';

/** Shows what is typed into, wherever the sheet is scrolled. */
function showField(sheet: HTMLElement): void {
  const field = document.activeElement;
  if (field && sheet.contains(field)) field.scrollIntoView({ block: 'nearest' });
}

/**
 * From when something in a sheet is typed into, tells the sheet what the keyboard covers of it, as
 * `--covered`, and keeps the field in sight.
 */
export function keepClearOfKeyboard(sheet: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport;
  if (!view) return;
  const listening = { signal };
  const clear = (): void => {
    sheet.style.setProperty('--covered', `${coveredBy(view)}px`);
    showField(sheet);
  };
  let isFollowed = false;
  const follow = (): void => {
    if (isFollowed || !sheet.querySelector(TYPED)) return;
    isFollowed = true;
    clear();
    view.addEventListener('resize', clear, listening);
    view.addEventListener('scroll', clear, listening);
  };
  sheet.addEventListener('focusin', follow, listening);
  follow();
}
