import { defineMessages } from '#messages/locale';

/** How far a paper has been read, as the screens name it. */
export const statusMessages = defineMessages('status', {
  unread: 'Not sorted',
  toread: 'To read',
  reading: 'Reading',
  read: 'Read',
  aside: 'Set aside',
});
