import { useEffect, useRef, useState } from 'react';
import type { TagCount } from '#domain/reader/summary';
import { cleanTagName, LONGEST_TAG } from '#domain/tag-name';
import { twinOf } from '#domain/tag-table';
import { controlMessages } from '#messages/controls';
import { tagsPageMessages } from '#messages/tags-page';
import { useServices } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';
import { useEscape } from '../../ui/use-escape.ts';

export interface NewTagProps {
  readonly tags: readonly TagCount[];
  readonly onEnd: () => void;
}

/** Makes a tag that nothing carries yet; never a second one of a name. */
export function NewTag({ tags, onEnd }: NewTagProps) {
  const { readerKeeper } = useServices();
  const [typed, setTyped] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEscape(form, () => {
    onEnd();
    document.getElementById('tags-title')?.focus();
  });
  useEffect(() => input.current?.focus(), []);
  const twin = twinOf(typed, tags);
  const name = cleanTagName(typed);
  const make = (): void => {
    if (name === '' || twin) return;
    void readerKeeper.act({ kind: 'new-tag', name }, 'said');
    setTyped('');
    input.current?.focus();
  };
  return (
    <form
      ref={form}
      className="new-tag"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <input
        ref={input}
        type="text"
        aria-label={tagsPageMessages.nameOfNew}
        aria-invalid={twin !== undefined || undefined}
        aria-describedby="new-tag-note"
        placeholder={tagsPageMessages.nameOfNew}
        autoComplete="off"
        maxLength={LONGEST_TAG}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" look="primary" disabled={name === '' || twin !== undefined}>
        {tagsPageMessages.create}
      </Button>
      <Button look="quiet" onClick={onEnd}>
        {controlMessages.done}
      </Button>
      <p id="new-tag-note" role="status">
        {twin && tagsPageMessages.isThere(twin.name)}
      </p>
    </form>
  );
}
