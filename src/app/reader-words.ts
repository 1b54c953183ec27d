/** What is told of what the reader did, in words. */
import { actWords } from '#domain/act-words';
import type { LibraryProblem } from '#domain/problems';
import type { Act } from '#domain/reader/act';
import { newsMessages } from '#messages/news';
import type { ReaderNews } from '../state/reader-store.ts';

function failureWords({ name }: LibraryProblem): string {
  const { notKept } = newsMessages;
  switch (name) {
    case 'StorageFull':
      return notKept.full;
    case 'TabOutdated':
      return notKept.outdated;
    case 'StorageGone':
      return notKept.closed;
    case 'HighlightGone':
      return notKept.highlightGone;
    case 'EntryGone':
      return notKept.entryGone;
    default:
      return notKept.refused;
  }
}

/** What is told of an act that was done: how long it holds, and what it leaves where that may be doubted. */
function doneWords(act: Act, lasting: boolean): string {
  const what = actWords(act);
  const done = lasting ? newsMessages.done(what) : newsMessages.doneForVisit(what);
  const hasStaying = act.kind === 'delete-tag' && act.on > 0;
  return hasStaying ? `${done} ${newsMessages.carriersStay}` : done;
}

/** One sentence for a notice. */
export function newsWords(news: ReaderNews, lasting: boolean): string {
  switch (news.kind) {
    case 'act':
      if (news.how === 'undone') return newsMessages.undone(actWords(news.act));
      if (news.how === 'redone') return newsMessages.redone(actWords(news.act));
      return doneWords(news.act, lasting);
    case 'storing':
      return newsMessages.storing;
    case 'nothing':
      return newsMessages.nothingTo[news.to];
    case 'forgotten':
      return news.all ? newsMessages.searchesCleared : newsMessages.searchRemoved;
    case 'copied-entries':
      return newsMessages.entriesCopied(news.highlights, news.notes);
    case 'none-left':
      return newsMessages.noneLeft;
    case 'copied':
      return newsMessages.copied[news.what];
    case 'backed-up':
      return newsMessages.backedUp[news.how](news.name);
    case 'not-backed-up':
      return newsMessages.notBackedUp[news.why];
    case 'not-there':
      return newsMessages.noLongerBackup;
    case 'taken-in':
      return newsMessages.cameIn(news.came.added, news.came.updated);
    case 'failed':
      return failureWords(news.problem);
  }
}
