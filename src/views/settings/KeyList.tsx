import { useId, useState } from 'react';
import type { KeyLine, MappedKey } from '#domain/key-map';
import { fold } from '#domain/words';
import { keyListMessages } from '#messages/key-list';
import { ChangeKey } from './ChangeKey.tsx';
import type { KeyChange } from './use-key-change.ts';

export interface KeyListProps {
  readonly keys: readonly KeyLine[];
  /** Where keys can be changed. */
  readonly change?: KeyChange;
}

/** Whether a line is meant by a key, be it the one it has or the one it has of itself. */
function isKey({ shown, known }: MappedKey, sought: string): boolean {
  return fold(shown) === sought || known === sought;
}

/** Keys and what they do; found by a word of that, or by the key itself. */
export function KeyList({ keys, change }: KeyListProps) {
  const [text, setText] = useState('');
  const field = useId();
  const sought = fold(text.trim());
  const shown = keys.filter(
    (line) =>
      fold(line.does).includes(sought) ||
      line.keys.some((key) => isKey(key, sought)) ||
      // It holds the focus.
      isChanging(line, change),
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
          <Line key={line.does} line={line} change={change} />
        ))}
      </dl>
    </>
  );
}

interface LineProps {
  readonly line: KeyLine;
  readonly change: KeyChange | undefined;
}

function isChanging({ keys, isRepeated }: KeyLine, change: KeyChange | undefined): boolean {
  if (isRepeated || change?.known === undefined) return false;
  return keys.some(({ known }) => known === change.known);
}

function Line({ line, change }: LineProps) {
  const { keys, does, isRepeated } = line;
  const before = keys.flatMap(({ known, isChanged }) =>
    known !== undefined && isChanged ? [known.toUpperCase()] : [],
  );
  return (
    <div>
      <dt>
        {keys.map(({ shown, known }, at) =>
          change && known !== undefined && !isRepeated ? (
            <ChangeKey key={known} shown={shown} known={known} change={change} />
          ) : (
            <kbd key={`${at} ${shown}`}>{shown}</kbd>
          ),
        )}
      </dt>
      <dd>
        {does}
        {before.length > 0 && (
          <small className="key-before"> {keyListMessages.insteadOf(before.join(', '))}</small>
        )}
        {change && isChanging(line, change) && (
          <span className="key-says" aria-hidden>
            {change.says}
          </span>
        )}
      </dd>
    </div>
  );
}
