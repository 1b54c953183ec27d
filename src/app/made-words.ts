import type { MadeCounts } from '#domain/reader/summary';
import { lostLibraryMessages } from '#messages/lost-library';

/** In the order in which it is told. */
const MADE = [
  'highlights',
  'noted',
  'tags',
  'lists',
  'sorted',
  'searches',
  'kinds',
  'groups',
] as const satisfies readonly (keyof MadeCounts)[];

/** What a reader had made, each with its number: `12 highlights`, `2 tags`. */
export function madeWords(made: MadeCounts): string[] {
  return MADE.filter((what) => made[what] > 0).map((what) =>
    lostLibraryMessages.made[what](made[what]),
  );
}
