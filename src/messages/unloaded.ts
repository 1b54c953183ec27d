import { defineMessages } from '#messages/locale';

/** What is said where nothing of the app can say anything. */
export const unloadedMessages = defineMessages('unloaded', {
  notWhole:
    'Carrel did not load whole. Nothing on this device was changed. Reload when there is a network.',
  /** In place of what the page says before any code has come; a link within it. */
  stillComing: {
    before: 'Carrel is still being loaded. If it does not come, reload this page, or ',
    link: 'repair it or save what you made',
    after: '.',
  },
  reload: 'Reload',
  repairOrSave: 'Repair or save',
});
