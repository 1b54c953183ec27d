import type { controlMessages } from '#messages/controls';
import type { Translation } from '#messages/locale';

export const controls: Translation<typeof controlMessages> = {
  cancel: 'Abbrechen',
  copy: 'Kopieren',
  done: 'Fertig',
  export: 'Exportieren',
  print: 'Drucken',
  rename: 'Umbenennen',
  share: 'Teilen',
  tryAgain: 'Erneut versuchen',
};
