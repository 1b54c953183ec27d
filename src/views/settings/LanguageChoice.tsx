import { useEffect, useRef } from 'react';
import { LOCALES, type Locale } from '#messages/locale';
import { settingsMessages } from '#messages/settings';
import {
  chooseLanguage,
  isOtherLanguage,
  takeLanguageChosen,
} from '../../state/choose-language.ts';
import { useReader, useServices, useUi } from '../../state/services.tsx';

const CHOICES: readonly (Locale | undefined)[] = [undefined, ...LOCALES];

/** A language as its speakers call it. */
function ownName(language: Locale): string | undefined {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language);
}

/** The language of the screens; the page that comes with it goes on where the choice was made. */
export function LanguageChoice() {
  const services = useServices();
  const chosen = useUi(({ preferences }) => preferences.language);
  const isOfVisit = useReader(({ keeping }) => keeping?.where === 'visit');
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeLanguageChosen()) group.current?.querySelector<HTMLElement>(':checked')?.focus();
  }, []);
  return (
    <section className="card">
      <h2 id="language-title">{settingsMessages.language}</h2>
      <p id="language-note">{settingsMessages.languageNote}</p>
      <div
        ref={group}
        className="segments"
        role="radiogroup"
        aria-labelledby="language-title"
        aria-describedby="language-note"
      >
        {CHOICES.map((language) => (
          <label key={language ?? 'system'} lang={language}>
            <input
              type="radio"
              name="language"
              checked={chosen === language}
              onChange={() => void chooseLanguage(services, language)}
            />
            {language === undefined ? settingsMessages.languageOfSystem : ownName(language)}
          </label>
        ))}
      </div>
      <p role="status">{isOfVisit && isOtherLanguage(chosen) && settingsMessages.languageLater}</p>
    </section>
  );
}
