import type { backupAgeMessages } from '#messages/backup-age';
import type { Translation } from '#messages/locale';
import { formatCount } from '#messages/plural';

export const backupAge: Translation<typeof backupAgeMessages> = {
  today: 'heute',
  yesterday: 'gestern',
  daysAgo: (days) => `vor ${formatCount(days)} Tagen`,
};
