/** What became of all that was done on some devices once all have met, told from the deeds alone. */
import { recordKey } from '#domain/reader/known';
import type { ReaderLibrary } from '#domain/reader/library';
import type { Held, MergeState } from '#domain/reader/merge';
import { textFields, valueOf } from '#domain/reader/record-fields';
import { tagKey } from '#domain/tag-name';
import type { Stamp } from '#domain/reader/stamp';
import type { Desk } from './desk.ts';
import { keyOf, type Deed } from './device.ts';

/** When a record was written last, and deleted last; '' for never. */
interface Fate {
  readonly written: Stamp;
  readonly deleted: Stamp;
}

function fatesOf(deeds: readonly Deed[]): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const deed of deeds) {
    const { stamp, isDeletion } = deed;
    const { written, deleted } = fates.get(keyOf(deed)) ?? { written: '', deleted: '' };
    fates.set(keyOf(deed), {
      written: !isDeletion && stamp > written ? stamp : written,
      deleted: isDeletion && stamp > deleted ? stamp : deleted,
    });
  }
  return fates;
}

/** Texts that are neither where they were written nor in the history of that; a deletion is a reader's. */
export function countMissing({ held, earlier }: MergeState, deeds: readonly Deed[]): number {
  const kept = new Set(
    Array.from(earlier.values(), ({ table, id, field, text }) =>
      JSON.stringify([table, id, field, text]),
    ),
  );
  for (const { table, row } of held.values()) {
    for (const field of textFields(table)) {
      kept.add(JSON.stringify([table, row.id, field, String(valueOf(row.record, field))]));
    }
  }
  return deeds.flatMap(({ table, id, texts }) =>
    texts.filter(({ field, text }) => !kept.has(JSON.stringify([table, id, field, text]))),
  ).length;
}

/** Deletions that no reader made. */
export function countUnasked({ held }: MergeState, deeds: readonly Deed[]): number {
  const asked = new Set(
    deeds.filter(({ isDeletion }) => isDeletion).map((deed) => `${keyOf(deed)} ${deed.stamp}`),
  );
  return [...held].filter(([key, { gone }]) => gone !== undefined && !asked.has(`${key} ${gone}`))
    .length;
}

class Judge {
  readonly #library: ReaderLibrary;
  readonly #held: ReadonlyMap<string, Held>;
  readonly #fates: ReadonlyMap<string, Fate>;
  /** Deletions of taggings, by what their tags are called and what they were on. */
  readonly #untagged = new Map<string, Stamp>();

  constructor({ library, state }: Desk, deeds: readonly Deed[]) {
    this.#library = library;
    this.#held = state.held;
    this.#fates = fatesOf(deeds);
    for (const [key, { deleted }] of this.#fates) {
      const record = this.#held.get(key)?.row.record;
      if (!record || !('on' in record)) continue;
      const as = this.#tagAndPlace(record);
      if (deleted > (this.#untagged.get(as) ?? '')) this.#untagged.set(as, deleted);
    }
  }

  /** Whether a record is not shown though it ought to be. */
  isLost(key: string, { written, deleted }: Fate): boolean {
    const held = this.#held.get(key);
    if (!held) return true;
    if (this.#isShown(held)) return false;
    return written > deleted || this.#isWrittenOn(held, deleted);
  }

  #nameOf(tag: string): string {
    const record = this.#held.get(recordKey('tags', tag))?.row.record;
    return record && 'pin' in record ? tagKey(record.name) : '';
  }

  #tagAndPlace({ tag, on }: { readonly tag: string; readonly on: string }): string {
    return JSON.stringify([this.#nameOf(tag), on]);
  }

  /** Whether it is shown, or another for it; or was taken away with what it was on. */
  #isShown({ table, row }: Held): boolean {
    const { record } = row;
    const library = this.#library;
    if (library.get(table, row.id)) return true;
    if ('pin' in record) return library.tagNamed(record.name) !== undefined;
    if ('address' in record) {
      return [...library.all('searches')].some((one) => one.record.address === record.address);
    }
    if ('list' in record) return !library.get('lists', record.list);
    if (!('on' in record)) return false;
    const { on, paper } = record;
    if (on !== paper && !library.get('highlights', on)) return true;
    const name = this.#nameOf(record.tag);
    const tags = library.tagsOn(on).map((tag) => tagKey(tag.name));
    const isTag = [...library.all('tags')].some((tag) => tagKey(tag.record.name) === name);
    const { written = '' } = this.#fates.get(recordKey(table, row.id)) ?? {};
    const untagged = this.#untagged.get(this.#tagAndPlace(record)) ?? '';
    return !isTag || tags.includes(name) || untagged > written || this.#isGone(record.tag);
  }

  /** Whether a tag was deleted, and nobody used it later. */
  #isGone(tag: string): boolean {
    const key = recordKey('tags', tag);
    const held = this.#held.get(key);
    const fate = this.#fates.get(key);
    const isLast = fate !== undefined && fate.deleted > fate.written;
    return isLast && held !== undefined && !this.#isWrittenOn(held, fate.deleted);
  }

  /** Whether something on it was written later than it was deleted. */
  #isWrittenOn({ table, row: { id } }: Held, deleted: Stamp): boolean {
    if (table !== 'lists' && table !== 'tags' && table !== 'highlights') return false;
    const field = table === 'lists' ? 'list' : table === 'tags' ? 'tag' : 'on';
    return [...this.#fates].some(([key, { written }]) => {
      const record = this.#held.get(key)?.row.record;
      return written > deleted && record !== undefined && valueOf(record, field) === id;
    });
  }
}

/** Records that are not shown though nobody deleted them, or somebody who did not know wrote later. */
export function countVanished(desk: Desk, deeds: readonly Deed[]): number {
  const judge = new Judge(desk, deeds);
  return [...fatesOf(deeds)].filter(([key, fate]) => judge.isLost(key, fate)).length;
}
