import { locale } from '#messages/locale';

/** The noun for each class of numbers a language has; German and English have these two. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

const SEPARATORS = { en: ',', de: '.' } as const;

let rules: { readonly of: string; readonly select: Intl.PluralRules } | undefined;

/** `1,204`; `1.204` in German. By hand: `Intl`'s first number takes longer than the first rows. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, SEPARATORS[locale()]);
}

/** The form of a noun for a number, by the rules of the page's language (CLDR, through `Intl`). */
export function formFor(count: number, forms: Forms): string {
  const language = locale();
  if (rules?.of !== language) rules = { of: language, select: new Intl.PluralRules(language) };
  return rules.select.select(count) === 'one' ? forms.one : forms.other;
}

/** `1 paper`, `1,204 papers`. */
export function counted(count: number, forms: Forms): string {
  return `${formatCount(count)} ${formFor(count, forms)}`;
}
