/**
 * The names of the last problems, for the diagnostics of the repair page. Names only: a message could
 * hold words that the reader wrote.
 */

/** The repair page, which imports nothing, knows this key too. */
const KEY = 'carrel.problems';
const MOST_NAMES = 20;

function noted(): string[] {
  const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
  return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string') : [];
}

/**
 * Takes down that a problem was met.
 * @param name of the problem, or of the error
 * @param now in ms since 1970
 */
export function noteProblem(name: string, now: number): void {
  try {
    const entries = [...noted(), `${new Date(now).toISOString()} ${name}`].slice(-MOST_NAMES);
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Storage refused or damaged: the problem itself is on the screen.
  }
}
