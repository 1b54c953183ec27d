import { shownKey } from '#domain/own-keys';
import { readerMessages } from '#messages/reader';
import { useUi } from '../../state/services.tsx';

const KEYS = [
  { keys: ['j', 'k'], does: 'walk' },
  { keys: ['/'], does: 'search' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['?'], does: 'all' },
] as const;

/** The reader's place while no paper is open. */
export function NothingOpen() {
  const own = useUi(({ preferences }) => preferences.ownKeys);
  const isOff = useUi(({ preferences }) => preferences.keysOff);
  return (
    <div className="reader">
      <div className="nothing">
        <div>
          <svg viewBox="0 0 200 64" aria-hidden="true" fill="none" stroke="var(--ink-3)">
            <path d="M0 4h150M0 23h150M0 42h150M0 61h96" />
            <path fill="var(--accent)" stroke="none" d="M166 14h3v36h-3z" />
            <path d="M176 18h24M176 28h18" />
          </svg>
          <h2>{readerMessages.nothingOpen}</h2>
          <p>{readerMessages.nothingOpenHint}</p>
          <dl>
            {KEYS.filter(({ keys }) => !isOff || keys[0].length > 1).map(({ keys, does }) => (
              <KeyLine
                key={does}
                keys={keys.map((key) => (key === 'Enter' ? key : shownKey(key, own)))}
                does={readerMessages.keys[does]}
              />
            ))}
          </dl>
        </div>
      </div>
    </div>
  );
}

function KeyLine({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  );
}
