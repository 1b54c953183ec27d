import { History, X } from 'lucide-react';
import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  type RefObject,
} from 'react';
import { readSearch, searchName } from '#domain/kept-search';
import { libraryMessages } from '#messages/library';
import { useLibrary, useSearches, useServices } from '../../state/services.tsx';
import { useLibraryAddress } from '../../state/use-address.ts';
import { focusRow } from '../../state/use-steps.ts';
import { Button, IconButton } from '../../ui/Button.tsx';

export interface RecentsHandle {
  /** Gives the focus to the first search; false when none is shown. */
  enter(): boolean;
  /** Puts the list away until the field is come to anew; false when none was shown. */
  close(): boolean;
}

export interface RecentSearchesProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly ref: Ref<RecentsHandle>;
}

function linksIn(list: HTMLElement | null): HTMLAnchorElement[] {
  return [...(list?.querySelectorAll('a') ?? [])];
}

/** The searches made last, under the search field while it is empty and in use. */
export function RecentSearches({ field, ref }: RecentSearchesProps) {
  const services = useServices();
  const { keeper } = services;
  const frame = useRef<HTMLDivElement>(null);
  const recent = useSearches((state) => state.recent);
  const empty = useLibraryAddress((address) => address.text === '');
  const [open, setOpen] = useOpen(field, frame);
  const shown = open && empty && recent.length > 0;

  useImperativeHandle(ref, () => ({
    enter() {
      linksIn(frame.current)[0]?.focus();
      return shown;
    },
    close() {
      setOpen(false);
      return shown;
    },
  }));

  // A search goes with its button: the focus moves to the next one, or to the field.
  const removed = useRef<{ readonly key: string; readonly index: number }>(undefined);
  useEffect(() => {
    const gone = removed.current;
    if (!gone || recent.some(({ key }) => key === gone.key)) return;
    removed.current = undefined;
    (linksIn(frame.current)[Math.min(gone.index, recent.length - 1)] ?? field.current)?.focus();
  }, [recent, field]);
  const remove = (index: number, byKey: boolean): void => {
    const key = recent[index]?.key;
    if (key === undefined) return;
    if (byKey) removed.current = { key, index };
    keeper.forget(key);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const links = linksIn(frame.current);
    const index = links.findIndex((link) => link.parentElement?.contains(document.activeElement));
    if (event.key === 'Escape') {
      field.current?.focus();
      setOpen(false);
    } else if (event.key === 'Delete') remove(index, true);
    else if (event.key === 'ArrowDown' && index === recent.length - 1) focusRow(services, 0);
    else if (event.key === 'ArrowDown') links[index + 1]?.focus();
    else if (event.key === 'ArrowUp' && index === -1) links.at(-1)?.focus();
    else if (event.key === 'ArrowUp') (links[index - 1] ?? field.current)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The list goes: keys go on from the field, a finger wants no keyboard over the results. */
  const leave = ({ detail }: MouseEvent): void => {
    if (detail === 0) field.current?.focus();
    else field.current?.blur();
    setOpen(false);
  };

  if (!shown) return null;
  return (
    <div
      ref={frame}
      className="recents"
      role="presentation"
      onKeyDown={onKeyDown}
      // A press must not take the focus from the field, or the list would be gone before its click.
      onMouseDown={(event) => event.preventDefault()}
    >
      <ul aria-label={libraryMessages.recent}>
        {recent.map(({ key }, index) => (
          <Recent
            key={key}
            address={key}
            onRun={leave}
            onRemove={({ detail }) => remove(index, detail === 0)}
          />
        ))}
      </ul>
      <Button
        look="quiet"
        onClick={(event) => {
          keeper.forget();
          leave(event);
        }}
      >
        {libraryMessages.clearRecent}
      </Button>
    </div>
  );
}

interface RecentProps {
  readonly address: string;
  readonly onRun: (event: MouseEvent) => void;
  readonly onRemove: (event: MouseEvent) => void;
}

function Recent({ address, onRun, onRemove }: RecentProps) {
  const sources = useLibrary((state) => state.summary?.sources);
  const asked = readSearch(address);
  const title = (name: string): string =>
    sources?.find((source) => source.name === name)?.title ?? name;
  const words = asked ? searchName(asked, title) : address;
  return (
    <li>
      <a href={address} onClick={onRun}>
        <History className="icon" aria-hidden />
        <span className="name">{words}</span>
      </a>
      <IconButton label={libraryMessages.removeRecent(words)} onClick={onRemove}>
        <X className="icon" aria-hidden />
      </IconButton>
    </li>
  );
}

/** Whether the focus has come to the field, or on into the list, and has not been sent away. */
function useOpen(
  field: RefObject<HTMLInputElement | null>,
  frame: RefObject<HTMLElement | null>,
): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const around = field.current?.closest('search');
    const isInside = (target: EventTarget | null): boolean =>
      target instanceof Node &&
      (target === field.current || frame.current?.contains(target) === true);
    const onFocusIn = ({ target, relatedTarget }: FocusEvent): void => {
      if (isInside(target) && !isInside(relatedTarget)) setOpen(true);
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
      if (!isInside(relatedTarget)) setOpen(false);
    };
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target === field.current) setOpen(true);
    };
    around?.addEventListener('focusin', onFocusIn);
    around?.addEventListener('focusout', onFocusOut);
    around?.addEventListener('pointerdown', onPointerDown);
    return () => {
      around?.removeEventListener('focusin', onFocusIn);
      around?.removeEventListener('focusout', onFocusOut);
      around?.removeEventListener('pointerdown', onPointerDown);
    };
  }, [field, frame]);
  return [open, setOpen];
}
