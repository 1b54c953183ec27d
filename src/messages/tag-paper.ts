import { defineMessages } from '#messages/locale';

/** The dialog that tags a paper from its row. */
export const tagPaperMessages = defineMessages('tag-paper', {
  title: 'Tag the paper',
  addTag: 'Add a tag',
  nameOfTag: 'Name of a tag',
  none: 'No tags on it yet.',
  isOn: (tags: readonly string[]) => `On it: ${tags.join(', ')}`,
});
