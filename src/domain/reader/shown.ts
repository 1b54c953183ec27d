/**
 * What is shown of all that is known. Two devices may each keep to what holds between records, and not
 * do so together: two tags of one name, a digit on two tags, a search saved twice, something on what is
 * deleted. None of that is decided when they meet, and nothing is written for it: what is known stays as
 * it was written, and what is shown follows from it alone. So it is the same on every device, whoever
 * met whom first and when; and who learns more sees what they would have seen, had they known at once.
 */
import type { Held, MergeState } from '#domain/reader/merge';
import type { ReaderTable } from '#domain/reader/records';
import { carriersOf, Showing, type Shown } from '#domain/reader/showing';
import { showTags } from '#domain/reader/shown-tags';

/** Of searches with one address the first is shown. */
function showSearches(showing: Showing, held: readonly Held<'searches'>[]): void {
  const byAddress = new Map<string, string>();
  const there = held.filter(({ gone }) => gone === undefined).map(({ row }) => row);
  for (const row of there.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const first = byAddress.get(row.record.address);
    if (first === undefined) {
      byAddress.set(row.record.address, row.id);
      showing.show('searches', row);
    } else showing.hide('searches', row, first);
  }
}

function isOf<T extends ReaderTable>(table: T, held: Held): held is Held<T> {
  return held.table === table;
}

/** What is shown of all that is known. */
export function shownOf(state: MergeState): Shown {
  const showing = new Showing(state);
  const tags: Held<'tags'>[] = [];
  const taggings: Held<'taggings'>[] = [];
  const searches: Held<'searches'>[] = [];
  for (const [key, held] of state.held) {
    if (isOf('tags', held)) tags.push(held);
    else if (isOf('taggings', held)) taggings.push(held);
    else if (isOf('searches', held)) searches.push(held);
    else showOne(showing, key, held);
  }
  showTags(showing, tags, taggings);
  showSearches(showing, searches);
  return showing;
}

/** Shows a record that is there, if all that it is on is there, too. */
function showOne<T extends ReaderTable>(showing: Showing, key: string, held: Held<T>): void {
  const { table, row } = held;
  if (!showing.isThere(key)) return;
  if (carriersOf(held).every((carrier) => showing.isThere(carrier))) showing.show(table, row);
  else showing.hide(table, row, null);
}
