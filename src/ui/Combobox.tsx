import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Matched, type MatchedProps } from './Matched.tsx';
import { optionId } from './option-id.ts';
import { Options } from './Options.tsx';
import { usePaused } from './use-paused.ts';
import './combobox.css';

/** How long typing must rest before the number of options is said, in ms. */
const SAID_AFTER_MS = 500;

export interface ComboboxOption {
  readonly id: string;
  readonly text: string;
  /** The language of the text, where it is not the page's. */
  readonly lang?: string;
  /** What of the text was typed. */
  readonly ranges: MatchedProps['ranges'];
  readonly icon?: ReactNode;
  /** Beside it, quietly. */
  readonly hint?: string;
  /** The keys that do the same elsewhere. */
  readonly keys?: readonly string[];
}

export interface ComboboxProps<Option extends ComboboxOption> {
  /** Accessible name. */
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The best first. */
  readonly options: readonly Option[];
  /** See {@link Options}. */
  readonly headingOf?: (option: Option) => string;
  /** How many options there are, for those who do not see them. */
  readonly says: string;
  /** Stands in the place of options where there are none. */
  readonly note?: string | undefined;
  readonly maxLength?: number;
  /** The options push down what follows, and the field is as wide as there is room. */
  readonly isInFlow?: boolean;
  readonly onTake: (option: Option) => void;
  /** By a key, or because the focus went elsewhere. */
  readonly onClose: (by: 'key' | 'focus') => void;
}

/** The option that Enter would take: the first one once something is typed, else none. */
function useActive(text: string, count: number) {
  const [moved, setMoved] = useState<{ readonly text: string; readonly to: number }>();
  const first = text.trim() === '' ? -1 : 0;
  const active = Math.min(moved?.text === text ? moved.to : first, count - 1);
  const move = (by: 1 | -1): void => {
    if (count === 0) return;
    const to = active === -1 && by === -1 ? count - 1 : (active + by + count) % count;
    setMoved({ text, to });
  };
  return { active, move, rest: () => setMoved(undefined) };
}

/**
 * A field that takes one of the options below it. The focus stays in the field, which says which one
 * is meant; Enter and Tab take it. It has the focus from the start.
 */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, placeholder, text, onText, options, headingOf, note, says, maxLength } = props;
  const { isInFlow = false, onTake, onClose } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { active, move, rest } = useActive(text, options.length);
  const said = usePaused(options.length === 0 && note !== undefined ? note : says, SAID_AFTER_MS);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const take = (option: Option): void => {
    rest();
    onTake(option);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey } = event;
    // In a toolbar they would leave the field.
    if (key === 'ArrowLeft' || key === 'ArrowRight') event.stopPropagation();
    const option = options[active];
    if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Escape') onClose('key');
    else if (key === 'Enter' || (key === 'Tab' && !shiftKey && option)) {
      if (option) take(option);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span className="combobox" data-in-flow={isInFlow || undefined}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-activedescendant={optionId(id, active)}
        placeholder={placeholder}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={maxLength}
        value={text}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => onClose('focus')}
      />
      <Options
        ref={list}
        id={id}
        label={label}
        options={options}
        keyOf={(option) => option.id}
        headingOf={headingOf}
        active={active}
        onTake={take}
      >
        {({ text: name, lang, ranges, icon, hint, keys }) => (
          <>
            {icon}
            <span className="text" lang={lang}>
              <Matched text={name} ranges={ranges} />
            </span>
            {hint !== undefined && <span className="hint">{hint}</span>}
            {keys?.map((key) => (
              <kbd key={key} aria-hidden>
                {key}
              </kbd>
            ))}
          </>
        )}
      </Options>
      {options.length === 0 && note !== undefined && <p className="options note">{note}</p>}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </span>
  );
}
