import type { Translation } from '#messages/locale';
import type { unloadedMessages } from '#messages/unloaded';

export const unloaded: Translation<typeof unloadedMessages> = {
  notWhole:
    'Carrel wurde nicht ganz geladen. Auf diesem Gerät wurde nichts geändert. Mit Netz neu laden.',
  reload: 'Neu laden',
  repairOrSave: 'Reparieren oder sichern',
};
