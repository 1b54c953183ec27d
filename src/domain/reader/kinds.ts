/** What the kinds of highlights are called: their own names, or those that the reader gave them. */
import { HIGHLIGHT_KINDS, type HighlightKind, type KindName } from '#domain/reader/records';
import { highlightKindMessages } from '#messages/highlight-kinds';

/** A kind as the reader knows it. */
export function kindNamed(kind: HighlightKind, renamed: readonly KindName[]): KindName {
  return renamed.find(({ id }) => id === kind) ?? { id: kind, ...highlightKindMessages[kind] };
}

export function kindName(kind: HighlightKind, renamed: readonly KindName[]): string {
  return kindNamed(kind, renamed).name;
}

export function kindLetter(kind: HighlightKind, renamed: readonly KindName[]): string {
  return kindNamed(kind, renamed).letter;
}

/** The kind that a digit gives, from 1. */
export function kindOfDigit(key: string): HighlightKind | undefined {
  return /^[1-9]$/.test(key) ? HIGHLIGHT_KINDS[Number(key) - 1] : undefined;
}
