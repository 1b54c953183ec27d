import { numbersOf, sectionOf } from '#domain/list-places';
import { shortTitle } from '#domain/short-title';
import type { DeskEntry, DeskSection, ListDesk } from '#domain/reader/list-desk';
import { listPageMessages } from '#messages/list-pages';

type Item = DeskEntry | DeskSection;

/** What a row is called in a sentence. */
export function rowName(item: Item): string {
  if (item.kind === 'section') return item.name;
  return shortTitle(item.title ?? listPageMessages.entry.notHere);
}

/** A move, by the numbers that the reader sees. */
export interface Way {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The section that it comes to be in; '' before all of them. */
  readonly section: string;
}

/** The name of the section that an item is in. */
function sectionName(items: readonly Item[], id: string): string {
  const section = items.find((item) => item.id === sectionOf(items, id));
  return section?.kind === 'section' ? section.name : '';
}

/** The number of a paper among papers, and of a heading among all rows. */
function numberOf(items: readonly Item[], id: string): number {
  const at = items.findIndex((item) => item.id === id);
  return numbersOf(items)[at] || at + 1;
}

/**
 * Where a row is and where it would be; undefined where it is gone.
 * @param shown ids of the rows as they would be
 */
export function wayOf({ items }: ListDesk, id: string, shown: readonly string[]): Way | undefined {
  const byId = new Map(items.map((one) => [one.id, one]));
  const item = byId.get(id);
  if (!item) return undefined;
  const inOrder = shown.flatMap((one) => byId.get(one) ?? []);
  const section = item.kind === 'entry' ? sectionName(inOrder, id) : '';
  return { name: rowName(item), from: numberOf(items, id), to: numberOf(inOrder, id), section };
}

/** `Moving CheXagent`, `from 6 to 7, in “Second meeting”.`; where no number changes, `at 6.` */
export function movingWords({ name, from, to, section }: Way): { what: string; where: string } {
  const words = listPageMessages.moving;
  const where = from === to ? words.at(to, section) : words.fromTo(from, to, section);
  return { what: words.what(name), where };
}
