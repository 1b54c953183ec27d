import { useState } from 'react';
import { readerMessages } from '#messages/reader';
import { useTagField } from '../../../state/use-tag-options.ts';
import { Combobox } from '../../../ui/Combobox.tsx';

export interface AddTagProps {
  /** Names of the tags that are there. */
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
  /** @param before what had the focus before; undefined where it went elsewhere by itself */
  readonly onClose: (before: Element | null | undefined) => void;
}

/** The field in which a tag is chosen or made; it stays for the next one. */
export function AddTag({ taken, onAdd, onClose }: AddTagProps) {
  const [before] = useState(() => document.activeElement);
  const field = useTagField({ taken, onTake: ({ name }) => onAdd(name) });
  return (
    <Combobox
      label={readerMessages.addTag}
      placeholder={readerMessages.tag}
      {...field}
      onClose={(by) => onClose(by === 'key' ? before : undefined)}
    />
  );
}
