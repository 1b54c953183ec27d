import type { statusMessages } from '#messages/status';
import type { Translation } from '#messages/locale';

export const status: Translation<typeof statusMessages> = {
  unread: 'Nicht einsortiert',
  toread: 'Zu lesen',
  reading: 'Angefangen',
  read: 'Gelesen',
  aside: 'Beiseitegelegt',
};
