import { defineMessages } from '#messages/locale';

/** What is said where nothing of the app can say anything. */
export const unloadedMessages = defineMessages('unloaded', {
  notWhole:
    'Carrel did not load whole. Nothing on this device was changed. Reload when there is a network.',
  reload: 'Reload',
  repairOrSave: 'Repair or save',
});
