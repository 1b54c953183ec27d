/** Which older highlights to look at again on a day. */
import { dayOf } from '#domain/notebook';
import { textHash } from '#domain/text-hash';

/** So many are shown where there are so many; from different papers, as far as there are at least `FEW`. */
const MOST = 5;
const FEW = 3;

/** A highlight is older when it was made so many days before. */
const DAYS = 7;

interface Choosable {
  readonly id: string;
  readonly paperId: string;
  readonly at: number;
}

interface Lot<Item> {
  readonly lot: string;
  readonly item: Item;
}

function byLot(a: Lot<unknown>, b: Lot<unknown>): number {
  return a.lot < b.lot ? -1 : 1;
}

/**
 * The choice of the day on which `now` is: the same all day long, whatever else is marked meanwhile,
 * and another one tomorrow. Chosen like lots: each has a number that its id and the day give.
 */
export function lookAgain<Item extends Choosable>(items: Iterable<Item>, now: number): Item[] {
  const today = new Date(now);
  const until = new Date(today.getFullYear(), today.getMonth(), today.getDate() - DAYS).getTime();
  const day = dayOf(now);
  const firsts = new Map<string, Lot<Item>>();
  const others: Lot<Item>[] = [];
  for (const item of items) {
    if (item.at >= until) continue;
    const lot = { lot: textHash(`${day} ${item.id}`), item };
    const first = firsts.get(item.paperId);
    if (!first || lot.lot < first.lot) firsts.set(item.paperId, lot);
    if (first) others.push(first.lot < lot.lot ? lot : first);
  }
  const chosen = [...firsts.values()].toSorted(byLot).slice(0, MOST);
  const more = chosen.length < FEW ? others.toSorted(byLot).slice(0, FEW - chosen.length) : [];
  return [...chosen, ...more].map(({ item }) => item);
}
