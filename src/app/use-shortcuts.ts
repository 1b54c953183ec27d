import { useEffect } from 'react';
import { HIGHLIGHTS, LIBRARY, type LibraryAddress } from '#domain/address';
import { findPhrase, leavePhrase, selectedPhrase } from '../state/find-phrase.ts';
import { useServices, type Services } from '../state/services.tsx';
import { isTypedInto, typeAhead } from '../ui/type-ahead.ts';
import { loadPhrase } from './lazy-views.tsx';
import { tagKeys } from './tag-keys.ts';
import { closePaper, focusRow } from '../state/use-steps.ts';
import { useStep } from '../state/walk.ts';
import { listKeys, printsList } from './list-keys.ts';
import { focusedRow, isSelectAll, triageKeys } from './triage-keys.ts';

/** Time in which the second key of `G L` must follow. */
const PREFIX_MS = 1200;

/** To the search field, wherever the reader is; a paper stays open where there is room for both. */
function goSearch({ navigation, ui }: Services): void {
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
function toggleFocusView({ navigation, ui }: Services): void {
  const address = navigation.current();
  if (address.screen !== 'library' || address.paper === undefined) return;
  ui.setState({ focusView: !ui.getState().focusView });
  // The rail and the list go with what had the focus; keys must still scroll the text.
  document.getElementById('paper-title')?.focus({ preventScroll: true });
}

/** Back to the library as it was, with the focus on the paper or on a row. */
function returnToLibrary(services: Services, address: LibraryAddress): void {
  services.navigation.go(address);
  if (address.paper === undefined) focusRow(services, 'shown');
}

/** Those from which a step back leads to the library. */
const OTHER_SCREENS: ReadonlySet<string> = new Set([
  'settings',
  'highlights',
  'tags',
  'overview',
  'lists',
  'list',
]);

/** Screens with a list of their own to walk through. */
const WALKED_SCREENS: ReadonlySet<string> = new Set(['phrase', 'highlights', 'list']);

/** Out of the innermost thing that is open; false when there is nothing to leave. */
function goBack(services: Services): boolean {
  const { navigation, selection, ui } = services;
  const address = navigation.current();
  if (address.screen === 'phrase') leavePhrase(services);
  else if (ui.getState().focusView) ui.setState({ focusView: false });
  else if (address.screen === 'library' && selection.getState().on) selection.clear();
  else if (address.screen === 'adrift') navigation.go(HIGHLIGHTS);
  else if (address.screen === 'overview' && address.page !== 'plots') {
    navigation.go({ screen: 'overview', page: 'plots' });
  } else if (OTHER_SCREENS.has(address.screen)) {
    returnToLibrary(services, navigation.lastLibrary());
  } else if (address.screen !== 'library') return false;
  else if (address.paper !== undefined) closePaper(services);
  else if (address.text !== '') {
    navigation.go({ ...address, text: '' });
    ui.setState({ searchWanted: true });
  } else return false;
  return true;
}

/** To all sentences with the selected words, or to the field for others. */
function goPhrase(services: Services): void {
  if (services.navigation.current().screen === 'phrase') {
    document.getElementById('phrase')?.focus();
    return;
  }
  const phrase = selectedPhrase()?.text ?? '';
  findPhrase(services, phrase);
  if (phrase === '') typeAhead(loadPhrase());
}

/** `Ctrl Z`, with Shift to go forward again; in a text field it is the field's. */
function isUndo({
  key,
  ctrlKey,
  metaKey,
  altKey,
  target,
  defaultPrevented,
}: KeyboardEvent): boolean {
  if (defaultPrevented || altKey || !(ctrlKey || metaKey)) return false;
  return key.toLowerCase() === 'z' && !isTypedInto(target);
}

/** What was forgotten last comes back first: it is told of, though it is no part of the history. */
function walkHistory({ keeper, reader, readerKeeper }: Services, forward: boolean): void {
  const { news } = reader.getState();
  if (news?.kind === 'forgotten' && !forward) {
    reader.setState({ news: undefined });
    keeper.remember(news.undo);
  } else void (forward ? readerKeeper.redo() : readerKeeper.undo());
}

/** What single keys do; the views handle their own keys first. */
export function useShortcuts(): void {
  const services = useServices();
  const step = useStep();
  useEffect(() => {
    let prefixAt = -Infinity;
    const { navigation, ui } = services;

    const walk = (delta: 1 | -1): void => {
      const address = navigation.current();
      if (address.screen === 'library' && address.paper !== undefined) {
        void step(delta);
        return;
      }
      const row = focusedRow();
      if (WALKED_SCREENS.has(address.screen)) {
        ui.setState({ cursor: { index: row === undefined ? 'shown' : row + delta } });
        return;
      }
      const last = services.results.getState().order.length - 1;
      focusRow(services, row === undefined ? 'shown' : Math.min(Math.max(row + delta, 0), last));
    };

    const actions: Record<string, (event: KeyboardEvent) => unknown> = {
      ...triageKeys(services),
      ...tagKeys(services),
      ...listKeys(services),
      '/': () => goSearch(services),
      j: () => walk(1),
      k: () => walk(-1),
      f: () => toggleFocusView(services),
      p: () => goPhrase(services),
      '?': () => ui.setState({ keysOpen: true }),
      Escape: () => goBack(services),
      g: () => {
        prefixAt = performance.now();
      },
    };
    const afterG: Record<string, (event: KeyboardEvent) => unknown> = {
      h: () => navigation.go(HIGHLIGHTS),
      l: () => returnToLibrary(services, LIBRARY),
      o: () => navigation.go({ screen: 'overview', page: 'plots' }),
      r: () => navigation.go({ screen: 'lists' }),
      s: () => navigation.go({ screen: 'settings', page: 'reading' }),
      t: () => navigation.go({ screen: 'tags' }),
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      if (isUndo(event)) {
        event.preventDefault();
        walkHistory(services, event.shiftKey);
        return;
      }
      if (!event.defaultPrevented && printsList(services, event)) {
        event.preventDefault();
        return;
      }
      if (isSelectAll(event) && !event.defaultPrevented) {
        event.preventDefault();
        void services.selection.addAll();
        return;
      }
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || document.querySelector('dialog[open], :popover-open')) return;
      if (isTypedInto(event.target) && event.key !== 'Escape') return;
      if (ui.getState().preferences.keysOff && event.key.length === 1) return;
      const prefixed = performance.now() - prefixAt < PREFIX_MS;
      prefixAt = -Infinity;
      // Caps lock must not switch the keys off.
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const action = (prefixed ? afterG[key] : undefined) ?? actions[key];
      if (!action || action(event) === false) return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [services, step]);
}
