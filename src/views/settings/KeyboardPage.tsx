import { keyMap } from '#domain/key-map';
import { settingsMessages } from '#messages/settings';
import { useServices, useUi } from '../../state/services.tsx';
import { KeyList } from './KeyList.tsx';

const CHOICES = [
  { choice: 'on', keysOff: undefined },
  { choice: 'off', keysOff: true },
] as const;

/** Every key, and whether single letters do anything. */
export function KeyboardPage() {
  const { ui } = useServices();
  const chosen = useUi((state) => state.preferences.keysOff);
  return (
    <>
      <section className="card">
        <h2 id="keys-title">{settingsMessages.singleKeys}</h2>
        <p>{settingsMessages.singleKeysNote}</p>
        <div className="segments" role="radiogroup" aria-labelledby="keys-title">
          {CHOICES.map(({ choice, keysOff }) => (
            <label key={choice}>
              <input
                type="radio"
                name="single-keys"
                checked={chosen === keysOff}
                onChange={() => ui.prefer({ keysOff })}
              />
              {settingsMessages[choice]}
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
