import { useMemo, useState } from 'react';
import { completeTag, type KnownTag, type TagCompletion } from '#domain/complete-tag';
import type { TagCount } from '#domain/reader/summary';
import { LONGEST_TAG, tagKey } from '#domain/tag-name';
import type { TextRange } from '#domain/text-range';
import { formatCount } from '#messages/plural';
import { tagOptionMessages } from '#messages/tag-options';
import { useReader } from './services.tsx';

/** More would not be read. */
const MOST_OFFERED = 8;

const NONE: readonly never[] = [];

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

interface TagOptions {
  readonly options: readonly TagOption[];
  /** Says how many there are. */
  readonly says: string;
  /** Why there are none. */
  readonly note: string | undefined;
}

type Match = TagCompletion['matches'][number];

function shownTag({ id, name, count, ranges }: Match): TagOption {
  return { id, name, text: name, ranges, hint: formatCount(count) };
}

/** All tags of the reader's, by name. */
function useTags(): readonly TagCount[] {
  return useReader(({ summary }) => summary?.tags) ?? NONE;
}

/**
 * What a reader may mean by what is typed: tags that there are, and a new one where none has the name.
 * The new one comes first unless a tag begins so: what only looks like it is never taken for it.
 * @param taken names of the tags that need not be offered
 * @param noun what else than tags they are
 */
export function tagOptions(
  typed: string,
  tags: readonly KnownTag[],
  taken: readonly string[],
  noun: 'tag' | 'list' = 'tag',
): TagOptions {
  const has = new Set(taken.map(tagKey));
  const { matches, create } = completeTag(typed, tags, MOST_OFFERED + has.size);
  const isTaken = has.has(tagKey(typed));
  const free = isTaken ? [] : matches.filter(({ name }) => !has.has(tagKey(name)));
  const options = free.slice(0, MOST_OFFERED).map(shownTag);
  const words = tagOptionMessages[noun];
  const { length } = options;
  if (create !== undefined) {
    const made = { id: 'new', name: create, text: tagOptionMessages.create(create), ranges: [] };
    options.splice(free[0]?.begins === true ? options.length : 0, 0, made);
  }
  const isAnyLeft = tags.some(({ name }) => !has.has(tagKey(name)));
  const none = has.size > 0 ? words.noneLeft : words.noneYet;
  const note = isTaken ? tagOptionMessages.isThereAlready(typed.trim()) : none;
  return {
    options,
    says: create === undefined ? words.offered(length) : words.offeredOrNew(length),
    note: isTaken || !isAnyLeft ? note : undefined,
  };
}

/**
 * What a reader may mean by what is typed, where none can be made.
 * @param tags the only ones that can be meant
 */
export function optionsAmong(typed: string, tags: readonly KnownTag[]): TagOptions {
  const options = completeTag(typed, tags, MOST_OFFERED).matches.map(shownTag);
  return {
    options,
    says: tagOptionMessages.tag.offered(options.length),
    note: options.length === 0 ? tagOptionMessages.noneOfThem : undefined,
  };
}

export interface TagFieldOf {
  /** Names of the tags that need not be offered. */
  readonly taken?: readonly string[];
  /** The only tags that can be meant, where neither others nor new ones can. */
  readonly among?: readonly KnownTag[] | undefined;
  readonly onTake: (tag: Pick<TagOption, 'id' | 'name'>) => void;
}

/** The field in which tags are chosen or made: what it holds, offers and takes. */
export function useTagField({ taken = NONE, among, onTake }: TagFieldOf) {
  const [text, onText] = useState('');
  const tags = useTags();
  const offered = useMemo(() => {
    if (among) return optionsAmong(text, among);
    const known = tags.map(({ id, name, papers }) => ({ id, name, count: papers }));
    return tagOptions(text, known, taken);
  }, [tags, among, text, taken]);
  return {
    ...offered,
    maxLength: LONGEST_TAG,
    text,
    onText,
    onTake(tag: TagOption) {
      onText('');
      onTake(tag);
    },
  };
}
