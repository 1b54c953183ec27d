import { useMemo, useState } from 'react';
import { LONGEST_LIST } from '#domain/reader/doing';
import type { ListSummary } from '#domain/reader/summary';
import { useReader } from './services.tsx';
import { tagOptions } from './use-tag-options.ts';

const NONE: readonly ListSummary[] = [];

/** What is taken: a list that there is, or one to be made. */
export interface TakenList {
  /** Undefined: none has the name. */
  readonly id: string | undefined;
  readonly name: string;
}

export interface ListFieldOf {
  /** Ids of the lists that need not be offered. */
  readonly taken: readonly string[];
  readonly onTake: (list: TakenList) => void;
}

/** The field in which a reading list is chosen or made: what it holds, offers and takes. */
export function useListField({ taken, onTake }: ListFieldOf) {
  const [text, onText] = useState('');
  const lists = useReader(({ summary }) => summary?.lists) ?? NONE;
  const offered = useMemo(() => {
    const known = lists.map(({ id, name, papers }) => ({ id, name, count: papers }));
    const free = known.filter(({ id }) => !taken.includes(id));
    const names = known.filter(({ id }) => taken.includes(id)).map(({ name }) => name);
    // Of two lists of one name, the paper may be on one only.
    const isFree = (name: string): boolean => free.some((list) => list.name === name);
    return tagOptions(
      text,
      free,
      names.filter((name) => !isFree(name)),
      'list',
    );
  }, [lists, taken, text]);
  return {
    ...offered,
    maxLength: LONGEST_LIST,
    text,
    onText,
    onTake({ id, name }: { readonly id: string; readonly name: string }) {
      onText('');
      onTake({ id: lists.some((list) => list.id === id) ? id : undefined, name });
    },
  };
}
