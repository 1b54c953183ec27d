/** What is told of what the reader did, in words. */
import { actWords } from '#domain/act-words';
import { plural } from '#domain/format';
import type { LibraryProblem } from '#domain/problems';
import type { Act } from '#domain/reader/act';
import type { Came, ReaderNews } from '../state/reader-store.ts';

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
    case 'EntryGone':
      return 'Not kept: the paper was taken off this list in another tab.';
    default:
      return 'Not kept: the browser refused to store it. Nothing was changed.';
  }
}

type SavedHow = Extract<ReaderNews, { kind: 'backed-up' }>['how'];

function savedWords(name: string, how: SavedHow): string {
  if (how === 'saved') return `Saved as ${name}. Keep it where this device is not.`;
  return how === 'handed'
    ? `${name} went to the browser, which keeps it with your downloads.`
    : `${name} went where you chose.`;
}

const UNSAVED_WORDS = {
  unread: 'No backup was saved: what is on this device could not be read. Try again.',
  unwritten: 'No backup was saved: the file could not be written there. Choose another place.',
  unshared: 'Not shared: the system refused. Save the file instead.',
};

function cameWords({ added, updated }: Came): string {
  return [
    ...(added > 0 ? [`${added} added`] : []),
    ...(updated > 0 ? [`${updated} brought up to date`] : []),
  ].join(', ');
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
    case 'storing':
      return 'Still storing… Keep this page open until it is done.';
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
    case 'backed-up':
      return savedWords(news.name, news.how);
    case 'not-backed-up':
      return UNSAVED_WORDS[news.why];
    case 'not-there':
      return 'That file no longer counts as a backup. Nothing here was changed.';
    case 'taken-in':
      return `From your other device: ${cameWords(news.came)}.`;
    case 'failed':
      return failureWords(news.problem);
  }
}
