import { localeFor } from '#messages/load';
import { locale, type Locale } from '#messages/locale';
import { noteLanguageChosen } from '../data/language-chosen.ts';
import type { Services } from './services.tsx';

export { takeLanguageChosen } from '../data/language-chosen.ts';

/** Whether the screens speak another language than this choice asks for. */
export function isOtherLanguage(chosen: Locale | undefined): boolean {
  return localeFor(chosen, navigator.languages) !== locale();
}

/**
 * Keeps the language of the screens, and opens the page anew where it speaks another: all that is asked
 * for is stored by then. What lives no longer than this page is not thrown away for it.
 * @param chosen undefined: as the system
 */
export async function chooseLanguage(
  { ui, reader, readerKeeper, navigation }: Services,
  chosen: Locale | undefined,
): Promise<void> {
  ui.prefer({ language: chosen });
  if (reader.getState().keeping?.where === 'visit') return;
  await readerKeeper.settled();
  // The reader may have chosen again meanwhile.
  if (!isOtherLanguage(ui.getState().preferences.language)) return;
  navigation.settle();
  noteLanguageChosen();
  location.reload();
}
