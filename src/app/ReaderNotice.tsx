import { LIBRARY, type Address } from '#domain/address';
import { controlMessages } from '#messages/controls';
import { newsMessages } from '#messages/news';
import { useReader, useServices, type Services } from '../state/services.tsx';
import type { Came, ReaderNews } from '../state/reader-store.ts';
import { Toast, type ToastProps } from '../ui/Toast.tsx';
import { useMedia } from '../ui/use-media.ts';
import { newsWords } from './reader-words.ts';

type Action = ToastProps['actions'][number];

/** Begins to write another name for the search just saved, where the saved searches are. */
function rename({ reader, searches, ui }: Services, id: string, inDrawer: boolean): void {
  reader.setState({ news: undefined });
  searches.setState({ renaming: id });
  if (inDrawer) ui.setState({ drawerOpen: true });
}

const UNDO_KEYS = 'Control+Z Meta+Z';
const REDO_KEYS = 'Control+Shift+Z Meta+Shift+Z';

/** The way back from what is told, where there is one. */
function wayBack({ keeper, readerKeeper, reader }: Services, news: ReaderNews): Action {
  const close = (): void => reader.setState({ news: undefined });
  if (news.kind === 'act' && news.how === 'undone') {
    return {
      label: controlMessages.redo,
      onPress: () => void readerKeeper.redo(),
      keys: REDO_KEYS,
    };
  }
  if (news.kind === 'act') {
    const { stamp } = news;
    return {
      label: controlMessages.undo,
      onPress: () => void readerKeeper.revert(stamp),
      keys: UNDO_KEYS,
    };
  }
  if (news.kind === 'taken-in') {
    const { stamp } = news;
    return { label: controlMessages.undo, onPress: () => void readerKeeper.revert(stamp) };
  }
  if (news.kind !== 'forgotten') return { label: controlMessages.close, onPress: close };
  const undo = (): void => {
    close();
    keeper.remember(news.undo);
  };
  return { label: controlMessages.undo, onPress: undo };
}

/** Where a reader may want to go from what is told. */
function wayOn({ backup, navigation, reader }: Services, news: ReaderNews): Action[] {
  if (news.kind === 'backed-up' && news.how !== 'saved')
    return [{ label: newsMessages.isNotThere, onPress: () => void backup.notThere() }];
  if (news.kind !== 'taken-in') return [];
  const open = (): void => {
    reader.setState({ news: undefined });
    navigation.go(placeOf(news.came));
  };
  return [{ label: controlMessages.open, onPress: open }];
}

/** The one paper or list that came, else where all copies are named. */
function placeOf({ paper, list }: Came): Address {
  if (list !== undefined) return { screen: 'list', list };
  if (paper !== undefined) return { ...LIBRARY, paper };
  return { screen: 'settings', page: 'storage' };
}

/** What was done last, with the way back. */
export function ReaderNotice() {
  const services = useServices();
  const { reader, ui } = services;
  const news = useReader((state) => state.news);
  const lasting = useReader((state) => state.keeping?.where !== 'visit');
  const wide = useMedia('(min-width: 1100px)');
  if (!news) return null;
  const saved =
    news.kind === 'act' && news.how !== 'undone' && news.act.kind === 'save-search' && news.act;
  return (
    <Toast
      // Other news stand for as long again.
      key={JSON.stringify(news)}
      sentence={newsWords(news, lasting)}
      actions={[
        ...(saved
          ? [{ label: controlMessages.rename, onPress: () => rename(services, saved.id, !wide) }]
          : []),
        ...wayOn(services, news),
        wayBack(services, news),
      ]}
      onGone={() => {
        // What waits to be stored still waits.
        if (news.kind !== 'storing') reader.setState({ news: undefined });
      }}
      onLost={() => ui.setState({ searchWanted: true })}
    />
  );
}
