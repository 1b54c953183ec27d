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

  /** One step in the history for a whole search: beginning it pushes, going on replaces. */
  const write = (next: string, at: number, isLifting: boolean): number => {
    const lifted = isLifting ? tools?.liftScopes(next, at, known) : undefined;
    if (tools && lifted?.filters) {
      const filters = tools.addFilters(navigation.lastLibrary(), lifted.filters);
      go({ text: lifted.text, ...filters }, lifted.caret);
      return lifted.caret;
    }
    go({ text: next }, at, (text === '') === (next === '') ? 'replace' : 'push');
    return at;
  };

  const put = (next: string, at: number): void => {
    if (next.length <= MAX_QUERY_LENGTH) wanted.current = write(next, at, true);
  };

  return {
    text,
    caret,
    known,
    tools,
    noteCaret: (at) => at !== caret && setCaret(at),
    type(next, at, isComposing) {
      const now = write(next, at, !isComposing);
      wanted.current = now === at ? undefined : now;
    },
    put,
    run(next) {
      // The blank ends the last word.
      const { filters, ...lifted } = tools?.liftScopes(`${next} `, next.length + 1, known) ?? {
        text: next,
        filters: undefined,
      };
      const { paper, sort } = navigation.lastLibrary();
      go({ ...LIBRARY, paper, sort, ...filters, text: lifted.text }, lifted.text.length);
    },
    takeBack() {
      const last = activeFilters(navigation.lastLibrary(), (name) => name).at(-1);
      if (!tools || !last) return false;
      const scope = tools.scopeOfFilter(last.value, known.sources) ?? '';
      const rest = scope === '' || text === '' || text.startsWith(' ') ? text : ` ${text}`;
      if (scope.length + rest.length > MAX_QUERY_LENGTH) return false;
      wanted.current = scope.length;
      go({ text: scope + rest, ...last.without }, scope.length);
      return true;
    },
  };
}
