import { LOCALES, speak, type Locale } from '#messages/locale';

/**
 * The language to speak: the one chosen, else the first of the system's that there is, else English.
 * @param chosen undefined: as the system
 * @param preferred the system's languages as BCP 47 tags, the best first
 */
export function localeFor(chosen: Locale | undefined, preferred: readonly string[]): Locale {
  if (chosen) return chosen;
  for (const tag of preferred) {
    const tongue = tag.split('-')[0]?.toLowerCase();
    const known = LOCALES.find((language) => language === tongue);
    if (known) return known;
  }
  return 'en';
}

/**
 * Loads the words of a language and speaks it from then on; English is there already.
 * @throws {TypeError} where the file with the words cannot be had: what is shown then is English
 */
export async function loadLanguage(language: Locale): Promise<void> {
  if (language === 'en') return;
  const { german } = await import('#messages/de/index');
  speak(language, german);
}
