/** What single keys and the field for commands do alike. */
import type { LibraryAddress } from '#domain/address';
import { findPhrase, selectedPhrase } from '../state/find-phrase.ts';
import type { Services } from '../state/services.tsx';
import { focusRow } from '../state/use-steps.ts';
import { typeAhead } from '../ui/type-ahead.ts';
import { loadPhrase } from './lazy-views.tsx';

/** To the search field, wherever the reader is; a paper stays open where there is room for both. */
export function goSearch({ navigation, ui }: Services): void {
  const address = navigation.current();
  const onePane = matchMedia('(max-width: 599px)').matches;
  if (address.screen === 'highlights') {
    document.getElementById('highlights-search')?.focus();
    return;
  }
  if (address.screen !== 'library') {
    navigation.go({ ...navigation.lastLibrary(), within: undefined });
  } else if (address.paper !== undefined && (onePane || address.within !== undefined)) {
    const paper = onePane ? undefined : address.paper;
    navigation.go({ ...address, paper, within: undefined });
  }
  ui.setState({ focusView: false, searchWanted: true });
  typeAhead(Promise.resolve());
}

/** In and out of the focus view, which needs an open paper. */
export function toggleFocusView({ navigation, ui }: Services): void {
  const address = navigation.current();
  if (address.screen !== 'library' || address.paper === undefined) return;
  ui.setState({ focusView: !ui.getState().focusView });
  // The rail and the list go with what had the focus; keys must still scroll the text.
  document.getElementById('paper-title')?.focus({ preventScroll: true });
}

/** Back to the library as it was, with the focus on the paper or on a row. */
export function returnToLibrary(services: Services, address: LibraryAddress): void {
  services.navigation.go(address);
  if (address.paper === undefined) focusRow(services, 'shown');
}

/** To all sentences with the selected words, or to the field for others. */
export function goPhrase(services: Services): void {
  if (services.navigation.current().screen === 'phrase') {
    document.getElementById('phrase')?.focus();
    return;
  }
  const phrase = selectedPhrase()?.text ?? '';
  findPhrase(services, phrase);
  if (phrase === '') typeAhead(loadPhrase());
}

/** What was forgotten last comes back first: it is told of, though it is no part of the history. */
export function walkHistory({ keeper, reader, readerKeeper }: Services, forward: boolean): void {
  const { news } = reader.getState();
  if (news?.kind === 'forgotten' && !forward) {
    reader.setState({ news: undefined });
    keeper.remember(news.undo);
  } else void (forward ? readerKeeper.redo() : readerKeeper.undo());
}
