import { useMemo, type MouseEvent } from 'react';
import { LIBRARY, printAddress } from '#domain/address';
import { parseNote } from '#domain/light-markdown';
import { RichText } from '../../../ui/RichText.tsx';

function hrefOfTag(name: string): string {
  return printAddress({ ...LIBRARY, tags: [name] });
}

export interface NoteTextProps {
  readonly id: string;
  readonly text: string;
  /** Begins to change it. */
  readonly onEdit: () => void;
}

/** A note as it is read. A click changes it, as the button above it does for everybody else. */
export function NoteText({ id, text, onEdit }: NoteTextProps) {
  const blocks = useMemo(() => parseNote(text), [text]);
  const onClick = ({ target }: MouseEvent): void => {
    const isLink = target instanceof Element && target.closest('a') !== null;
    const isSelecting = getSelection()?.isCollapsed === false;
    if (!isLink && !isSelecting) onEdit();
  };
  return (
    <div id={id} className="note-text" role="presentation" onClick={onClick}>
      <RichText blocks={blocks} hrefOfTag={hrefOfTag} />
    </div>
  );
}
