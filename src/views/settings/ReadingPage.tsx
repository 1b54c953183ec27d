import { settingsMessages } from '#messages/settings';
import { useServices, useUi, type Preferences } from '../../state/services.tsx';
import { TextSize } from '../../ui/TextSize.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

/** Theme and text size, each shown at once, and the language of the screens. */
export function ReadingPage() {
  const { ui } = useServices();
  const { theme, textSize } = useUi((state) => state.preferences);
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
      <section className="card">
        <h2>{settingsMessages.textSize}</h2>
        <p>{settingsMessages.textSizeNote}</p>
        <TextSize size={textSize} onChange={(size) => ui.prefer({ textSize: size })} />
        <p className="sample">{settingsMessages.textSample}</p>
      </section>
      <LanguageChoice />
    </>
  );
}
