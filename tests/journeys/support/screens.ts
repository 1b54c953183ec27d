import { expect, type App } from '../../helpers/app.ts';
import { find } from './corpus.ts';

/** A paper with links to code. */
export const linked = find(({ title }) => title.startsWith('nnInteractive'), 'nnInteractive');

/** The screens of a phone but the overview, whose dots have a journey of their own. */
const SCREENS = [
  ['the library', '#/', /^MMRareBench/],
  ['filtered results', '#/?q=model&has=code&year=2024&authors=known', /./],
  ['nothing found', '#/?q=sepsis+zzyzx&year=2024', /^No paper/],
  ['a paper', `#/paper/${linked.id}`, linked.title],
  ['a missing paper', '#/paper/000000000000', /not in the library/],
  ['a phrase', '#/phrase?text=foundation+models&year=none', 'Phrase in all papers'],
  ['a phrase of one paper', '#/phrase?text=easily+confused+by', 'Phrase in all papers'],
  ['no sentence', '#/phrase?text=zzyzx', /^No sentence/],
  ['no phrase', '#/phrase', 'No phrase yet'],
  ['nowhere', '#/nowhere/at/all', /^Nothing at/],
  ['reading lists', '#/lists', 'Reading lists'],
  ['highlights', '#/highlights', 'Highlights'],
  ['tags', '#/tags', 'Tags'],
  ['a file to open', '#/import', 'Open a file'],
  ['settings, reading', '#/settings/reading', 'Reading'],
  ['settings, highlights', '#/settings/highlights', 'Highlights'],
  ['settings, keyboard', '#/settings/keyboard', 'Keyboard'],
  ['settings, storage', '#/settings/storage', 'Backup and storage'],
  ['settings, papers', '#/settings/papers', 'About the papers'],
] as const;

/** Opens each screen in turn and looks at it. */
export async function visitAll(app: App, look: (name: string) => Promise<void>): Promise<void> {
  for (const [name, address, heading] of SCREENS) {
    await app.open(address);
    await expect(app.page.getByRole('heading', { name: heading }).first()).toBeVisible();
    await look(name);
  }
}
