/** What can be done with the open paper by name. */
import { BookOpen, List, Maximize2, Quote, Tag, Volume2, type LucideIcon } from 'lucide-react';
import type { PaletteEntry } from '#domain/palette';
import type { PaperDesk } from '#domain/reader/paper-desk';
import type { ReaderSummary } from '#domain/reader/summary';
import { shownKey } from '#domain/own-keys';
import { DECISIONS, nextStatus } from '#domain/reading-status';
import type { RecentSearch } from '#domain/kept-search';
import { aloudMessages } from '#messages/aloud';
import { toggleAloud } from '../../state/aloud/toggle-aloud.ts';
import { paletteMessages } from '#messages/palette';
import type { SavedSearchNow } from '../../state/searches-store.ts';
import type { Services } from '../../state/services.tsx';
import { typeAhead } from '../../ui/type-ahead.ts';
import { toggleFocusView } from '../acts.ts';
import { loadAddToList, loadReader } from '../lazy-views.tsx';

/** Its `use` is added where the field is shown. */
export interface Command extends Omit<PaletteEntry, 'use'> {
  readonly icon: LucideIcon;
  readonly hint?: string;
  /** The language of its name, where that is not the page's. */
  readonly lang?: 'en';
  readonly keys?: readonly string[];
  /** Called when the field is closed and the focus is back where it was. */
  readonly run: () => unknown;
}

/** What of the reader's own commands go by. */
export interface Made {
  readonly summary: ReaderSummary | undefined;
  readonly desk: PaperDesk | undefined;
  readonly saved: readonly SavedSearchNow[] | undefined;
  /** Used last first. */
  readonly recent: readonly RecentSearch[];
}

/** The paper that is open, as far as it is known. */
interface OpenPaper {
  readonly id: string;
  readonly title: string;
}

/** The paper that commands act on: the one that is open. */
export function openPaper({ navigation, ui }: Services): OpenPaper | undefined {
  const address = navigation.current();
  const { opened } = ui.getState();
  if (address.screen !== 'library' || address.paper === undefined) return undefined;
  return {
    id: address.paper,
    title: opened?.id === address.paper ? opened.title : paletteMessages.thisPaper,
  };
}

/** What can be done with the open paper. */
export function paperCommands(
  services: Services,
  { id, title }: OpenPaper,
  { desk, summary }: Made,
): Command[] {
  const { readerKeeper, ui } = services;
  const { ownKeys } = ui.getState().preferences;
  const words = paletteMessages;
  const made = desk?.paper === id ? desk : undefined;
  const act = readerKeeper.act.bind(readerKeeper);
  const group = 'open' as const;
  const now = made?.reading?.status ?? 'unread';
  const statuses = DECISIONS.filter((status) => status !== now);
  const has = new Set(made?.tags.map((tag) => tag.id));
  const on = new Set(made?.lists.map((list) => list.id));
  return [
    ...statuses.map((status) => ({
      id: `status ${status}`,
      group,
      name: words.statuses[status],
      icon: BookOpen,
      ...(status === nextStatus(now) && { keys: [shownKey('r', ownKeys)] }),
      run: () => act({ kind: 'set-status', papers: [id], status }, 'said'),
    })),
    {
      id: 'tag',
      group,
      name: words.addTag,
      icon: Tag,
      keys: [shownKey('t', ownKeys)],
      run() {
        ui.setState({ tagging: { on: id, from: 'reader' } });
        typeAhead(loadReader());
      },
    },
    {
      id: 'list',
      group,
      name: words.addToList,
      icon: List,
      keys: [shownKey('l', ownKeys)],
      run() {
        ui.setState({ listing: [id] });
        typeAhead(loadAddToList());
      },
    },
    {
      id: 'focus view',
      group,
      name: words.focusView,
      icon: Maximize2,
      keys: [shownKey('f', ownKeys)],
      run: () => toggleFocusView(services),
    },
    {
      id: 'aloud',
      group,
      name: ui.getState().aloud === 'speak' ? aloudMessages.pauseCommand : aloudMessages.button,
      icon: Volume2,
      keys: [shownKey('s', ownKeys)],
      run: () => toggleAloud(services),
    },
    {
      id: 'cite',
      group,
      name: words.cite,
      icon: Quote,
      run: () => ui.setState({ exporting: { kind: 'papers', title, ids: [id] } }),
    },
    ...(summary?.tags ?? []).map((tag) => ({
      id: `give ${tag.id}`,
      group,
      name: has.has(tag.id) ? words.takeTag(tag.name) : words.giveTag(tag.name),
      isTag: true as const,
      icon: Tag,
      run: () =>
        has.has(tag.id)
          ? act({ kind: 'untag', on: [id], tag: tag.id }, 'said')
          : act({ kind: 'tag', on: [id], name: tag.name }, 'said'),
    })),
    ...(summary?.lists ?? []).map((list) => ({
      id: `put ${list.id}`,
      group,
      name: on.has(list.id) ? words.takeOff(list.name) : words.putOn(list.name),
      icon: List,
      run: () =>
        act(
          {
            kind: on.has(list.id) ? 'remove-from-list' : 'add-to-list',
            list: list.id,
            papers: [id],
          },
          'said',
        ),
    })),
  ];
}
