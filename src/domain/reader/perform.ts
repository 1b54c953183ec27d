/** From an action to the edits that it means. Pure: the library is looked at and stays as it is. */
import { nextStatus } from '#domain/reading-status';
import type { ReaderAction } from '#domain/reader/actions';
import { areImports, edit, reverting, type Change } from '#domain/reader/change';
import { cleanNote, LONGEST_KIND, type Doing, type Means } from '#domain/reader/doing';
import { nameGroup } from '#domain/reader/group-actions';
import { performOnHighlight } from '#domain/reader/highlight-actions';
import type { Ledger } from '#domain/reader/ledger';
import { performOnList } from '#domain/reader/list-actions';
import { keepPapers, removeOwnPaper } from '#domain/reader/own-actions';
import type { Reading } from '#domain/reader/records';
import { performOnSearch } from '#domain/reader/search-actions';
import { settle } from '#domain/reader/settle';
import { performOnTag, retagged } from '#domain/reader/tag-actions';

/** These need the changes that they revert, which the store has. */
export type RevertingAction = Extract<ReaderAction, { kind: RevertingKind }>;
type RevertingKind = 'undo' | 'redo' | 'revert';
type PlainAction = Exclude<ReaderAction, RevertingAction>;

export function isReverting(action: ReaderAction): action is RevertingAction {
  return action.kind === 'undo' || action.kind === 'redo' || action.kind === 'revert';
}

/**
 * What an action means; undefined where it changes nothing.
 * @throws {LibraryError} `HighlightGone`, `EntryGone` for a note on what is not there
 */
export function perform(action: PlainAction, means: Means): Doing | undefined {
  const doing = meaning(action, means);
  return doing && doing.edits.length > 0 ? doing : undefined;
}

function meaning(action: PlainAction, means: Means): Doing | undefined {
  switch (action.kind) {
    case 'set-status':
      return setStatus(action, means);
    case 'cycle-status':
      return cycleStatus(action.papers, means);
    case 'opened':
      return opened(action.paper, means);
    case 'note-paper':
      return notePaper(action, means);
    case 'name-kind':
      return nameKind(action, means);
    case 'name-group':
      return nameGroup(action, means);
    case 'remove-own-paper':
      return removeOwnPaper(action, means.library);
    case 'keep-papers':
      return keepPapers(action, means);
    case 'save-search':
    case 'rename-search':
    case 'remove-search':
      return performOnSearch(action, means);
    case 'tag':
    case 'untag':
    case 'new-tag':
    case 'rename-tag':
    case 'describe-tag':
    case 'pin-tag':
    case 'merge-tags':
    case 'delete-tag':
      return performOnTag(action, means);
    case 'highlight':
    case 'recolour':
    case 'resize':
    case 'reattach':
    case 'reanchored':
    case 'accept':
    case 'leave':
    case 'remove-highlights':
    case 'bring-back':
    case 'note-highlight':
      return performOnHighlight(action, means);
    default:
      return performOnList(action, means);
  }
}

/**
 * What takes these changes back, as the library stands; undefined for none. Changes that come to nothing
 * together, or that others have undone, leave no edits: the history goes on past them all the same.
 * @param ledger what is known beside the library; only imports need it
 */
export function revert(
  changes: readonly Change[],
  { library }: Means,
  ledger: Ledger | undefined,
): Doing | undefined {
  const act = changes.at(-1)?.act;
  if (!act) return undefined;
  const reverts = changes.map(({ stamp }) => stamp);
  if (ledger && areImports(changes)) {
    return { act, ...ledger.takingBack(changes, library), reverts };
  }
  return { act, edits: settle(reverting(changes, library.get), library), reverts };
}

function unread(id: string): Reading {
  return { id, status: 'unread', openedAt: null, finishedAt: null };
}

/** A reading of which nothing is left to say is no record. */
function readingOrNone(reading: Reading): Reading | undefined {
  const { status, openedAt } = reading;
  return status === 'unread' && openedAt === null ? undefined : reading;
}

function setStatus(
  { papers, status }: Extract<PlainAction, { kind: 'set-status' }>,
  { library, now }: Means,
): Doing {
  const edits = [...new Set(papers)].flatMap((id) => {
    const before = library.get('readings', id);
    const reading = before ?? unread(id);
    if (reading.status === status) return [];
    const finishedAt = status === 'read' ? now : null;
    return edit('readings', before, readingOrNone({ ...reading, status, finishedAt }));
  });
  return { act: { kind: 'status', status, papers: edits.length }, edits };
}

function cycleStatus(papers: readonly string[], means: Means): Doing {
  const [first = ''] = papers;
  const status = nextStatus(means.library.get('readings', first)?.status ?? 'unread');
  return setStatus({ kind: 'set-status', papers, status }, means);
}

function opened(paper: string, { library, now }: Means): Doing | undefined {
  const before = library.get('readings', paper);
  if (before && before.openedAt !== null) return undefined;
  const after = { ...(before ?? unread(paper)), openedAt: now };
  return { act: { kind: 'opened' }, edits: edit('readings', before, after) };
}

function notePaper(
  { paper, text, session, left }: Extract<PlainAction, { kind: 'note-paper' }>,
  means: Means,
): Doing {
  const { library, now } = means;
  const before = library.get('notes', paper);
  const next = cleanNote(text);
  const createdAt = before?.createdAt ?? now;
  const after = next === '' ? undefined : { id: paper, text: next, createdAt, changedAt: now };
  const isNew = next !== (before?.text ?? '');
  return {
    act: { kind: 'note', session, emptied: next === '' },
    edits: [
      ...(isNew ? edit('notes', before, after) : []),
      ...(left ? retagged(paper, next, means) : []),
    ],
  };
}

function nameKind(
  { as, name, letter }: Extract<PlainAction, { kind: 'name-kind' }>,
  { library }: Means,
): Doing | undefined {
  const before = library.get('kinds', as);
  const named = cleanNote(name).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_KIND);
  const [sign = ''] = new Intl.Segmenter('en').segment(letter.trim().normalize('NFC'));
  const first = typeof sign === 'string' ? sign : sign.segment;
  const after = named === '' || first === '' ? undefined : { id: as, name: named, letter: first };
  return { act: { kind: 'name-kind', as, name: named }, edits: edit('kinds', before, after) };
}
