import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { LIBRARY, MAX_QUERY_LENGTH, type LibraryAddress } from '#domain/address';
import type { KnownValues } from '#domain/complete-query';
import { activeFilters } from '#domain/filter-words';
import type { ScopeFilters } from '#domain/lift-scopes';
import type { LibrarySummary } from '#domain/library-summary';
import { useKnownValues } from '../../state/own-names.ts';
import { questionKey } from '../../state/results-store.ts';
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
  /** Takes back what became filters last into the text; false once anything else was asked. */
  readonly undoLift: () => boolean;
}

/** Scopes that became filters. */
interface Lift {
  readonly before: ScopeFilters & { readonly text: string };
  /** Where they ended in the text before. */
  readonly end: number;
  readonly after: LibraryAddress;
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
  const known = useKnownValues(summary);
  const [caret, setCaret] = useState(text.length);
  const wanted = useRef<number>(undefined);
  const lift = useRef<Lift>(undefined);

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

  /** Whether typing goes on, so that the history has one step for a whole search. */
  const goesOn = (next: string): boolean =>
    (text === '') === (next === '') || lift.current?.after === navigation.lastLibrary();

  /**
   * Makes filters of scopes and says where the caret is then; undefined where there are none. A blank
   * given as `end` ends the last of them, and goes with it.
   */
  const liftFrom = (
    next: string,
    at: number,
    how: 'push' | 'replace',
    end = '',
  ): number | undefined => {
    const lifted = tools?.liftScopes(next + end, at, known);
    if (!tools || !lifted?.filters) return undefined;
    const now = navigation.lastLibrary();
    const left = end === '' ? lifted.text : lifted.text.trimEnd();
    go({ text: left, ...tools.addFilters(now, lifted.filters) }, lifted.caret, how);
    const before = { text: next, ...tools.scopeFilters(now) };
    lift.current = { before, end: lifted.end, after: navigation.lastLibrary() };
    return lifted.caret;
  };

  /** Asks this and says where the caret is then: beginning a search pushes, going on replaces. */
  const write = (next: string, at: number, isComposing: boolean): number => {
    const how = goesOn(next) ? 'replace' : 'push';
    const lifted = isComposing ? undefined : liftFrom(next, at, how);
    if (lifted === undefined) go({ text: next }, at, how);
    return lifted ?? at;
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
      liftFrom(text, text.length + 1, 'replace', ' ');
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
      const next = scope + rest;
      const how = scope !== '' && goesOn(next) ? 'replace' : 'push';
      go({ text: next, ...last.without }, scope.length, how);
      aim(scope.length);
      return true;
    },
    undoLift() {
      const last = lift.current;
      if (!last || questionKey(navigation.lastLibrary()) !== questionKey(last.after)) return false;
      lift.current = undefined;
      go(last.before, last.end, 'replace');
      aim(last.end);
      return true;
    },
  };
}
