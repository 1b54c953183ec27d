// Runs before the first paint, so that a theme chosen against the system's never flashes.
// The value is written by src/data/preferences.ts.
try {
  const theme = JSON.parse(localStorage.getItem('carrel.preferences') ?? '{}').theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage, or not ours: the system's theme is the right answer, and the app says the rest.
}
