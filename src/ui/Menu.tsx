import { Ellipsis } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import './menu.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  /** The key that does the same elsewhere. */
  readonly keyHint?: string;
  readonly disabled?: boolean;
  /** Set apart from those before it. */
  readonly apart?: boolean;
  readonly onPress: () => void;
}

export interface MenuProps {
  /** Accessible name of the button and of the menu. */
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** Where a key leads among so many items; undefined: not a key of ours. */
function target(key: string, at: number, count: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % count,
    ArrowUp: (at - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  return to[key];
}

/** A button with further things to do behind it. What is chosen finds the focus back on the button. */
export function Menu({ label, items }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const buttons = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? []),
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    const to = target(event.key, at, all.length);
    if (event.key === 'Tab') list.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[to]?.focus();
  };
  return (
    <>
      <IconButton label={label} popoverTarget={id} aria-haspopup="menu">
        <Ellipsis className="icon" aria-hidden />
      </IconButton>
      <div
        id={id}
        ref={list}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="menu"
        onKeyDown={onKeyDown}
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        onToggle={({ newState }) => newState === 'open' && buttons()[0]?.focus()}
      >
        {open &&
          items.map(({ label: name, icon, keyHint, disabled, apart, onPress }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={disabled}
              data-apart={apart || undefined}
              onClick={() => {
                list.current?.hidePopover();
                onPress();
              }}
            >
              {icon}
              <span>{name}</span>
              {keyHint !== undefined && <kbd aria-hidden>{keyHint}</kbd>}
            </button>
          ))}
      </div>
    </>
  );
}
