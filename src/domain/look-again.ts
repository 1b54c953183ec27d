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

/**
 * The choice of the day on which `now` is: the same all day long, whatever else is marked meanwhile,
 * and another one tomorrow. Chosen like lots: each has a number that its id and the day give.
 */
export function lookAgain<Item extends Choosable>(items: Iterable<Item>, now: number): Item[] {
  const today = new Date(now);
  const until = new Date(today.getFullYear(), today.getMonth(), today.getDate() - DAYS).getTime();
  const day = dayOf(now);
  const lots: { readonly lot: string; readonly item: Item }[] = [];
  for (const item of items) {
    if (item.at < until) lots.push({ lot: textHash(`${day} ${item.id}`), item });
  }
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const papers = new Set<string>();
  const firsts: Item[] = [];
  const others: Item[] = [];
  for (const { item } of lots) {
    if (papers.has(item.paperId)) others.push(item);
    else firsts.push(item);
    papers.add(item.paperId);
    if (firsts.length === MOST) break;
  }
  return [...firsts, ...others.slice(0, Math.max(FEW - firsts.length, 0))];
}
