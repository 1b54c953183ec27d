/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { help } from './help.ts';
import { status } from './status.ts';

export const german: Readonly<Record<string, Messages>> = {
  help,
  status,
};
