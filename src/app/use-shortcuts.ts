import { useEffect } from 'react';
import { HIGHLIGHTS, LIBRARY } from '#domain/address';
import { stopAloud, toggleAloud } from '../state/aloud/toggle-aloud.ts';
import { leavePhrase } from '../state/find-phrase.ts';
import { useServices, type Services } from '../state/services.tsx';
import { isApple } from '../ui/is-apple.ts';
import { isTypedInto, typeAhead } from '../ui/type-ahead.ts';
import { goPhrase, goSearch, returnToLibrary, toggleFocusView, walkHistory } from './acts.ts';
import { loadPalette } from './lazy-views.tsx';
import { tagKeys } from './tag-keys.ts';
import { closePaper, focusRow } from '../state/use-steps.ts';
import { singleKey } from '../state/single-key.ts';
import { useStep } from '../state/walk.ts';
import { listKeys, printsList } from './list-keys.ts';
import { focusedRow, isSelectAll, triageKeys } from './triage-keys.ts';

/** Time in which the second key of `G L` must follow. */
const PREFIX_MS = 1200;

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
  // Asked for, and still on its way.
  if (ui.getState().keysOpen) ui.setState({ keysOpen: false });
  else if (address.screen === 'phrase') leavePhrase(services);
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

/**
 * `Ctrl K`, or `⌘ K` where Ctrl K in a text field deletes to the end of its line. It is never left to the
 * browser: Firefox would go to its own search field.
 */
function isPalette(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (altKey || shiftKey || isComposing) return false;
  return key.toLowerCase() === 'k' && (isApple ? metaKey : ctrlKey);
}

/** Opens the field for commands from wherever the reader is but another dialog; pressed again, closes it. */
function togglePalette({ ui }: Services): void {
  if (ui.getState().paletteOpen) ui.setState({ paletteOpen: false });
  else if (!document.querySelector('dialog[open]')) {
    ui.setState({ paletteOpen: true });
    typeAhead(loadPalette());
  }
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
      s: ({ shiftKey }) => (shiftKey ? stopAloud(services) : toggleAloud(services)),
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

    const onPaletteKey = (event: KeyboardEvent): void => {
      if (!isPalette(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) togglePalette(services);
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
      const key = singleKey(event, ui.getState().preferences);
      const prefixed = performance.now() - prefixAt < PREFIX_MS;
      prefixAt = -Infinity;
      const second = prefixed ? afterG[event.key.toLowerCase()] : undefined;
      const action = second ?? (key === undefined ? undefined : actions[key]);
      if (!action || action(event) === false) return;
      event.preventDefault();
    };
    // Before fields that keep their keys to themselves.
    addEventListener('keydown', onPaletteKey, { capture: true });
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onPaletteKey, { capture: true });
      removeEventListener('keydown', onKeyDown);
    };
  }, [services, step]);
}
