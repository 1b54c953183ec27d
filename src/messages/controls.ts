import { defineMessages } from '#messages/locale';

/** What buttons of many screens say. */
export const controlMessages = defineMessages('controls', {
  cancel: 'Cancel',
  copy: 'Copy',
  done: 'Done',
  export: 'Export',
  print: 'Print',
  rename: 'Rename',
  share: 'Share',
  tryAgain: 'Try again',
});
