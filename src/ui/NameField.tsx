import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

export interface NameFieldProps {
  /** Accessible name. */
  readonly label: string;
  /** What is there now; all of it is selected at first. */
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly className?: string;
  /** Several lines of the screen, but one paragraph. */
  readonly isLong?: boolean;
  /**
   * Enter and going elsewhere keep what is typed, Escape gives it up.
   * @param typed undefined where it was given up
   * @param byKey whether the focus has nowhere to be now
   */
  readonly onEnd: (typed: string | undefined, byKey: boolean) => void;
}

/** A text that is written where it stands. */
export function NameField(props: NameFieldProps) {
  const { label, value, maxLength, placeholder, className, isLong = false, onEnd } = props;
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (keep: boolean, byKey: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    onEnd(keep ? typed : undefined, byKey);
  };
  const Field = isLong ? 'textarea' : 'input';
  return (
    <Field
      ref={field}
      className={className ?? 'name-field'}
      aria-label={label}
      autoComplete="off"
      enterKeyHint="done"
      placeholder={placeholder}
      maxLength={maxLength}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={(event: KeyboardEvent) => {
        // Arrows and single keys are the text's.
        event.stopPropagation();
        if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
        event.preventDefault();
        end(event.key === 'Enter', true);
      }}
      onBlur={() => end(true, false)}
    />
  );
}
