import type { topicGroupMessages } from '#messages/topic-groups';
import type { Translation } from '#messages/locale';

export const topicGroups: Translation<typeof topicGroupMessages> = {
  both: (one, other) => `${one} & ${other}`,
};
