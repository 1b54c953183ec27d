/** What the reader did, in words: past tense, since it is done. */
import { STATUS_WORDS } from '#domain/filter-words';
import { formatDay, plural } from '#domain/format';
import type { Act } from '#domain/reader/act';
import { shortTitle } from '#domain/short-title';

/** What was done, without a full stop, as the start of a sentence. */
export function actWords(act: Act): string {
  switch (act.kind) {
    case 'status':
      return `${plural(act.papers, 'paper')}: ${STATUS_WORDS[act.status].toLowerCase()}`;
    case 'tag':
      return act.on === 1 ? `Tagged “${act.name}”` : `${act.on} tagged “${act.name}”`;
    case 'untag':
      return `Tag “${act.name}” taken off${act.on === 1 ? '' : ` ${act.on}`}`;
    case 'new-tag':
      return `Tag “${act.name}” made`;
    case 'rename-tag':
      return `Tag “${act.from}” renamed to “${act.name}”`;
    case 'describe-tag':
      return `Tag “${act.name}” described`;
    case 'pin-tag':
      return `Key of tag “${act.name}” changed`;
    case 'merge-tags':
      return `${plural(act.tags, 'tag')} merged into “${act.name}”`;
    case 'delete-tag':
      return `Tag “${act.name}” deleted`;
    case 'highlight':
      return 'Words highlighted';
    case 'recolour':
      return act.highlights === 1 ? 'Highlight changed' : `${act.highlights} highlights changed`;
    case 'resize':
      return 'Highlight resized';
    case 'reattach':
      return 'Highlight attached again';
    case 'accept':
      return act.highlights === 1
        ? 'Highlight kept where it was found'
        : `${act.highlights} highlights kept where they were found`;
    case 'leave':
      return `${plural(act.highlights, 'highlight')} left without a place`;
    case 'remove-highlights':
      return removalWords(act.highlights, act.notes);
    case 'bring-back':
      return 'Highlight brought back, with its note';
    case 'note':
      return act.emptied ? 'Note removed' : 'Note written';
    case 'save-search':
      return `Saved as “${act.name}”`;
    case 'remove-search':
      return `“${act.name}” is no longer saved`;
    case 'rename-search':
      return `Search renamed to “${act.name}”`;
    case 'name-kind':
      return act.name === '' ? 'Kind has its first name again' : `Kind named “${act.name}”`;
    case 'name-group':
      return act.name === '' ? 'Group has its first name again' : `Group named “${act.name}”`;
    case 'remove-own-paper': {
      const kept = act.isMarked ? '; what you made of it is kept' : '';
      return `“${shortTitle(act.title)}” removed${kept}`;
    }
    case 'import':
      return `${plural(act.added + act.updated + act.deleted, 'change')} merged from “${act.file}”`;
    case 'keep-papers':
      return `${plural(act.papers, 'paper')} kept that an update left out`;
    case 'opened':
      return 'Paper opened';
    case 'reanchored':
      return `${plural(act.moved, 'highlight')} found again elsewhere`;
    default:
      return listWords(act);
  }
}

function removalWords(highlights: number, notes: number): string {
  const what = highlights === 1 ? 'Highlight removed' : `${highlights} highlights removed`;
  if (notes === 0) return what;
  return `${what}, with ${highlights === 1 ? 'its note' : plural(notes, 'note')}`;
}

type ListAct = Extract<Act, { kind: `${string}-list` | `${string}-entry` | `${string}-section` }>;

function listWords(act: ListAct): string {
  switch (act.kind) {
    case 'new-list': {
      const made = `List “${act.name}” made`;
      return act.papers === 0 ? made : `${made} with ${plural(act.papers, 'paper')}`;
    }
    case 'delete-list':
      return `List “${act.name}” deleted`;
    case 'rename-list':
      return `List “${act.from}” renamed to “${act.name}”`;
    case 'describe-list':
      return `List “${act.name}” described`;
    case 'add-to-list':
      return `${plural(act.papers.length, 'paper')} added to “${act.name}”`;
    case 'remove-from-list':
      return `${plural(act.papers.length, 'paper')} taken off “${act.name}”`;
    case 'move-in-list':
      return act.items === 1 ? `Moved in “${act.name}”` : `${act.items} moved in “${act.name}”`;
    case 'note-entry':
      return act.emptied ? 'Note on the list removed' : 'Note on the list written';
    case 'due-entry':
      return act.due === null ? 'Day taken away' : `To be read by ${formatDay(act.due)}`;
    case 'done-entry':
      return `${plural(act.entries, 'paper')} ${act.done ? 'done' : 'open again'}`;
    case 'new-section':
      return `Section “${act.name}” made`;
    case 'rename-section':
      return `Section renamed to “${act.name}”`;
    case 'remove-section':
      return `Section “${act.name}” removed`;
  }
}
