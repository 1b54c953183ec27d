/** What several kinds of addresses have in common. */

/** Longest text that the address and the search field take, in UTF-16 code units. */
export const MAX_QUERY_LENGTH = 400;

export function parseText(text: string | null): string {
  return (text ?? '').slice(0, MAX_QUERY_LENGTH).toWellFormed();
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
