import { useServices, useUi, type Preferences } from '../../state/services.tsx';
import { TextCard } from './TextCard.tsx';

const THEMES: readonly { readonly value: Preferences['theme']; readonly label: string }[] = [
  { value: 'system', label: 'Same as device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Theme and how text is set, each shown at once. */
export function ReadingPage() {
  const { ui } = useServices();
  const theme = useUi((state) => state.preferences.theme);
  return (
    <>
      <section className="card">
        <h2 id="theme-title">Theme</h2>
        <p>Follows your device unless you choose.</p>
        <div className="segments" role="radiogroup" aria-labelledby="theme-title">
          {THEMES.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name="theme"
                checked={theme === value}
                onChange={() => ui.prefer({ theme: value })}
              />
              {label}
            </label>
          ))}
        </div>
      </section>
      <TextCard />
    </>
  );
}
