/** What naming the groups of the topic map changes. */
import type { ReaderAction } from '#domain/reader/actions';
import { edit } from '#domain/reader/change';
import { cleanLine, LONGEST_GROUP, type Doing, type Means } from '#domain/reader/doing';

type NameGroup = Extract<ReaderAction, { kind: 'name-group' }>;

/**
 * The name that is shown changes, and is that of the papers which are in the middle now. Another name that
 * the group has, since two became one, stays for when they part again; without a name, all go.
 */
export function nameGroup(
  { papers, names, name }: NameGroup,
  { library, newId }: Means,
): Doing | undefined {
  const named = cleanLine(name)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_GROUP)
    .toWellFormed()
    .trim();
  const act = { kind: 'name-group', name: named } as const;
  const had = names.flatMap((id) => library.get('groupNames', id) ?? []);
  if (named === '') {
    return { act, edits: had.flatMap((before) => edit('groupNames', before, undefined)) };
  }
  const [shown] = had;
  if (papers.length === 0 || shown?.name === named) return undefined;
  // The paper of another group's name may have come here.
  const id = shown?.id ?? papers.find((paper) => !library.get('groupNames', paper)) ?? newId();
  return {
    act,
    edits: edit('groupNames', shown, { id, name: named, papers: papers.join('\n') }),
  };
}
