import { defineMessages } from '#messages/locale';

/** What buttons of many screens say. */
export const controlMessages = defineMessages('controls', {
  copy: 'Copy',
  done: 'Done',
  export: 'Export',
  rename: 'Rename',
  tryAgain: 'Try again',
});
