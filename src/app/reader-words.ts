/** What the reader did, in words: past tense, since it is done. */
import { plural } from '#domain/format';
import { STATUS_WORDS } from '#domain/filter-words';
import type { LibraryProblem } from '#domain/problems';
import type { Act } from '#domain/reader/act';
import type { ReaderNews } from '../state/reader-store.ts';

/** What was done, without a full stop, as the start of a sentence. */
function actWords(act: Act): string {
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
    case 'opened':
      return 'Paper opened';
    case 'reanchored':
      return `${plural(act.moved, 'highlight')} found again elsewhere`;
  }
}

function removalWords(highlights: number, notes: number): string {
  const what = highlights === 1 ? 'Highlight removed' : `${highlights} highlights removed`;
  if (notes === 0) return what;
  return `${what}, with ${highlights === 1 ? 'its note' : plural(notes, 'note')}`;
}

function copiedWords(highlights: number, notes: number): string {
  return [
    ...(highlights > 0 ? [plural(highlights, 'highlight')] : []),
    ...(notes > 0 ? [plural(notes, 'note')] : []),
  ].join(' and ');
}

const COPIED_WORDS = {
  quote: 'Quote copied, with its reference.',
  note: 'Note copied.',
  nothing: 'Not copied: the browser refused.',
};

function failureWords({ name }: LibraryProblem): string {
  switch (name) {
    case 'StorageFull':
      return 'Not kept: storage is full. Nothing was changed.';
    case 'TabOutdated':
      return 'Not kept: a newer Carrel is open in another tab. Reload this one.';
    case 'StorageGone':
      return 'Not kept: the library was closed under this tab. Reload it.';
    case 'HighlightGone':
      return 'Not kept: the highlight was removed in another tab.';
    default:
      return 'Not kept: the browser refused to store it. Nothing was changed.';
  }
}

/** What an act leaves as it was, where that may be doubted. */
function whatStays(act: Act): string {
  return act.kind === 'delete-tag' && act.on > 0 ? ' What carried it stays.' : '';
}

/** One sentence for a notice. */
export function newsWords(news: ReaderNews, lasting: boolean): string {
  switch (news.kind) {
    case 'act': {
      const what = actWords(news.act);
      if (news.how === 'undone') return `Undone: ${what}.`;
      if (news.how === 'redone') return `Done again: ${what}.`;
      const stays = whatStays(news.act);
      return lasting ? `${what}.${stays}` : `${what}, kept for this visit only.${stays}`;
    }
    case 'nothing':
      return `Nothing to ${news.to}.`;
    case 'forgotten':
      return news.all ? 'Recent searches cleared.' : 'Recent search removed.';
    case 'copied-entries':
      return `${copiedWords(news.highlights, news.notes)} copied as Markdown.`;
    case 'none-left':
      return 'Nothing left to read below this one.';
    case 'copied':
      return COPIED_WORDS[news.what];
    case 'failed':
      return failureWords(news.problem);
  }
}
