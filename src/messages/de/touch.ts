import type { Translation } from '#messages/locale';
import type { touchMessages } from '#messages/touch';

export const touch: Translation<typeof touchMessages> = {
  addToList: 'Auf eine Leseliste',
  commands: 'Befehle',
};
