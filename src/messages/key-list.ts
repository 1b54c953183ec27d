import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';

/** What stands round the list of keys. */
export const keyListMessages = defineMessages('key-list', {
  find: 'Find a key',
  found: (lines: number) => counted(lines, { one: 'line', other: 'lines' }),
  insteadOf: (keys: string) => `instead of ${keys}`,
  noneFound: (sought: string) => `No key does “${sought}”.`,
});
