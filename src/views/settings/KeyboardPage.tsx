import { useRef } from 'react';
import { keyMap } from '#domain/key-map';
import { ownKeyMessages } from '#messages/own-keys';
import { settingsMessages } from '#messages/settings';
import { useServices, useUi } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyList } from './KeyList.tsx';
import { useKeyChange } from './use-key-change.ts';

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
      <OwnKeys />
    </>
  );
}

/** Every key; single ones can be another. */
function OwnKeys() {
  const own = useUi(({ preferences }) => preferences.ownKeys);
  const { reset, ...change } = useKeyChange();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="card" aria-labelledby="all-keys">
      <h2 id="all-keys" ref={heading} tabIndex={-1}>
        {ownKeyMessages.title}
      </h2>
      <p>{ownKeyMessages.lead}</p>
      {own && Object.keys(own).length > 0 && (
        <p className="keys-reset">
          <Button
            onClick={() => {
              // The button goes.
              heading.current?.focus();
              reset();
            }}
          >
            {ownKeyMessages.reset}
          </Button>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {change.says}
      </p>
      <KeyList keys={keyMap(own)} change={change} />
    </section>
  );
}
