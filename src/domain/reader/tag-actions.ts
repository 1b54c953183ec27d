/** What actions on tags change. */
import { noteTags } from '#domain/light-markdown';
import type { ReaderAction } from '#domain/reader/actions';
import { edit, type Edit } from '#domain/reader/change';
import type { ReaderLibrary } from '#domain/reader/library';
import { cleanDescription, type Doing, type Means } from '#domain/reader/doing';
import { taggingId, type Tag, type Tagging } from '#domain/reader/records';
import { cleanTagName, tagKey } from '#domain/tag-name';

type TagAction = Extract<
  ReaderAction,
  {
    kind:
      | 'tag'
      | 'untag'
      | 'new-tag'
      | 'rename-tag'
      | 'describe-tag'
      | 'pin-tag'
      | 'merge-tags'
      | 'delete-tag';
  }
>;

export function performOnTag(action: TagAction, means: Means): Doing | undefined {
  switch (action.kind) {
    case 'tag':
      return tagAll(action.on, action.name, means);
    case 'new-tag':
      return newTag(action.name, means);
    case 'merge-tags':
      return mergeTags(action.from, action.into, means);
    case 'untag':
    case 'rename-tag':
    case 'describe-tag':
    case 'pin-tag':
    case 'delete-tag':
      return performOnOne(action, means);
  }
}

type OneTagAction = Exclude<TagAction, { kind: 'tag' | 'new-tag' | 'merge-tags' }>;

function performOnOne(action: OneTagAction, means: Means): Doing | undefined {
  const { library } = means;
  const tag = library.get('tags', action.tag);
  if (!tag) return undefined;
  const { name } = tag;
  switch (action.kind) {
    case 'untag': {
      const edits = action.on.flatMap((on) => untagged(library, tag.id, on));
      return { act: { kind: 'untag', name, on: edits.length }, edits };
    }
    case 'rename-tag':
      return renameTag(tag, action.name, library);
    case 'describe-tag': {
      const description = cleanDescription(action.description);
      return {
        act: { kind: 'describe-tag', name },
        edits: edit('tags', tag, { ...tag, description }),
      };
    }
    case 'pin-tag':
      return pinTag(tag, action.pin, library);
    case 'delete-tag': {
      const on = [...library.taggedWith(tag.id)];
      const edits = on.flatMap((id) => untagged(library, tag.id, id));
      return {
        act: { kind: 'delete-tag', name, on: on.length },
        edits: [...edit('tags', tag, undefined), ...edits],
      };
    }
  }
}

/** The tag of this name, and the edit that makes it where there is none. */
function tagOf(
  typed: string,
  { library, now, newId }: Means,
): { readonly tag: Tag; readonly edits: readonly Edit[] } | undefined {
  const known = library.tagNamed(typed);
  if (known) return { tag: known, edits: [] };
  const name = cleanTagName(typed);
  if (name === '') return undefined;
  const tag = { id: newId(), name, description: '', pin: null, createdAt: now };
  return { tag, edits: edit('tags', undefined, tag) };
}

/** The edit that puts a tag on something; none where it is. */
function tagged(
  library: ReaderLibrary,
  tag: string,
  on: string,
  fromNote = false,
): Edit<'taggings'>[] {
  const id = taggingId(tag, on);
  if (library.get('taggings', id)) return [];
  const paper = library.get('highlights', on)?.paper ?? on;
  const tagging: Tagging = { id, tag, on, paper, fromNote };
  return edit('taggings', undefined, tagging);
}

export function untagged(library: ReaderLibrary, tag: string, on: string): Edit<'taggings'>[] {
  return edit('taggings', library.get('taggings', taggingId(tag, on)), undefined);
}

/** `#tag` in a note tags its highlight or its paper; a tag that came so goes with its word, others stay. */
export function retagged(on: string, text: string, means: Means): Edit[] {
  const { library } = means;
  const written = new Map(noteTags(text).map((name) => [tagKey(name), name]));
  const edits = [...written.values()].flatMap((name): Edit[] => {
    const found = tagOf(name, means);
    return found ? [...found.edits, ...tagged(library, found.tag.id, on, true)] : [];
  });
  const gone = library
    .tagsOn(on)
    .filter((tag) => library.get('taggings', taggingId(tag.id, on))?.fromNote === true)
    .filter((tag) => !written.has(tagKey(tag.name)));
  return [...edits, ...gone.flatMap((tag) => untagged(library, tag.id, on))];
}

function tagAll(on: readonly string[], name: string, means: Means): Doing | undefined {
  const found = tagOf(name, means);
  if (!found) return undefined;
  const { tag, edits } = found;
  const taggings = [...new Set(on)].flatMap((id) => tagged(means.library, tag.id, id));
  if (taggings.length === 0) return undefined;
  return {
    act: { kind: 'tag', name: tag.name, on: taggings.length },
    edits: [...edits, ...taggings],
  };
}

function newTag(name: string, means: Means): Doing | undefined {
  const found = tagOf(name, means);
  return found && { act: { kind: 'new-tag', name: found.tag.name }, edits: found.edits };
}

function renameTag(tag: Tag, typed: string, library: ReaderLibrary): Doing | undefined {
  const name = cleanTagName(typed);
  const twin = library.tagNamed(name);
  if (name === '' || (twin && twin.id !== tag.id)) return undefined;
  return {
    act: { kind: 'rename-tag', from: tag.name, name },
    edits: edit('tags', tag, { ...tag, name }),
  };
}

function pinTag(tag: Tag, pin: number | null, library: ReaderLibrary): Doing | undefined {
  if (pin !== null && !(Number.isInteger(pin) && pin >= 1 && pin <= 9)) return undefined;
  const others = Array.from(library.all('tags'), ({ record }) => record).filter(
    (other) => pin !== null && other.pin === pin && other.id !== tag.id,
  );
  return {
    act: { kind: 'pin-tag', name: tag.name },
    edits: [
      ...others.flatMap((other) => edit('tags', other, { ...other, pin: null })),
      ...edit('tags', tag, { ...tag, pin }),
    ],
  };
}

/** What carries one of the merged tags carries the one that stays, once. */
function mergeTags(from: readonly string[], into: string, { library }: Means): Doing | undefined {
  const tag = library.get('tags', into);
  const gone = [...new Set(from)]
    .filter((id) => id !== into)
    .map((id) => library.get('tags', id))
    .filter((other) => other !== undefined);
  if (!tag || gone.length === 0) return undefined;
  const carriers = gone.map(({ id }) => [...library.taggedWith(id)]);
  return {
    act: { kind: 'merge-tags', tags: gone.length, name: tag.name },
    edits: [
      ...gone.flatMap((other) => edit('tags', other, undefined)),
      ...gone.flatMap(
        ({ id }, at) => carriers[at]?.flatMap((on) => untagged(library, id, on)) ?? [],
      ),
      ...[...new Set(carriers.flat())].flatMap((on) => tagged(library, into, on)),
    ],
  };
}
