import { useRef, useState } from 'react';
import { kindNamed } from '#domain/reader/kinds';
import { HIGHLIGHT_KINDS, type HighlightKind, type KindName } from '#domain/reader/records';
import { settingsMessages } from '#messages/settings';
import { useReader, useServices } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useLeft } from '../../ui/use-left.ts';
import './kinds.css';

/** Longest name of a kind. */
const LONGEST_NAME = 24;

const NONE: readonly KindName[] = [];

/** The five kinds of highlights under the reader's own names and letters; colours and lines stay. */
export function HighlightsPage() {
  const renamed = useReader(({ summary }) => summary?.kinds) ?? NONE;
  return (
    <section className="card">
      <h2>{settingsMessages.kinds}</h2>
      <p>{settingsMessages.kindsNote}</p>
      <ul className="kinds" aria-label={settingsMessages.kindsList}>
        {HIGHLIGHT_KINDS.map((kind, index) => {
          const named = kindNamed(kind, renamed);
          return (
            <Kind
              // What another tab or undo changed is shown at once.
              key={`${kind} ${named.name} ${named.letter}`}
              digit={index + 1}
              named={named}
              others={HIGHLIGHT_KINDS.filter((other) => other !== kind).map((other) =>
                kindNamed(other, renamed),
              )}
              isRenamed={renamed.some(({ id }) => id === kind)}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface KindProps {
  readonly digit: number;
  readonly named: KindName;
  readonly others: readonly KindName[];
  readonly isRenamed: boolean;
}

function firstName(kind: HighlightKind): string {
  return kindNamed(kind, []).name;
}

/** What was typed, or the kind's first name and letter where nothing was. */
function completed(kind: HighlightKind, name: string, letter: string): Omit<KindName, 'id'> {
  const first = kindNamed(kind, []);
  return {
    name: name.trim() === '' ? first.name : name.trim(),
    letter: letter.trim() === '' ? first.letter : letter.trim(),
  };
}

function Kind({ digit, named, others, isRenamed }: KindProps) {
  const { readerKeeper } = useServices();
  const form = useRef<HTMLFormElement>(null);
  const { id } = named;
  const [name, setName] = useState(named.name);
  const [letter, setLetter] = useState(named.letter);
  const first = firstName(id);
  const shown = completed(id, name, letter);
  const twin = others.find((other) => other.letter.toLowerCase() === shown.letter.toLowerCase());
  const keep = (): void => {
    if (shown.name === named.name && shown.letter === named.letter) return;
    const isFirst = shown.name === first && shown.letter === kindNamed(id, []).letter;
    const change = isFirst ? { name: '', letter: '' } : shown;
    void readerKeeper.act({ kind: 'name-kind', as: id, ...change });
  };
  useLeft(form, keep);
  useEscape(form, () => {
    setName(named.name);
    setLetter(named.letter);
  });
  return (
    <li>
      <form
        ref={form}
        aria-label={first}
        data-kind={id}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <span className="kind-sample" aria-hidden>
          <span className="kind-letter">{shown.letter}</span>
          <span className="kind-words">{shown.name}</span>
        </span>
        <label>
          <span>{settingsMessages.name}</span>
          <input
            type="text"
            aria-label={settingsMessages.nameOf(first)}
            placeholder={first}
            autoComplete="off"
            maxLength={LONGEST_NAME}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label className="letter-field">
          <span>{settingsMessages.letter}</span>
          <input
            type="text"
            aria-label={settingsMessages.letterOf(first)}
            aria-describedby={twin && `twin-of-${id}`}
            placeholder={kindNamed(id, []).letter}
            autoComplete="off"
            value={letter}
            onChange={({ target }) => setLetter(target.value)}
          />
        </label>
        <kbd title={settingsMessages.digit(digit)}>{digit}</kbd>
        <button type="submit" hidden>
          {settingsMessages.keep}
        </button>
        <Button
          look="quiet"
          disabled={!isRenamed}
          aria-label={settingsMessages.resetKind(first)}
          onClick={() => void readerKeeper.act({ kind: 'name-kind', as: id, name: '', letter: '' })}
        >
          {settingsMessages.reset}
        </Button>
        {twin && (
          <p id={`twin-of-${id}`} className="kind-twin" role="status">
            {settingsMessages.letterTwin(shown.letter, twin.name)}
          </p>
        )}
      </form>
    </li>
  );
}
