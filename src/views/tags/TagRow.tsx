import { Pencil, Trash2 } from 'lucide-react';
import type { TagCount } from '#domain/reader/summary';
import { tagsPageMessages } from '#messages/tags-page';
import { tagHref } from '../../state/use-address.ts';
import { IconButton } from '../../ui/Button.tsx';

export interface TagRowProps {
  readonly tag: TagCount;
  readonly isChosen: boolean;
  readonly isEdited: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onEdit: () => void;
  readonly onRemove: (byKey: boolean) => void;
}

/** A tag with what carries it. */
export function TagRow({ tag, isChosen, isEdited, onChoose, onEdit, onRemove }: TagRowProps) {
  const { name, description, pin, papers, highlights } = tag;
  return (
    <div className="tag-row">
      <label className="choose">
        <input
          type="checkbox"
          aria-label={tagsPageMessages.select(name)}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      </label>
      <div className="what">
        <a href={tagHref(name)}>{name}</a>
        {description !== '' && <p>{description}</p>}
      </div>
      <span className="pin">
        {pin !== null && (
          <kbd title={tagsPageMessages.pinnedTo(pin)}>
            <span className="visually-hidden">{tagsPageMessages.key} </span>
            {pin}
          </kbd>
        )}
      </span>
      <span className="carried">
        <span>{tagsPageMessages.papers(papers)}</span>
        {highlights > 0 && <span>{tagsPageMessages.highlights(highlights)}</span>}
      </span>
      <span className="actions">
        <IconButton label={tagsPageMessages.edit(name)} aria-expanded={isEdited} onClick={onEdit}>
          <Pencil className="icon" aria-hidden />
        </IconButton>
        <IconButton
          label={tagsPageMessages.delete(name)}
          onClick={({ detail }) => onRemove(detail === 0)}
        >
          <Trash2 className="icon" aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}
