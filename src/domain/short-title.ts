/** What a title is mostly called: what stands before its colon. */
export function shortTitle(title: string): string {
  return title.split(': ')[0] ?? title;
}
