import { settingsMessages } from '#messages/settings';
import { useServices, useUi, type Preferences } from '../../state/services.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { TextCard } from './TextCard.tsx';

const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

/** Theme and how text is set, each shown at once, and the language of the screens. */
export function ReadingPage() {
  const { ui } = useServices();
  const theme = useUi((state) => state.preferences.theme);
  return (
    <>
      <section className="card">
        <h2 id="theme-title">{settingsMessages.theme}</h2>
        <p>{settingsMessages.themeNote}</p>
        <div className="segments" role="radiogroup" aria-labelledby="theme-title">
          {THEMES.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="theme"
                checked={theme === value}
                onChange={() => ui.prefer({ theme: value })}
              />
              {settingsMessages.themes[value]}
            </label>
          ))}
        </div>
      </section>
      <TextCard />
      <LanguageChoice />
    </>
  );
}
