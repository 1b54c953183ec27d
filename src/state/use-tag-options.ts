import { useMemo } from 'react';
import { completeTag, type KnownTag } from '#domain/complete-tag';
import { formatCount, plural } from '#domain/format';
import type { TagCount } from '#domain/reader/summary';
import { tagKey } from '#domain/tag-name';
import type { TextRange } from '#domain/text-range';
import { useReader } from './services.tsx';

/** More would not be read. */
const MOST_OFFERED = 8;

const NONE: readonly TagCount[] = [];

/** A tag that can be given, there already or to be made. */
interface TagOption {
  readonly id: string;
  /** What is given. */
  readonly name: string;
  /** What is shown. */
  readonly text: string;
  readonly ranges: readonly TextRange[];
  readonly hint?: string;
}

export interface TagOptions {
  readonly options: readonly TagOption[];
  /** Says how many there are. */
  readonly says: string;
  /** Why there are none. */
  readonly note: string | undefined;
}

/** All tags of the reader's, by name. */
function useTags(): readonly TagCount[] {
  return useReader(({ summary }) => summary?.tags) ?? NONE;
}

/**
 * What a reader may mean by what is typed: tags that there are, and a new one where none has the name.
 * @param taken names of the tags that need not be offered
 */
export function tagOptions(
  typed: string,
  tags: readonly KnownTag[],
  taken: readonly string[],
): TagOptions {
  const has = new Set(taken.map(tagKey));
  const { matches, create } = completeTag(typed, tags, MOST_OFFERED + has.size);
  const options: TagOption[] = matches
    .filter(({ name }) => !has.has(tagKey(name)))
    .slice(0, MOST_OFFERED)
    .map(({ id, name, count, ranges }) => ({
      id,
      name,
      text: name,
      ranges,
      hint: formatCount(count),
    }));
  const says = plural(options.length, 'tag');
  if (create !== undefined) {
    options.push({ id: 'new', name: create, text: `Create “${create}”`, ranges: [] });
  }
  const isTaken = has.has(tagKey(typed));
  const note = isTaken ? `“${typed.trim()}” is there already` : 'No tags yet. Type a name.';
  return {
    options,
    says: create === undefined ? says : `${says}, or a new one`,
    note: isTaken || tags.length === 0 ? note : undefined,
  };
}

/** Options for what is typed now; see {@link tagOptions}. */
export function useTagOptions(typed: string, taken: readonly string[]): TagOptions {
  const tags = useTags();
  return useMemo(() => {
    const known = tags.map(({ id, name, papers }) => ({ id, name, count: papers }));
    return tagOptions(typed, known, taken);
  }, [tags, typed, taken]);
}
