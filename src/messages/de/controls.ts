import type { controlMessages } from '#messages/controls';
import type { Translation } from '#messages/locale';

export const controls: Translation<typeof controlMessages> = {
  copy: 'Kopieren',
  done: 'Fertig',
  export: 'Exportieren',
  rename: 'Umbenennen',
  tryAgain: 'Erneut versuchen',
};
