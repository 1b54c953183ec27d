import type { addToListMessages } from '#messages/add-to-list';
import type { Translation } from '#messages/locale';
import { counted } from '#messages/plural';

export const addToList: Translation<typeof addToListMessages> = {
  title: 'Auf eine Liste setzen',
  papers: (papers) => counted(papers, { one: 'Artikel', other: 'Artikel' }),
  nameOfList: 'Name einer Liste',
  isOn: (lists) => `Steht auf ${lists.join(', ')}`,
};
