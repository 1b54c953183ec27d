/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { status } from './status.ts';
import { touch } from './touch.ts';

export const german: Readonly<Record<string, Messages>> = {
  status,
  touch,
};
