/** What is shown of tags where two devices made the same one, or gave two the same digit. */
import { recordKey } from '#domain/reader/known';
import type { Held } from '#domain/reader/merge';
import { lastStamp, stampOf } from '#domain/reader/record-fields';
import { taggingId, type Kept, type Tag, type Tagging } from '#domain/reader/records';
import type { Showing } from '#domain/reader/showing';
import { nextStamp, type Stamp } from '#domain/reader/stamp';
import { tagKey } from '#domain/tag-name';

/** When a tagging was made that nobody made: that of a tag for which another is shown. */
const NEVER_MADE: Stamp = nextStamp(undefined, 0, 'shown');

/** Whether a row is only shown, and stands for one of another tag. */
export function isStandIn({ stamps }: Kept<object>): boolean {
  return stamps.made === NEVER_MADE;
}

/** A row that is only shown as one that was made; others as they are. */
export function asMade<Item>(row: Kept<Item>): Kept<Item> {
  const { id, record, stamps } = row;
  return stamps.made === NEVER_MADE ? { id, record, stamps: { made: lastStamp(stamps) } } : row;
}

/** Tags of one name, the one that is shown first. */
type Twins = readonly [Kept<Tag>, ...Kept<Tag>[]];

/** Tags by what they are called; of one name the one that was made first is shown. */
function twinsIn(tags: readonly Kept<Tag>[]): Twins[] {
  const byName = new Map<string, [Kept<Tag>, ...Kept<Tag>[]]>();
  for (const tag of tags.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = tagKey(tag.record.name);
    const twins = byName.get(key);
    if (twins) twins.push(tag);
    else byName.set(key, [tag]);
  }
  return [...byName.values()];
}

/** The one of some tags whose digit counts; none where they have none. */
function pinned(twins: Twins): Kept<Tag> | undefined {
  return twins.find(({ record }) => record.pin !== null);
}

/** For each digit the tags whose it is: those that were given it last. */
function holdersOf(all: readonly Twins[]): ReadonlySet<Twins> {
  const holders = new Map<number, { readonly twins: Twins; readonly since: Stamp }>();
  for (const twins of all) {
    const tag = pinned(twins);
    const pin = tag?.record.pin ?? null;
    if (!tag || pin === null) continue;
    const since = stampOf(tag.stamps, 'pin');
    const other = holders.get(pin);
    if (!other || since > other.since) holders.set(pin, { twins, since });
  }
  return new Set([...holders.values()].map(({ twins }) => twins));
}

/** Shows the first of some tags, with what the others have and it lacks. */
function showTwins(showing: Showing, twins: Twins, isHolder: boolean): void {
  const [first, ...others] = twins;
  const { description } =
    twins.map(({ record }) => record).find((one) => one.description !== '') ?? first.record;
  const pin = isHolder ? (pinned(twins)?.record.pin ?? null) : null;
  if (description === first.record.description && pin === first.record.pin) {
    showing.show('tags', first);
  } else {
    showing.hide('tags', first, first.id);
    showing.show('tags', { ...first, record: { ...first.record, description, pin } });
  }
  for (const other of others) showing.hide('tags', other, first.id);
}

/** Shows one tagging for those of several tags that are shown as one: what was done last counts. */
function showAsOne(showing: Showing, tag: string, taggings: readonly Held<'taggings'>[]): void {
  const there = taggings
    .filter(({ gone }) => gone === undefined)
    .map(({ row }) => row)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const gone = taggings.map((one) => one.gone ?? '').reduce((a, b) => (a > b ? a : b), '');
  const last = there.map(({ stamps }) => lastStamp(stamps)).reduce((a, b) => (a > b ? a : b), '');
  const isThere = last > gone;
  const own = there.find(({ record }) => record.tag === tag);
  for (const row of there) if (row !== own || !isThere) showing.hide('taggings', row, null);
  const [any] = there;
  if (isThere && any) showing.show('taggings', own ?? standIn(any, tag, last));
}

/** The same tagging of another tag, as old as it is. */
function standIn({ record }: Kept<Tagging>, tag: string, last: Stamp): Kept<Tagging> {
  const id = taggingId(tag, record.on);
  const stamps = { made: NEVER_MADE, changed: { fromNote: last } };
  return { id, record: { ...record, id, tag }, stamps };
}

/** @param as by the id of a tag that of the one that is shown for it, and whether for others, too */
function showTaggings(
  showing: Showing,
  taggings: readonly Held<'taggings'>[],
  as: ReadonlyMap<string, { readonly tag: string; readonly isForMore: boolean }>,
): void {
  const shared = new Map<string, { readonly tag: string; readonly held: Held<'taggings'>[] }>();
  for (const one of taggings) {
    const { tag, on, paper } = one.row.record;
    const shown = as.get(tag);
    const isOn = on === paper || showing.isThere(recordKey('highlights', on));
    if (shown?.isForMore && isOn) {
      const id = taggingId(shown.tag, on);
      const others = shared.get(id) ?? { tag: shown.tag, held: [] };
      others.held.push(one);
      shared.set(id, others);
    } else if (one.gone === undefined) {
      if (shown && isOn) showing.show('taggings', one.row);
      else showing.hide('taggings', one.row, null);
    }
  }
  for (const { tag, held } of shared.values()) showAsOne(showing, tag, held);
}

/** Tags and what they are on. */
export function showTags(
  showing: Showing,
  tags: readonly Held<'tags'>[],
  taggings: readonly Held<'taggings'>[],
): void {
  const there = tags
    .map(({ row }) => row)
    .filter(({ id }) => showing.isThere(recordKey('tags', id)));
  const all = twinsIn(there);
  const holders = holdersOf(all);
  const as = new Map<string, { readonly tag: string; readonly isForMore: boolean }>();
  for (const twins of all) {
    showTwins(showing, twins, holders.has(twins));
    const shown = { tag: twins[0].id, isForMore: twins.length > 1 };
    for (const { id } of twins) as.set(id, shown);
  }
  showTaggings(showing, taggings, as);
}
