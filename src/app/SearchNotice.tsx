import { useEffect } from 'react';
import type { SearchNews } from '../state/searches-store.ts';
import { useSearches, useServices, type Services } from '../state/services.tsx';
import { Toast, type ToastProps } from '../ui/Toast.tsx';
import { useMedia } from '../ui/use-media.ts';
import { isTyping } from './use-shortcuts.ts';

function sentence(news: SearchNews, lasting: boolean): string {
  switch (news.kind) {
    case 'saved':
      return lasting
        ? `Saved as “${news.name}”.`
        : `Saved as “${news.name}”, kept for this visit only.`;
    case 'removed':
      return `“${news.name}” is no longer saved.`;
    case 'forgotten':
      return news.all ? 'Recent searches cleared.' : 'Recent search removed.';
    case 'failed':
      return news.problem.name === 'StorageFull'
        ? 'Not kept: storage is full. Nothing was changed.'
        : 'Not kept: the browser refused to store it. Nothing was changed.';
  }
}

/** Begins to write another name for the search just saved, where the saved searches are. */
function rename({ searches, ui }: Services, id: string, inDrawer: boolean): void {
  searches.setState({ renaming: id, news: undefined });
  if (inDrawer) ui.setState({ drawerOpen: true });
}

/** What was done to the reader's searches, with the way back. */
export function SearchNotice() {
  const services = useServices();
  const { searches, keeper, ui } = services;
  const news = useSearches((state) => state.news);
  const lasting = useSearches((state) => state.lasting);
  const wide = useMedia('(min-width: 1100px)');
  const undoable = news?.undo !== undefined;

  useEffect(() => {
    if (!undoable) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const asked = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!asked || event.shiftKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      keeper.undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undoable, keeper]);

  if (!news) return null;
  const { what } = news;
  const clear = (): void => searches.setState({ news: undefined });
  const actions: ToastProps['actions'] = [
    ...(what.kind === 'saved'
      ? [{ label: 'Rename', onPress: () => rename(services, what.id, !wide) }]
      : []),
    undoable
      ? { label: 'Undo', onPress: () => keeper.undo(), keys: 'Control+Z Meta+Z' }
      : { label: 'Close', onPress: clear },
  ];
  return (
    <Toast
      // Other news stand for as long again.
      key={JSON.stringify(news)}
      sentence={sentence(what, lasting)}
      actions={actions}
      onGone={clear}
      onLost={() => ui.setState({ searchWanted: true })}
    />
  );
}
