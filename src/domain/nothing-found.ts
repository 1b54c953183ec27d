/** What a search that finds nothing asked for, so that it can be said in the right words. */
import { parseQuery } from '#domain/parse-query';
import type { QueryNode } from '#domain/query-language';

export interface AskedWords {
  /** `conditions`: exclusions, choices, scopes, or phrases beside other things. */
  readonly kind: 'nothing' | 'word' | 'words' | 'phrase' | 'conditions';
  /** The one word or phrase; else ''. */
  readonly text: string;
  /** How many things a paper was asked for. */
  readonly parts: number;
  readonly byYear: boolean;
}

export function askedWords(query: string): AskedWords {
  const { clauses } = parseQuery(query);
  const [first] = clauses;
  const words = clauses.filter(({ kind }) => kind === 'word').length;
  const about = { text: '', parts: clauses.length, byYear: clauses.some(isYear) };
  if (!first) return { ...about, kind: 'nothing' };
  if (words < clauses.length) {
    const isPhrase = clauses.length === 1 && first.kind === 'phrase';
    return isPhrase
      ? { ...about, kind: 'phrase', text: first.text.trim() }
      : { ...about, kind: 'conditions' };
  }
  return words === 1 && first.kind === 'word'
    ? { ...about, kind: 'word', text: first.text }
    : { ...about, kind: 'words' };
}

function isYear({ kind }: QueryNode): boolean {
  return kind === 'year';
}
