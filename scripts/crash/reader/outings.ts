/** Where the scripted reader goes without making anything. */
import { button, fill, one, textOf, until } from './screen.ts';

/** The library with no paper open and nothing sought. */
export async function toLibrary(): Promise<void> {
  if (location.hash !== '#/') location.hash = '#/';
  await until('the library alone', () => one('article.row') && !one('#paper-title'));
}

/** A screen by its address; what the app says of the device's clock is taken note of. */
export async function look(hash: string, heading: string): Promise<void> {
  button('Go on')?.click();
  location.hash = hash;
  await until(`the screen ${heading}`, () => textOf(one('h1')) === heading);
}

/** Types into the search field until there are results, or word that there are none. */
export async function search(text: string): Promise<void> {
  await toLibrary();
  const field = await until('the search field', () => one('input[type=search]'));
  for (let typed = 1; typed <= text.length; typed += 1) fill(field, text.slice(0, typed));
  await until(`results for ${text}`, () => location.hash !== '#/');
  await until('their count', () => /^[\d,]+ of /.test(textOf(one('main [role=status]'))));
}
