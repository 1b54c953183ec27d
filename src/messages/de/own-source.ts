import type { ownSourceMessages } from '#messages/own-source';
import type { Translation } from '#messages/locale';

export const ownSource: Translation<typeof ownSourceMessages> = {
  title: 'Eigene Artikel',
};
