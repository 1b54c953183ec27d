import { useId, useState } from 'react';
import { fold } from '#domain/words';
import { keyListMessages } from '#messages/key-list';

export interface KeyListProps {
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** Keys and what they do; found by a word of that, or by the key itself. */
export function KeyList({ keys }: KeyListProps) {
  const [text, setText] = useState('');
  const field = useId();
  const sought = fold(text.trim());
  const shown = keys.filter(
    (line) => fold(line.does).includes(sought) || line.keys.some((key) => fold(key) === sought),
  );
  return (
    <>
      <p className="key-search">
        <label htmlFor={field}>{keyListMessages.find}</label>
        <input
          id={field}
          type="search"
          value={text}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
        <span className="visually-hidden" role="status">
          {sought !== '' && keyListMessages.found(shown.length)}
        </span>
      </p>
      {shown.length === 0 && <p>{keyListMessages.noneFound(text.trim())}</p>}
      <dl className="keys">
        {shown.map((line) => (
          <div key={line.does}>
            <dt>
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
