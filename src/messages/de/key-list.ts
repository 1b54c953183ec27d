import type { keyListMessages } from '#messages/key-list';
import type { Translation } from '#messages/locale';
import { counted } from '#messages/plural';

export const keyList: Translation<typeof keyListMessages> = {
  find: 'Taste suchen',
  found: (lines) => counted(lines, { one: 'Zeile', other: 'Zeilen' }),
  insteadOf: (keys) => `statt ${keys}`,
  noneFound: (sought) => `Keine Taste für „${sought}“.`,
};
