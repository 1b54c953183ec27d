import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';

const TAGS = { one: 'tag', other: 'tags' };
const LISTS = { one: 'list', other: 'lists' };

/** What is said of the tags, or the reading lists, that fit what is typed. */
export const tagOptionMessages = defineMessages('tag-options', {
  tag: {
    offered: (tags: number) => counted(tags, TAGS),
    offeredOrNew: (tags: number) => `${counted(tags, TAGS)}, or a new one`,
    noneYet: 'No tags yet. Type a name.',
    noneLeft: 'It has every tag. Type a new name.',
  },
  list: {
    offered: (lists: number) => counted(lists, LISTS),
    offeredOrNew: (lists: number) => `${counted(lists, LISTS)}, or a new one`,
    noneYet: 'No lists yet. Type a name.',
    noneLeft: 'It is on every list. Type a new name.',
  },
  create: (name: string) => `Create “${name}”`,
  isThereAlready: (name: string) => `“${name}” is there already`,
  noneOfThem: 'None of them has such a tag.',
});
