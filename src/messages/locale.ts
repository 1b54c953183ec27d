/**
 * The languages of the screens. English is written where it is loaded with the screen that needs it;
 * another language is loaded whole, before the first screen is drawn, and takes English's place.
 */

export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** Which way each is read. */
export const DIRECTIONS: Readonly<Record<Locale, 'ltr' | 'rtl'>> = { en: 'ltr', de: 'ltr' };

/** Words of one area: sentences, functions that fill a sentence in, and groups of both. */
export interface Messages {
  readonly [key: string]: string | Messages | ((...values: never[]) => string);
}

/** What another language has to say for the same area: the same keys, the same values to fill in. */
export type Translation<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Translation<English[Key]>;
};

let spoken: Locale = 'en';
let translations: Readonly<Record<string, Messages>> = {};
const defined = new Map<string, Messages>();

/** The language of this page, also for `Intl`. */
export function locale(): Locale {
  return spoken;
}

/**
 * Names the words of an area in English. What it answers holds those of the page's language from
 * `speak` on: read a message where it is shown, never into a constant of a module.
 * @param area tells it apart; the name of its file here and of its translation in `de/`
 */
export function defineMessages<English extends Messages>(area: string, english: English): English {
  defined.set(area, english);
  translate(english, translations[area]);
  return english;
}

/** The areas that the loaded code has defined, for what watches over their completeness. */
export function definedAreas(): ReadonlyMap<string, Messages> {
  return defined;
}

/**
 * Puts a language in English's place, for what is defined and what will be. To be called once, before
 * anything is shown.
 * @param words by area
 */
export function speak(language: Locale, words: Readonly<Record<string, Messages>>): void {
  spoken = language;
  translations = words;
  for (const [area, messages] of defined) translate(messages, words[area]);
}

/** In place, group by group: tables of words that other modules hold change with it. */
function translate(english: Messages, other: Messages | undefined): void {
  for (const [key, value] of Object.entries(other ?? {})) {
    const here = english[key];
    if (typeof here === 'object' && typeof value === 'object') translate(here, value);
    else Object.assign(english, { [key]: value });
  }
}
