/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { aloud } from './aloud.ts';
import { comfort } from './comfort.ts';
import { status } from './status.ts';

export const german: Readonly<Record<string, Messages>> = {
  aloud,
  comfort,
  status,
};
