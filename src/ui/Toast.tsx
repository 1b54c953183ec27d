import { useEffect, useRef } from 'react';
import { ReturnFocus } from './ReturnFocus.tsx';

/** How long a passing word stays, in ms. */
const TOAST_MS = 8000;

export interface ToastProps {
  readonly sentence: string;
  readonly actions: readonly {
    readonly label: string;
    readonly onPress: () => void;
    /** Keys that do the same, as `aria-keyshortcuts` has them. */
    readonly keys?: string;
  }[];
  readonly onGone: () => void;
  /** Called when it goes with the focus, and what had the focus before is gone too. */
  readonly onLost: () => void;
}

/** One sentence at the bottom that goes by itself, but not while it is looked at. */
export function Toast({ sentence, actions, onGone, onLost }: ToastProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  }, [onGone]);
  useEffect(() => {
    const timer = setInterval(() => {
      const toast = frame.current?.parentElement;
      if (!toast?.matches(':hover, :focus-within')) gone.current();
    }, TOAST_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <ReturnFocus className="notice" onLost={onLost}>
      <span ref={frame}>{sentence}</span>
      <span className="actions">
        {actions.map(({ label, onPress, keys }) => (
          <button key={label} type="button" aria-keyshortcuts={keys} onClick={onPress}>
            {label}
          </button>
        ))}
      </span>
    </ReturnFocus>
  );
}
