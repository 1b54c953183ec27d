import type { Translation } from '#messages/locale';
import type { tagPaperMessages } from '#messages/tag-paper';

export const tagPaper: Translation<typeof tagPaperMessages> = {
  title: 'Artikel taggen',
  addTag: 'Tag hinzufügen',
  nameOfTag: 'Name eines Tags',
  none: 'Noch keine Tags.',
  isOn: (tags) => `Tags: ${tags.join(', ')}`,
};
