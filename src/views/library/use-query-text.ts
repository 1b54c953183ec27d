import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { LIBRARY, MAX_QUERY_LENGTH, type LibraryAddress } from '#domain/address';
import type { KnownValues } from '#domain/complete-query';
import { activeFilters } from '#domain/filter-words';
import { knownValues } from '#domain/known-values';
import type { LibrarySummary } from '#domain/library-summary';
import { useServices } from '../../state/services.tsx';
import { useChangeLibrary, useLibraryAddress } from '../../state/use-address.ts';
import type { QueryTools } from './use-query-tools.ts';

export interface QueryText {
  readonly text: string;
  readonly caret: number;
  readonly known: KnownValues;
  readonly tools: QueryTools | undefined;
  /** Notes where the caret stands. */
  readonly noteCaret: (caret: number) => void;
  /** Takes what was typed; what is half composed is no scope yet. */
  readonly type: (text: string, caret: number, isComposing: boolean) => void;
  /** Puts a text into the field, with the caret there; a text that is too long is not put. */
  readonly put: (text: string, caret: number) => void;
  /** Takes what is typed for finished: the scope at the caret becomes its filter, too. */
  readonly finish: () => void;
  /** Asks this and nothing else. */
  readonly run: (text: string) => void;
  /** Takes the last filter back into the text; false where there is none. */
  readonly takeBack: () => boolean;
}

/** The text of the search and the caret in it; complete scopes become filters, and come back. */
export function useQueryText(
  input: RefObject<HTMLInputElement | null>,
  summary: LibrarySummary,
  tools: QueryTools | undefined,
): QueryText {
  const { navigation } = useServices();
  const change = useChangeLibrary();
  const text = useLibraryAddress((address) => address.text);
  const known = useMemo(() => knownValues(summary), [summary]);
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<number>(undefined);

  // A text that is not the one typed moves the caret to its end.
  useLayoutEffect(() => {
    const at = wanted.current;
    wanted.current = undefined;
    if (at !== undefined) input.current?.setSelectionRange(at, at);
  });

  const go = (to: Partial<LibraryAddress>, at: number, how: 'push' | 'replace' = 'push'): void => {
    setCaret(at);
    change(to, how);
  };

  /** Puts the caret there, as soon as the field holds the text that is asked by now. */
  const aim = (at: number): void => {
    const field = input.current;
    if (field?.value === navigation.lastLibrary().text) field.setSelectionRange(at, at);
    else wanted.current = at;
  };

  /**
   * Asks this and says where the caret is then. One step in the history for a whole search: beginning
   * it pushes, going on replaces.
   */
  const write = (next: string, at: number, isComposing: boolean): number => {
    const lifted = isComposing ? undefined : tools?.liftScopes(next, at, known);
    if (tools && lifted?.filters) {
      const filters = tools.addFilters(navigation.lastLibrary(), lifted.filters);
      go({ text: lifted.text, ...filters }, lifted.caret);
      return lifted.caret;
    }
    go({ text: next }, at, (text === '') === (next === '') ? 'replace' : 'push');
    return at;
  };

  return {
    text,
    caret,
    known,
    tools,
    noteCaret: (at) => at !== caret && setCaret(at),
    type(next, at, isComposing) {
      const now = write(next, at, isComposing);
      if (navigation.lastLibrary().text !== next) aim(now);
    },
    put(next, at) {
      if (next.length <= MAX_QUERY_LENGTH) aim(write(next, at, false));
    },
    finish() {
      const ended = `${text} `;
      const lifted = tools?.liftScopes(ended, ended.length, known);
      if (!tools || !lifted?.filters) return;
      const filters = tools.addFilters(navigation.lastLibrary(), lifted.filters);
      go({ text: lifted.text.trimEnd(), ...filters }, lifted.caret);
    },
    run(next) {
      // The blank ends the last word or scope.
      const asked = `${next} `;
      const lifted = tools?.liftScopes(asked, asked.length, known);
      const { paper, sort } = navigation.lastLibrary();
      const text = lifted?.text ?? asked;
      go({ ...LIBRARY, paper, sort, ...lifted?.filters, text }, text.length);
    },
    takeBack() {
      const last = activeFilters(navigation.lastLibrary(), (name) => name).at(-1);
      if (!tools || !last) return false;
      const scope = tools.scopeOfFilter(last.value, known.sources) ?? '';
      const rest = scope === '' || text === '' || text.startsWith(' ') ? text : ` ${text}`;
      if (scope.length + rest.length > MAX_QUERY_LENGTH) return false;
      go({ text: scope + rest, ...last.without }, scope.length);
      aim(scope.length);
      return true;
    },
  };
}
