import { Redo2, Undo2 } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { controlMessages } from '#messages/controls';

export interface UndoRedoProps {
  /** What would be taken back, in words; undefined for nothing. */
  readonly undo: string | undefined;
  /** What would be brought back. */
  readonly redo: string | undefined;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** In a menu they say what they do; beside others they are icons. */
  readonly look: 'menu' | 'icons';
}

/** How a way is named and drawn: alone, with what it would do, and where it leads nowhere. */
function wordsFor(way: 'undo' | 'redo') {
  const words = controlMessages;
  return way === 'undo'
    ? { name: words.undo, of: words.undoOf, nothing: words.nothingToUndo, Icon: Undo2 }
    : { name: words.redo, of: words.redoOf, nothing: words.nothingToRedo, Icon: Redo2 };
}

/** One step back and one step forward, for whoever has no keys for it. */
export function UndoRedo({ undo, redo, onUndo, onRedo, look }: UndoRedoProps) {
  const back = useRef<HTMLButtonElement>(null);
  const forward = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // With nothing left to press, the focus goes where there is.
    const active = document.activeElement;
    if (undo === undefined && active === back.current) forward.current?.focus();
    if (redo === undefined && active === forward.current) back.current?.focus();
  }, [undo, redo]);
  const button = (way: 'undo' | 'redo', what: string | undefined) => {
    const { name, of, nothing, Icon } = wordsFor(way);
    const label = what === undefined ? name : of(what);
    return (
      <button
        ref={way === 'undo' ? back : forward}
        type="button"
        className={look === 'menu' ? 'button' : 'icon-button'}
        data-look="quiet"
        aria-label={label}
        title={what === undefined ? nothing : label}
        disabled={what === undefined}
        onClick={way === 'undo' ? onUndo : onRedo}
      >
        <Icon className="icon" aria-hidden />
        {look === 'menu' && <span className="what">{label}</span>}
      </button>
    );
  };
  return (
    <div
      className="undo-redo"
      data-look={look}
      role="group"
      aria-label={controlMessages.undoAndRedo}
    >
      {button('undo', undo)}
      {button('redo', redo)}
    </div>
  );
}
