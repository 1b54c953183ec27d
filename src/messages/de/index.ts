/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { controls } from './controls.ts';
import { earlierTexts } from './earlier-texts.ts';
import { lostLibrary } from './lost-library.ts';
import { news } from './news.ts';
import { notices } from './notices.ts';
import { palette } from './palette.ts';
import { problems } from './problems.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';
import { tagOptions } from './tag-options.ts';
import { unloaded } from './unloaded.ts';

export const german: Readonly<Record<string, Messages>> = {
  controls,
  'earlier-texts': earlierTexts,
  'lost-library': lostLibrary,
  news,
  notices,
  palette,
  problems,
  shell,
  status,
  'tag-options': tagOptions,
  unloaded,
};
