import { useEffect, useRef, useState } from 'react';
import type { TagCount } from '#domain/reader/summary';
import { tagsPageMessages } from '#messages/tags-page';
import { useServices } from '../../state/services.tsx';
import { TagEditor } from './TagEditor.tsx';
import { TagRow } from './TagRow.tsx';

export interface TagRowsProps {
  readonly tags: readonly TagCount[];
  /** Also those that are not shown. */
  readonly all: readonly TagCount[];
  readonly chosen: readonly string[];
  readonly onChoose: (tag: string, on: boolean) => void;
}

/** A tag whose link is to take the focus once it is drawn; the one at its place when it is gone. */
interface Heir {
  readonly tag: string;
  readonly index: number;
  readonly isGone: boolean;
}

/** The tags one below the other; one of them is open to be changed. */
export function TagRows({ tags, all, chosen, onChoose }: TagRowsProps) {
  const { readerKeeper } = useServices();
  const [editing, setEditing] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const heir = useRef<Heir>(undefined);

  useEffect(() => {
    const next = heir.current;
    if (!next || (next.isGone && tags.some(({ id }) => id === next.tag))) return;
    heir.current = undefined;
    const rows = [...(list.current?.children ?? [])];
    const own = rows.find((row) => row instanceof HTMLElement && row.dataset['tag'] === next.tag);
    const row = own ?? rows[Math.min(next.index, rows.length - 1)];
    (row?.querySelector('a') ?? document.getElementById('tags-title'))?.focus();
  }, [tags, editing]);

  const remove = (tag: TagCount, index: number, byKey: boolean): void => {
    if (byKey) heir.current = { tag: tag.id, index, isGone: true };
    void readerKeeper.act({ kind: 'delete-tag', tag: tag.id }, 'said');
  };
  return (
    <ul ref={list} className="tag-rows" aria-label={tagsPageMessages.all}>
      {tags.map((tag, index) => (
        <li key={tag.id} data-tag={tag.id} data-editing={tag.id === editing || undefined}>
          <TagRow
            tag={tag}
            isChosen={chosen.includes(tag.id)}
            isEdited={tag.id === editing}
            onChoose={(on) => onChoose(tag.id, on)}
            onEdit={() => setEditing(tag.id === editing ? undefined : tag.id)}
            onRemove={(byKey) => remove(tag, index, byKey)}
          />
          {tag.id === editing && (
            <TagEditor
              tag={tag}
              all={all}
              onEnd={() => {
                heir.current = { tag: tag.id, index, isGone: false };
                setEditing(undefined);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
