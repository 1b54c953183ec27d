/** What the reader did, in words: past tense, since it is done. */
import { formatDay } from '#domain/format';
import type { Act } from '#domain/reader/act';
import { shortTitle } from '#domain/short-title';
import { actMessages as words } from '#messages/act-words';

/** What was done, without a full stop, as the start of a sentence. */
export function actWords(act: Act): string {
  switch (act.kind) {
    case 'status':
      return words.status[act.status](act.papers);
    case 'tag':
      return words.tagged(act.on, act.name);
    case 'untag':
      return words.untagged(act.on, act.name);
    case 'new-tag':
      return words.tagMade(act.name);
    case 'rename-tag':
      return words.tagRenamed(act.from, act.name);
    case 'describe-tag':
      return words.tagDescribed(act.name);
    case 'pin-tag':
      return words.tagKeyChanged(act.name);
    case 'merge-tags':
      return words.tagsMerged(act.tags, act.name);
    case 'delete-tag':
      return words.tagDeleted(act.name);
    case 'highlight':
      return words.highlighted;
    case 'recolour':
      return words.recoloured(act.highlights);
    case 'resize':
      return words.resized;
    case 'reattach':
      return words.reattached;
    case 'accept':
      return words.accepted(act.highlights);
    case 'leave':
      return words.leftWithoutPlace(act.highlights);
    case 'remove-highlights':
      return act.notes === 0
        ? words.highlightsRemoved(act.highlights)
        : words.highlightsRemovedWithNotes(act.highlights, act.notes);
    case 'bring-back':
      return words.highlightBroughtBack;
    case 'note':
      return act.emptied ? words.noteRemoved : words.noteWritten;
    case 'save-search':
      return words.searchSaved(act.name);
    case 'remove-search':
      return words.searchRemoved(act.name);
    case 'rename-search':
      return words.searchRenamed(act.name);
    case 'name-kind':
      return act.name === '' ? words.kindFirstNamed : words.kindNamed(act.name);
    case 'name-group':
      return act.name === '' ? words.groupFirstNamed : words.groupNamed(act.name);
    case 'remove-own-paper': {
      const title = shortTitle(act.title);
      return act.isMarked ? words.markedPaperRemoved(title) : words.ownPaperRemoved(title);
    }
    case 'import':
      return words.merged(act.added + act.updated + act.deleted, act.file);
    case 'keep-papers':
      return words.papersKept(act.papers);
    case 'opened':
      return words.paperOpened;
    case 'reanchored':
      return words.foundElsewhere(act.moved);
    default:
      return listWords(act);
  }
}

type ListAct = Extract<Act, { kind: `${string}-list` | `${string}-entry` | `${string}-section` }>;

function listWords(act: ListAct): string {
  switch (act.kind) {
    case 'new-list':
      return act.papers === 0 ? words.listMade(act.name) : words.listMadeWith(act.name, act.papers);
    case 'delete-list':
      return words.listDeleted(act.name);
    case 'rename-list':
      return words.listRenamed(act.from, act.name);
    case 'describe-list':
      return words.listDescribed(act.name);
    case 'add-to-list':
      return words.addedToList(act.papers.length, act.name);
    case 'remove-from-list':
      return words.takenOffList(act.papers.length, act.name);
    case 'move-in-list':
      return words.movedInList(act.items, act.name);
    case 'note-entry':
      return act.emptied ? words.listNoteRemoved : words.listNoteWritten;
    case 'due-entry':
      return act.due === null ? words.dayTakenAway : words.due(formatDay(act.due));
    case 'done-entry':
      return act.done ? words.done(act.entries) : words.openAgain(act.entries);
    case 'new-section':
      return words.sectionMade(act.name);
    case 'rename-section':
      return words.sectionRenamed(act.name);
    case 'remove-section':
      return words.sectionRemoved(act.name);
  }
}
