/** Places on a reading list: what stands before what, for moves that are not made by hand. */
import type { ListDesk } from '#domain/reader/list-desk';

type Items = ListDesk['items'];

/** Numbers of the papers, by the place of each among all items; 0 for sections. */
export function numbersOf(items: Items): readonly number[] {
  let number = 0;
  return items.map(({ kind }) => (kind === 'entry' ? (number += 1) : 0));
}

/**
 * What an entry is put before to have this number among the papers; null: the end.
 * @param number from 1; what is more than there are papers is the last
 */
export function beforeNumber(items: Items, id: string, number: number): string | null {
  const others = items.filter((item) => item.kind === 'entry' && item.id !== id);
  return others[number - 1]?.id ?? null;
}

/**
 * What an entry is put before to stand last in a section; null: the end.
 * @param section its id; undefined: what stands before all sections
 */
export function afterSection(items: Items, section: string | undefined): string | null {
  const at = items.findIndex(({ id }) => id === section);
  const next = items.find((item, index) => index > at && item.kind === 'section');
  return next?.id ?? null;
}

/** Id of the section that an item stands in; undefined before the first. */
export function sectionOf(items: Items, id: string): string | undefined {
  const at = items.findIndex((item) => item.id === id);
  return items.findLast((item, index) => index < at && item.kind === 'section')?.id;
}

/** Ids of a section and of the entries in it. */
function blockOf(items: Items, section: string): readonly string[] {
  const at = items.findIndex(({ id }) => id === section);
  const end = items.findIndex((item, index) => index > at && item.kind === 'section');
  return items.slice(at, end === -1 ? undefined : end).map(({ id }) => id);
}

/** A section moved past its neighbour, with its papers; undefined where there is none. */
export function sectionMove(
  items: Items,
  section: string,
  by: 1 | -1,
): { readonly items: readonly string[]; readonly before: string | null } | undefined {
  const sections = items.filter(({ kind }) => kind === 'section');
  const at = sections.findIndex(({ id }) => id === section);
  const neighbour = sections[at + by];
  if (!neighbour) return undefined;
  const before = by === -1 ? neighbour.id : (sections[at + 2]?.id ?? null);
  return { items: blockOf(items, section), before };
}
