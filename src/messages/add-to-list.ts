import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';

/** The dialog that puts papers on a reading list. */
export const addToListMessages = defineMessages('add-to-list', {
  title: 'Add to list',
  papers: (papers: number) => counted(papers, { one: 'paper', other: 'papers' }),
  nameOfList: 'Name of a list',
  isOn: (lists: readonly string[]) => `On ${lists.join(', ')}`,
});
