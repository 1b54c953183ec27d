import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';

/** What is said where everything that was made is gone. */
export const lostLibraryMessages = defineMessages('lost-library', {
  title: 'What you made here is gone',
  lookAgain: 'Look again',
  beginAfresh: 'Begin afresh',
  /**
   * @param day when something was last changed
   * @param made what there was then
   */
  wasThere: (day: string, made: readonly string[]) =>
    `When something was last changed here, ${day}, there were ${new Intl.ListFormat('en-GB').format(made)}.`,
  removed:
    'The browser has removed them since, as it does when space is short or when site data are cleared. Carrel has looked in its database and in its journal and cannot read them there. The papers themselves are safe: they come with Carrel.',
  made: {
    highlights: (count: number) => counted(count, { one: 'highlight', other: 'highlights' }),
    noted: (count: number) =>
      counted(count, { one: 'paper with notes', other: 'papers with notes' }),
    tags: (count: number) => counted(count, { one: 'tag', other: 'tags' }),
    lists: (count: number) => counted(count, { one: 'reading list', other: 'reading lists' }),
    sorted: (count: number) => counted(count, { one: 'sorted paper', other: 'sorted papers' }),
    searches: (count: number) => counted(count, { one: 'saved search', other: 'saved searches' }),
    kinds: (count: number) =>
      counted(count, {
        one: 'kind of highlights with a name of yours',
        other: 'kinds of highlights with a name of yours',
      }),
    groups: (count: number) =>
      counted(count, { one: 'name on the map', other: 'names on the map' }),
  },
});
