import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';
import { controlMessages } from '#messages/controls';
import { IconButton } from './Button.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Accessible name, and the heading of a dialog. */
  readonly title: string;
  readonly look?: 'dialog' | 'drawer' | 'palette';
  readonly children: ReactNode;
}

/** The platform's own modal: focus is held inside, Escape closes, focus returns where it was. */
export function Dialog({ open, onClose, title, look = 'dialog', children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  // Closed by the platform before its content goes: only then does it give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (open) dialog?.showModal();
    else if (dialog?.open) dialog.close();
  }, [open]);
  // Told at once: the platform tells of it later, and whoever opened it anew by then would be undone.
  const shut = (): void => {
    ref.current?.close();
    onClose();
  };
  // What lies inside is wrapped, so only the backdrop is the dialog itself.
  const onBackdrop = useEffectEvent(({ target }: MouseEvent) => {
    if (target === ref.current) shut();
  });
  useEffect(() => {
    const dialog = ref.current;
    dialog?.addEventListener('click', onBackdrop);
    return () => dialog?.removeEventListener('click', onBackdrop);
  }, []);
  return (
    <dialog
      ref={ref}
      className={look}
      aria-label={title}
      onCancel={shut}
      onClose={() => ref.current?.open === false && onClose()}
    >
      {open && (
        <div className="dialog-body">
          <header>
            {look === 'dialog' && <h2>{title}</h2>}
            <IconButton label={controlMessages.close} onClick={shut}>
              <X className="icon" aria-hidden />
            </IconButton>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
