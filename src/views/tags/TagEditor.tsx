import { useEffect, useRef, useState, type RefObject } from 'react';
import type { TagCount } from '#domain/reader/summary';
import { cleanTagName, LONGEST_TAG } from '#domain/tag-name';
import { twinOf } from '#domain/tag-table';
import { controlMessages } from '#messages/controls';
import { tagsPageMessages } from '#messages/tags-page';
import { useServices } from '../../state/services.tsx';
import { useEarlierTexts } from '../../state/use-earlier-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { EarlierButton } from '../../ui/EarlierTexts.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { MergeOffer } from './MergeOffer.tsx';
import { PinField } from './PinField.tsx';

export interface TagEditorProps {
  readonly tag: TagCount;
  readonly all: readonly TagCount[];
  readonly onEnd: () => void;
}

/** Name, description and key of a tag; what is typed is kept by Enter and by going elsewhere. */
export function TagEditor({ tag, all, onEnd }: TagEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  /** What is being typed is not kept as its field goes. */
  const isGivenUp = useRef(false);
  const giveUp = (): void => {
    isGivenUp.current = true;
    onEnd();
  };
  useEscape(frame, giveUp);
  return (
    <div
      ref={frame}
      className="tag-editor"
      role="group"
      aria-label={tagsPageMessages.edit(tag.name)}
    >
      <NameField tag={tag} all={all} isGivenUp={isGivenUp} onGiveUp={giveUp} />
      <DescriptionField key={tag.description} tag={tag} isGivenUp={isGivenUp} />
      <PinField tag={tag} all={all} />
      <Button onClick={onEnd}>{controlMessages.done}</Button>
    </div>
  );
}

interface FieldProps extends Pick<TagEditorProps, 'tag'> {
  readonly isGivenUp: RefObject<boolean>;
}

interface NameFieldProps extends Pick<TagEditorProps, 'all'>, FieldProps {
  readonly onGiveUp: () => void;
}

/** A name that another tag has is not taken: the two can be merged. */
function NameField({ tag, all, isGivenUp, onGiveUp }: NameFieldProps) {
  const { readerKeeper } = useServices();
  const [typed, setTyped] = useState(tag.name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const twin = twinOf(typed, all, tag.id);
  const keep = (typed: string): void => {
    const name = cleanTagName(typed);
    if (isGivenUp.current || name === '' || name === tag.name) return;
    if (twinOf(name, all, tag.id)) return;
    void readerKeeper.act({ kind: 'rename-tag', tag: tag.id, name }, 'said');
  };
  return (
    <div className="field">
      <label>
        <span>{tagsPageMessages.name}</span>
        <input
          ref={input}
          type="text"
          aria-invalid={twin !== undefined || undefined}
          aria-describedby={twin && `twin-${tag.id}`}
          autoComplete="off"
          maxLength={LONGEST_TAG}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => keep(typed)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (twin) return;
            keep(typed);
            onGiveUp();
          }}
        />
      </label>
      {twin && <MergeOffer id={`twin-${tag.id}`} tag={tag} twin={twin} onMerge={onGiveUp} />}
      <Earlier
        tag={tag}
        field="name"
        onRestore={(name) => {
          // Where another tag has it by now, the field says so.
          setTyped(name);
          keep(name);
        }}
      />
    </div>
  );
}

function DescriptionField({ tag, isGivenUp }: FieldProps) {
  const { readerKeeper } = useServices();
  const [typed, setTyped] = useState(tag.description);
  const keep = (): void => {
    if (isGivenUp.current || typed.trim() === tag.description) return;
    void readerKeeper.act({ kind: 'describe-tag', tag: tag.id, description: typed }, 'said');
  };
  return (
    <div className="field">
      <label>
        <span>{tagsPageMessages.description}</span>
        <input
          type="text"
          autoComplete="off"
          placeholder={tagsPageMessages.whatItIsFor}
          maxLength={500}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
          }}
        />
      </label>
      <Earlier tag={tag} field="description" />
    </div>
  );
}

interface EarlierProps extends Pick<TagEditorProps, 'tag'> {
  readonly field: 'name' | 'description';
  /** Where its field must say it first. */
  readonly onRestore?: (text: string) => void;
}

/** What one of its texts was before. */
function Earlier({ tag: { id }, field, onRestore }: EarlierProps) {
  const [isOpen, setOpen] = useState(false);
  const { texts, restore } = useEarlierTexts({ table: 'tags', id, field }, isOpen);
  return (
    <EarlierButton
      of={tagsPageMessages.earlierOf[field]}
      isOpen={isOpen}
      onOpen={setOpen}
      texts={texts}
      onRestore={onRestore ?? restore}
    />
  );
}
