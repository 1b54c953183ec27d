import type { Translation } from '#messages/locale';
import type { unloadedMessages } from '#messages/unloaded';

export const unloaded: Translation<typeof unloadedMessages> = {
  notWhole:
    'Carrel wurde nicht ganz geladen. Auf diesem Gerät wurde nichts geändert. Mit Netz neu laden.',
  stillComing: {
    before: 'Carrel wird noch geladen. Kommt es nicht, hilft neu laden oder ',
    link: 'reparieren und sichern',
    after: '.',
  },
  reload: 'Neu laden',
  repairOrSave: 'Reparieren oder sichern',
};
