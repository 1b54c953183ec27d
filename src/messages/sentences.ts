import { locale } from '#messages/locale';

/** English here puts no comma before the last “and”. */
const LISTING = { en: 'en-GB', de: 'de' } as const;

/** `a`, `a and b`, `a, b and c`; `a, b und c` in German. */
export function joined(parts: readonly string[]): string {
  return new Intl.ListFormat(LISTING[locale()]).format(parts);
}

/** A phrase as it begins a sentence or a line. */
export function capital(phrase: string): string {
  return phrase.charAt(0).toLocaleUpperCase(locale()) + phrase.slice(1);
}
