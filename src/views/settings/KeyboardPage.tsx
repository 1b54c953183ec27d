import { keyMap } from '#domain/key-map';
import { useServices, useUi } from '../../state/services.tsx';
import { KeyList } from './KeyList.tsx';

const CHOICES = [
  { label: 'On', keysOff: undefined },
  { label: 'Off', keysOff: true },
] as const;

/** Every key, and whether single letters do anything. */
export function KeyboardPage() {
  const { ui } = useServices();
  const chosen = useUi((state) => state.preferences.keysOff);
  return (
    <>
      <section className="card">
        <h2 id="keys-title">Single keys</h2>
        <p>Letters, digits and signs without Ctrl. Other keys stay as they are.</p>
        <div className="segments" role="radiogroup" aria-labelledby="keys-title">
          {CHOICES.map(({ label, keysOff }) => (
            <label key={label}>
              <input
                type="radio"
                name="single-keys"
                checked={chosen === keysOff}
                onChange={() => ui.prefer({ keysOff })}
              />
              {label}
            </label>
          ))}
        </div>
      </section>
      <section className="card">
        <KeyList keys={keyMap()} />
      </section>
    </>
  );
}
