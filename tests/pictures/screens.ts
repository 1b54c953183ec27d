/** Every screen of Carrel, how one comes to it, and how one sees that it is there. */
import type { Locator, Page } from '@playwright/test';
import type { App } from '../helpers/app.ts';
import { confusion, LIST_ADDRESS } from './library.ts';

export interface Screen {
  readonly name: string;
  readonly address: string;
  /** What is seen when all of it is there. */
  readonly shown: (app: App) => Locator;
  /** What else is seen where there is room for two panes. */
  readonly beside?: (app: App) => Locator;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** What says sizes and names that differ from device to device. */
  readonly differs?: (app: App) => Locator;
}

const title =
  (name: string | RegExp) =>
  ({ page }: App): Locator =>
    page.getByRole('heading', { level: 1, name });

const nothingOpen = ({ page }: App): Locator => page.getByRole('heading', { name: 'Nothing open' });

const paper = `#/paper/${confusion.id}`;

/** Those with an address of their own. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'library',
    address: '#/',
    shown: ({ titles }) => titles.first(),
    beside: nothingOpen,
  },
  {
    name: 'results',
    address: '#/?q=radiology+report&has=code',
    shown: ({ titles }) => titles.first(),
    beside: nothingOpen,
  },
  {
    name: 'nothing-found',
    address: '#/?q=sepsis+zzyzx&year=2024',
    shown: ({ page }) => page.getByText(/^No paper/).first(),
    beside: nothingOpen,
  },
  { name: 'paper', address: paper, shown: ({ heading }) => heading },
  {
    name: 'phrase',
    address: '#/phrase?text=foundation+models',
    shown: title('Phrase in all papers'),
  },
  { name: 'highlights', address: '#/highlights', shown: title('Highlights') },
  { name: 'lists', address: '#/lists', shown: title('Reading lists') },
  { name: 'list', address: LIST_ADDRESS, shown: title('Journal club') },
  { name: 'tags', address: '#/tags', shown: title('Tags') },
  { name: 'overview', address: '#/overview', shown: title(/^434 papers/) },
  {
    name: 'about',
    address: '#/overview/about',
    shown: ({ page }) => page.getByRole('table').first(),
  },
  { name: 'import', address: '#/import', shown: title('Open a file') },
  { name: 'settings-reading', address: '#/settings/reading', shown: title('Reading') },
  { name: 'settings-highlights', address: '#/settings/highlights', shown: title('Highlights') },
  { name: 'settings-keyboard', address: '#/settings/keyboard', shown: title('Keyboard') },
  {
    name: 'settings-storage',
    address: '#/settings/storage',
    shown: ({ page }) => page.getByText(/^\d.* used\b/),
    differs: ({ page }) => page.getByText(/\d+(\.\d+)?\s(kB|MB|GB)|carrel-\w+/),
  },
  { name: 'settings-papers', address: '#/settings/papers', shown: title('About the papers') },
  { name: 'help', address: '#/settings/help', shown: title('Help') },
  { name: 'nowhere', address: '#/nowhere', shown: title('Nothing at this address') },
];

/** What opens over them; taken at a laptop's and a phone's width. */
export const OVER: readonly Screen[] = [
  {
    name: 'keys',
    address: '#/',
    shown: ({ page }) => page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
    beside: nothingOpen,
    act: (page) => page.keyboard.press('?'),
  },
  {
    name: 'commands',
    address: '#/',
    shown: ({ page }) => page.getByRole('dialog', { name: 'Commands' }),
    beside: nothingOpen,
    act: (page) => page.keyboard.press('Control+k'),
  },
  {
    name: 'add-to-list',
    address: paper,
    shown: ({ page }) => page.getByRole('combobox', { name: 'Add to list' }),
    act: (page) => page.keyboard.press('l'),
  },
  {
    name: 'focus',
    address: paper,
    shown: ({ heading }) => heading,
    act: (page) => page.keyboard.press('f'),
  },
];
