/** Kinds of highlights by what files call them. */
import { kindName } from '#domain/reader/kinds';
import { HIGHLIGHT_KINDS, type HighlightKind, type KindName } from '#domain/reader/records';

/** Their first names in every language in which files are written, in small letters. */
const FIRST_NAMES: Readonly<Record<HighlightKind, readonly string[]>> = {
  key: ['key point', 'kernaussage'],
  method: ['method', 'methode'],
  result: ['result', 'ergebnis'],
  doubt: ['doubt', 'zweifel'],
  idea: ['idea', 'idee'],
};

/** The kind that a file means: what the reader calls so comes first. A name that none has means a key point. */
export function kindCalled(called: string, renamed: readonly KindName[]): HighlightKind {
  const wanted = called.trim().toLowerCase();
  const isIt = (kind: HighlightKind): boolean =>
    kind === wanted || kindName(kind, renamed).toLowerCase() === wanted;
  const wasIt = (kind: HighlightKind): boolean => FIRST_NAMES[kind].includes(wanted);
  return HIGHLIGHT_KINDS.find(isIt) ?? HIGHLIGHT_KINDS.find(wasIt) ?? 'key';
}
