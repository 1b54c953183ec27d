import type { Services } from '../state/services.tsx';
import { typeAhead } from '../ui/type-ahead.ts';
import { loadBulkBar, loadReader, loadTagPaper } from './lazy-views.tsx';
import { targetPaper } from '../state/triage.ts';
import { focusedLink, focusedPaper, selectedTogether } from './triage-keys.ts';

/** Digits to which tags can be pinned. */
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The highlight of the open paper that has the focus. */
function focusedHighlight(): string | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement ? active.dataset['highlight'] : undefined;
}

/** The paper that keys act on: that of the link or row with the focus, else the open one. */
function targetOf(services: Services): Promise<string | undefined> | undefined {
  const linked = focusedLink();
  if (linked !== undefined) return Promise.resolve(linked);
  const row = focusedPaper(services);
  const address = services.navigation.current();
  const isOpen = address.screen === 'library' && address.paper !== undefined;
  return row !== undefined || isOpen ? targetPaper(services, row) : undefined;
}

/**
 * Opens the field for a tag: by the highlight with the focus, in the bar of the selected papers, under
 * the open paper's title, or over the list.
 */
function beginTagging(services: Services): unknown {
  const { navigation, ui } = services;
  const highlight = focusedHighlight();
  if (highlight !== undefined) {
    ui.setState({ tagging: { on: highlight, from: 'bar' } });
    return true;
  }
  if (focusedLink() === undefined && selectedTogether(services)) {
    ui.setState({ tagging: { on: 'selected', from: 'selected' } });
    return typeAhead(loadBulkBar());
  }
  const target = targetOf(services);
  if (!target) return false;
  const open = async (): Promise<void> => {
    const on = await target;
    const address = navigation.current();
    const isOpen = address.screen === 'library' && on === address.paper;
    const from = isOpen ? 'reader' : 'list';
    ui.setState({ tagging: on === undefined ? undefined : { on, from } });
    await (from === 'reader' ? loadReader() : loadTagPaper());
  };
  return typeAhead(open());
}

/** The papers that keys act on. */
export function targetsOf(services: Services): Promise<readonly string[]> | undefined {
  const papers = focusedLink() === undefined ? selectedTogether(services) : undefined;
  if (papers) return Promise.resolve(papers);
  return targetOf(services)?.then((paper) => (paper === undefined ? [] : [paper]));
}

/** Gives papers the tag that is pinned to a digit, or takes it off where all of them have it. */
function togglePinned(services: Services, digit: number): unknown {
  const { reader, readerKeeper, search } = services;
  const tag = reader.getState().summary?.tags.find(({ pin }) => pin === digit);
  const targets = tag && targetsOf(services);
  if (!targets) return false;
  const toggle = async (): Promise<void> => {
    const on = await targets;
    if (on.length === 0) return;
    const known = await search.tagsOn(on);
    const isOnAll = known.some(({ id, count }) => id === tag.id && count === on.length);
    // It may be out of sight: a notice says it.
    if (isOnAll) await readerKeeper.act({ kind: 'untag', on, tag: tag.id }, 'said');
    else await readerKeeper.act({ kind: 'tag', on, name: tag.name }, 'said');
  };
  return void toggle().catch(() => {
    // The worker died, which the library's store says.
  });
}

/** The keys that tag papers; what gives false was not meant. */
export function tagKeys(services: Services): Readonly<Record<string, () => unknown>> {
  const pinned = DIGITS.map((key) => [key, () => togglePinned(services, Number(key))]);
  return { t: () => beginTagging(services), ...Object.fromEntries(pinned) };
}
