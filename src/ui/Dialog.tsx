import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './Button.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Accessible name, and the heading of a dialog. */
  readonly title: string;
  readonly look?: 'dialog' | 'drawer';
  readonly children: ReactNode;
}

/** The platform's own modal: focus is held inside, Escape closes, focus returns where it was. */
export function Dialog({ open, onClose, title, look = 'dialog', children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return;
    dialog.showModal();
    // What lies inside is wrapped, so only the backdrop is the dialog itself.
    const onBackdrop = (event: MouseEvent) => event.target === dialog && dialog.close();
    dialog.addEventListener('click', onBackdrop);
    return () => dialog.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog ref={ref} className={look} aria-label={title} onClose={onClose}>
      <div className="dialog-body">
        <header>
          {look === 'dialog' && <h2>{title}</h2>}
          <IconButton label="Close" onClick={onClose}>
            <X className="icon" aria-hidden />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  );
}
