/** Where papers that the reader brought in are said to be listed. */
import type { Source } from '#domain/corpus';
import { ownSourceMessages } from '#messages/own-source';

/** Saved pages are named as files are, with an ending. */
export const OWN_SOURCE = 'own';

/** That source, called as the page calls it. */
export function ownSource(): Pick<Source, 'name' | 'title'> {
  return { name: OWN_SOURCE, title: ownSourceMessages.title };
}
