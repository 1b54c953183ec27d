/** The mark: a carrel from above, three walls and a bookmark, on a 16 px grid. */
export function Mark() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path
        fill="var(--accent)"
        d="M14 1v3H4.5a.5.5 0 0 0-.5.5v7a.5.5 0 0 0 .5.5H14v3H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3z"
      />
      <path fill="var(--ink)" d="M8 5h4v6.500L10 9.700 8 11.500z" />
    </svg>
  );
}
