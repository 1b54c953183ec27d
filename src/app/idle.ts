/** What can wait is not to wait for ever on a page that is always busy, in ms. */
const PATIENCE_MS = 500;

/** Resolves when the page has nothing else to do, or has been busy for long. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    } else setTimeout(resolve, PATIENCE_MS);
  });
}
