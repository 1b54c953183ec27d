import { useLayoutEffect, useRef, type ReactNode } from 'react';

export interface ReturnFocusProps {
  readonly className: string;
  /** Called when what had the focus before is gone too. */
  readonly onLost: () => void;
  readonly children: ReactNode;
}

/** A passing thing with controls: when it goes with the focus inside, the focus goes back. */
export function ReturnFocus({ className, onLost, children }: ReturnFocusProps) {
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const lost = useRef(onLost);
  useLayoutEffect(() => {
    lost.current = onLost;
  }, [onLost]);
  useLayoutEffect(() => {
    const element = frame.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      if (before.current?.isConnected) before.current.focus();
      else lost.current();
    };
  }, []);
  return (
    <div
      ref={frame}
      className={className}
      role="presentation"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
          before.current = relatedTarget;
        }
      }}
    >
      {children}
    </div>
  );
}
