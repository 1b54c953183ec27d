import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';
import { controlMessages } from '#messages/controls';
import { IconButton } from './Button.tsx';
import type { SheetEdge } from './sheet.ts';
import { useSheet } from './use-sheet.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Accessible name, and the heading of a dialog. */
  readonly title: string;
  readonly look?: 'dialog' | 'drawer' | 'palette';
  readonly children: ReactNode;
}

/** Where each look can be pulled to: a dialog lies at the bottom on a phone alone. */
const EDGES: Record<NonNullable<DialogProps['look']>, () => SheetEdge | undefined> = {
  dialog: () => (matchMedia('(max-width: 599px)').matches ? 'bottom' : undefined),
  drawer: () => 'start',
  palette: () => undefined,
};

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
  useSheet(ref, open, { edge: () => EDGES[look](), close: shut });
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
