const CHOSEN = 'carrel.language-chosen';

/** Notes for the page that comes that it was opened anew for another language. */
export function noteLanguageChosen(): void {
  try {
    sessionStorage.setItem(CHOSEN, 'yes');
  } catch {
    // Storage refused: the next page begins at its heading.
  }
}

/** Whether this page was opened anew for another language; true once. */
export function takeLanguageChosen(): boolean {
  try {
    const isChosen = sessionStorage.getItem(CHOSEN) !== null;
    sessionStorage.removeItem(CHOSEN);
    return isChosen;
  } catch {
    return false;
  }
}
