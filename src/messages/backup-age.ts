import { defineMessages } from '#messages/locale';
import { formatCount } from '#messages/plural';

/** How long ago, within a sentence. */
export const backupAgeMessages = defineMessages('backup-age', {
  today: 'today',
  yesterday: 'yesterday',
  /** Two days or more. */
  daysAgo: (days: number) => `${formatCount(days)} days ago`,
});
