import { locale } from '#messages/locale';

let made: { readonly of: string; readonly collator: Intl.Collator } | undefined;

/** The order of names on the screen, as the page's language has it; not for what leaves in files. */
export function compareNames(a: string, b: string): number {
  const language = locale();
  if (made?.of !== language) made = { of: language, collator: new Intl.Collator(language) };
  return made.collator.compare(a, b);
}
