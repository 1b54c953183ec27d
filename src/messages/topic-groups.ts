import { defineMessages } from '#messages/locale';

/** What a group of papers is called by what was found in it. */
export const topicGroupMessages = defineMessages('topic-groups', {
  both: (one: string, other: string) => `${one} and ${other}`,
});
