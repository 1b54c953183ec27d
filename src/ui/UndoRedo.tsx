import { Redo2, Undo2 } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';

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
  const button = (name: 'Undo' | 'Redo', what: string | undefined) => {
    const label = what === undefined ? name : `${name}: ${what}`;
    const Icon = name === 'Undo' ? Undo2 : Redo2;
    return (
      <button
        ref={name === 'Undo' ? back : forward}
        type="button"
        className={look === 'menu' ? 'button' : 'icon-button'}
        data-look="quiet"
        aria-label={label}
        title={what === undefined ? `Nothing to ${name.toLowerCase()}` : label}
        disabled={what === undefined}
        onClick={name === 'Undo' ? onUndo : onRedo}
      >
        <Icon className="icon" aria-hidden />
        {look === 'menu' && <span className="what">{label}</span>}
      </button>
    );
  };
  return (
    <div className="undo-redo" data-look={look} role="group" aria-label="Undo and redo">
      {button('Undo', undo)}
      {button('Redo', redo)}
    </div>
  );
}
