import { useServices, useUi, type Preferences } from '../../state/services.tsx';
import { TextSize } from '../../ui/TextSize.tsx';

const THEMES: readonly { readonly value: Preferences['theme']; readonly label: string }[] = [
  { value: 'system', label: 'Same as device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Theme and text size, each shown at once. */
export function ReadingPage() {
  const { ui } = useServices();
  const { theme, textSize } = useUi((state) => state.preferences);
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
      <section className="card">
        <h2>Text size</h2>
        <p>For abstracts.</p>
        <TextSize size={textSize} onChange={(size) => ui.prefer({ textSize: size })} />
        <p className="sample">
          Reading at length is easier when the eye finds the next line without a search for it.
        </p>
      </section>
    </>
  );
}
