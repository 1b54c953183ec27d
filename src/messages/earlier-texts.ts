import { defineMessages } from '#messages/locale';

/** What a name, a note or a description was before. */
export const earlierTextMessages = defineMessages('earlier-texts', {
  /** @param text such as `this note` */
  titleOf: (text: string) => `Earlier texts of ${text}`,
  title: 'Earlier texts',
  looking: 'Looking…',
  refused: 'They could not be read just now. What stands there is as it was.',
  none: 'None yet. What you write over from now on is kept here.',
  restore: 'Restore',
  dayUnknown: 'Day not known',
});
