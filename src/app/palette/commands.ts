/** Everything that can be done or gone to by name, as things stand. */
import {
  BookOpen,
  ChartColumn,
  Download,
  FolderOpen,
  Highlighter,
  Keyboard,
  List,
  MonitorCog,
  Moon,
  Quote,
  Redo2,
  Save,
  Search,
  Settings,
  Sun,
  Tag,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { keyCap } from '#domain/key-cap';
import { HIGHLIGHTS, LIBRARY, parseAddress, printAddress, type Address } from '#domain/address';
import { searchName } from '#domain/kept-search';
import { shownKey } from '#domain/own-keys';
import { controlMessages } from '#messages/controls';
import { paletteMessages } from '#messages/palette';
import { exportResults } from '../../state/export-results.ts';
import type { Services } from '../../state/services.tsx';
import { goPhrase, goSearch, returnToLibrary, walkHistory } from '../acts.ts';
import { openPaper, paperCommands, type Command, type Made } from './paper-commands.ts';

/** Pages of the settings. */
const SETTINGS = ['reading', 'highlights', 'keyboard', 'storage', 'papers', 'help'] as const;

/** Where one can go: screens, tags, lists and saved searches. */
function placeCommands(services: Services, { summary, saved = [] }: Made): Command[] {
  const { navigation, ui } = services;
  const g = shownKey('g', ui.getState().preferences.ownKeys);
  const { tags = [], lists = [] } = summary ?? {};
  const group = 'go' as const;
  const to = (address: Address) => () => navigation.go(address);
  const words = paletteMessages;
  const { places } = words;
  const screen = (name: string, icon: LucideIcon, address: Address, keys?: readonly string[]) => ({
    id: `go ${printAddress(address)}`,
    group,
    name,
    icon,
    ...(keys && { keys }),
    run: to(address),
  });
  return [
    {
      ...screen(places.library, BookOpen, LIBRARY, [g, 'L']),
      run: () => returnToLibrary(services, LIBRARY),
    },
    screen(places.lists, List, { screen: 'lists' }, [g, 'R']),
    screen(places.highlights, Highlighter, HIGHLIGHTS, [g, 'H']),
    screen(places.overview, ChartColumn, { screen: 'overview', page: 'plots' }, [g, 'O']),
    screen(places.news, ChartColumn, { screen: 'overview', page: 'new' }),
    screen(places.about, ChartColumn, { screen: 'overview', page: 'about' }),
    screen(places.tags, Tag, { screen: 'tags' }, [g, 'T']),
    ...SETTINGS.map((page) =>
      screen(
        words.settings[page],
        Settings,
        { screen: 'settings', page },
        page === 'reading' ? [g, 'S'] : undefined,
      ),
    ),
    ...tags.map(({ id, name, papers }) => ({
      id: `tag ${id}`,
      group,
      name: words.tag(name),
      isTag: true as const,
      icon: Tag,
      hint: words.papers(papers),
      run: to({ ...LIBRARY, tags: [name] }),
    })),
    ...lists.map(({ id, name, read, papers }) => ({
      id: `list ${id}`,
      group,
      name: words.list(name),
      icon: List,
      hint: words.read(read, papers),
      run: to({ screen: 'list', list: id }),
    })),
    ...saved.map(({ id, name, address, count }) => ({
      id: `search ${id}`,
      group,
      name: words.savedSearch(name),
      icon: Search,
      ...(count !== undefined && { hint: words.papers(count) }),
      run: to(parseAddress(address)),
    })),
  ];
}

const THEMES = [
  ['light', Sun],
  ['dark', Moon],
  ['system', MonitorCog],
] as const;

type Plain = Omit<Command, 'group'>;

/** The steps that there are, back and forward. */
function historyCommands(services: Services, { summary }: Made): Plain[] {
  const isForgotten = services.reader.getState().news?.kind === 'forgotten';
  const undo: Plain = {
    id: 'undo',
    name: controlMessages.undo,
    icon: Undo2,
    keys: [`${keyCap('Ctrl')} Z`],
    run: () => walkHistory(services, false),
  };
  const redo: Plain = {
    id: 'redo',
    name: paletteMessages.redo,
    icon: Redo2,
    keys: [`${keyCap('Ctrl')} ⇧ Z`],
    run: () => walkHistory(services, true),
  };
  return [...(summary?.undo || isForgotten ? [undo] : []), ...(summary?.redo ? [redo] : [])];
}

/** Whether results are on the screen. */
function areResultsShown({ navigation, results }: Services): boolean {
  const address = navigation.current();
  if (address.screen !== 'library' || results.getState().order.length === 0) return false;
  return address.paper === undefined || address.within === undefined;
}

/** What can be done wherever one is. */
function plainCommands(services: Services, made: Made): Command[] {
  const { backup, navigation, ui } = services;
  const group = 'do' as const;
  const { theme, ownKeys } = ui.getState().preferences;
  const words = paletteMessages;
  const commands: Plain[] = [
    {
      id: 'search',
      name: words.searchPapers,
      icon: Search,
      keys: [shownKey('/', ownKeys)],
      run: () => goSearch(services),
    },
    {
      id: 'phrase',
      name: words.findPhrase,
      icon: Quote,
      keys: [shownKey('p', ownKeys)],
      run: () => goPhrase(services),
    },
    ...historyCommands(services, made),
    {
      id: 'open file',
      name: words.openFile,
      icon: FolderOpen,
      run: () => navigation.go({ screen: 'import' }),
    },
    { id: 'backup', name: controlMessages.saveBackup, icon: Save, run: () => backup.save(false) },
    {
      id: 'export all',
      name: words.exportAll,
      icon: Download,
      run: () => ui.setState({ exporting: { kind: 'all' } }),
    },
    ...THEMES.filter(([name]) => name !== theme).map(([name, icon]) => ({
      id: `theme ${name}`,
      name: words.themes[name],
      icon,
      run: () => ui.prefer({ theme: name }),
    })),
    {
      id: 'keys',
      name: controlMessages.keyboardShortcuts,
      icon: Keyboard,
      keys: [shownKey('?', ownKeys)],
      run: () => ui.setState({ keysOpen: true }),
    },
  ];
  if (areResultsShown(services)) {
    commands.push({
      id: 'export results',
      name: words.exportResults,
      icon: Download,
      run: () => exportResults(services),
    });
  }
  return commands.map((command) => ({ ...command, group }));
}

/** The searches that were made last, and one for what is typed. */
function searchCommands(services: Services, { recent }: Made, text: string): Command[] {
  const { library, navigation } = services;
  const sources = library.getState().summary?.sources ?? [];
  const titleOf = (name: string): string =>
    sources.find((source) => source.name === name)?.title ?? name;
  const group = 'search' as const;
  const again = recent.flatMap(({ key }) => {
    const address = parseAddress(key);
    if (address.screen !== 'library') return [];
    const name = searchName(address, titleOf);
    return { id: `again ${key}`, group, name, icon: Search, run: () => navigation.go(address) };
  });
  if (text === '') return again;
  const typed = {
    id: 'search for',
    group,
    name: paletteMessages.searchFor(text),
    icon: Search,
    found: [],
    run: () => navigation.go({ ...LIBRARY, text }),
  };
  return [typed, ...again];
}

/**
 * All that can be done or gone to.
 * @param text what is typed
 */
export function commandsFor(services: Services, made: Made, text: string): Command[] {
  const open = openPaper(services);
  return [
    ...(open ? paperCommands(services, open, made) : []),
    ...placeCommands(services, made),
    ...plainCommands(services, made),
    ...searchCommands(services, made, text),
  ];
}
