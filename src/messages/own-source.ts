import { defineMessages } from '#messages/locale';

/** Where papers that the reader brought in are said to be listed. */
export const ownSourceMessages = defineMessages('own-source', {
  title: 'Your own papers',
});
