/** The reader's tags as a page of them shows them: narrowed, in order, and as one of several. */
import type { TagCount } from '#domain/reader/summary';
import { cleanTagName, tagKey } from '#domain/tag-name';
import { fold } from '#domain/words';

export const TAG_SORTS = ['name', 'papers'] as const;
export type TagSort = (typeof TAG_SORTS)[number];

/** Those of `tags`, which come by name, that hold what is typed in their name or description. */
export function tagTable(tags: readonly TagCount[], typed: string, sort: TagSort): TagCount[] {
  const sought = fold(cleanTagName(typed));
  const found = tags.filter(({ name, description }) =>
    [name, description].some((text) => fold(text).includes(sought)),
  );
  return sort === 'name' ? found : found.toSorted((a, b) => b.papers - a.papers);
}

/** The tag that has this name already, in whatever spelling; other than `but`. */
export function twinOf(
  typed: string,
  tags: readonly TagCount[],
  but?: string,
): TagCount | undefined {
  const key = tagKey(cleanTagName(typed));
  if (key === '') return undefined;
  return tags.find(({ id, name }) => id !== but && tagKey(name) === key);
}

/** The tag whose name stays when some are merged: the most used. */
export function mainTag(tags: readonly TagCount[]): TagCount | undefined {
  return tags.toSorted((a, b) => b.carriers - a.carriers)[0];
}
