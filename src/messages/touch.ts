import { defineMessages } from '#messages/locale';

/** What stands behind a row that a finger pulls aside, and what else is there for fingers alone. */
export const touchMessages = defineMessages('touch', {
  addToList: 'Add to list',
  commands: 'Commands',
});
