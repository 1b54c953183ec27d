import { Plus, X } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Tag } from '#domain/reader/records';
import { readerMessages } from '#messages/reader';
import { useServices, useUi } from '../../../state/services.tsx';
import { useKeyHint } from '../../../state/use-key-hint.ts';
import type { TaggingPlace } from '../../../state/ui-store.ts';
import { tagHref } from '../../../state/use-address.ts';
import { AddTag } from './AddTag.tsx';
import './tags.css';

export interface TagListProps {
  /** Id of what carries the tags. */
  readonly on: string;
  /** Which of the lists of these tags this is. */
  readonly from: TaggingPlace;
  readonly label: string;
  readonly tags: readonly Tag[];
  /** Further items, after the tags. */
  readonly children?: ReactNode;
}

/** Whether the field is open, and where the focus goes when it closes by a key. */
function useAdding({ on, from }: Pick<TagListProps, 'on' | 'from'>) {
  const { ui } = useServices();
  const isOpen = useUi(({ tagging }) => tagging?.from === from && tagging.on === on);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef<Element | null>(undefined);
  useEffect(() => {
    if (isOpen || back.current === undefined) return;
    back.current = undefined;
    button.current?.focus();
  }, [isOpen]);
  const close = (before: Element | null | undefined): void => {
    const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
    // At once: the field, and what it stands in, may go.
    if (isThere && !before.matches('.add')) before.focus({ preventScroll: true });
    else back.current = before;
    ui.setState({ tagging: undefined });
  };
  const open = (): void => ui.setState({ tagging: { on, from } });
  return { button, isOpen, open, close };
}

/** Tags as chips: each leads to what carries it and can be taken off; more are added at their end. */
export function TagList(props: TagListProps) {
  const { on, label, tags, children } = props;
  const { shown, shortcut } = useKeyHint('t');
  const { readerKeeper } = useServices();
  const { button, isOpen, open, close } = useAdding(props);
  const list = useRef<HTMLUListElement>(null);
  const taken = useMemo(() => tags.map(({ name }) => name), [tags]);
  const removed = useRef<number>(undefined);

  // The button goes with its tag: the focus moves to the next one, or to the one that adds.
  useEffect(() => {
    if (removed.current === undefined) return;
    const left = list.current?.querySelectorAll<HTMLElement>('.off') ?? [];
    const next = left[Math.min(removed.current, left.length - 1)];
    removed.current = undefined;
    (next ?? button.current)?.focus();
  }, [tags, button]);

  return (
    <ul ref={list} className="tag-list" aria-label={label}>
      {tags.map((tag, index) => (
        <li key={tag.id} className="tag-chip">
          <a href={tagHref(tag.name)} title={tag.description || undefined}>
            {tag.name}
          </a>
          <button
            type="button"
            className="off"
            aria-label={readerMessages.removeTag(tag.name)}
            title={readerMessages.removeTag(tag.name)}
            onClick={({ detail }) => {
              if (detail === 0) removed.current = index;
              void readerKeeper.act({ kind: 'untag', on: [on], tag: tag.id });
            }}
          >
            <X className="icon" aria-hidden />
          </button>
        </li>
      ))}
      {children}
      <li>
        {isOpen ? (
          <AddTag
            taken={taken}
            onAdd={(name) => void readerKeeper.act({ kind: 'tag', on: [on], name })}
            onClose={close}
          />
        ) : (
          <button
            ref={button}
            type="button"
            className="tag-chip add"
            title={`${readerMessages.addTag} (${shown})`}
            aria-keyshortcuts={shortcut}
            onClick={open}
          >
            <Plus className="icon" aria-hidden />
            {readerMessages.tag}
          </button>
        )}
      </li>
    </ul>
  );
}
