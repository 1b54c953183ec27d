import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { selectedPapersMessages } from '#messages/selected-papers';
import type { KeyHint } from '../../state/use-key-hint.ts';
import { useTagField, type TagFieldOf } from '../../state/use-tag-options.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { typeAhead } from '../../ui/type-ahead.ts';

export interface TagPickerProps extends Pick<TagFieldOf, 'among' | 'onTake'> {
  /** It is to open, which `onOpen` has heard of when it does. */
  readonly isWanted?: boolean;
  /** The key that presses it. */
  readonly keyHint?: KeyHint;
  /** What is done with the tag that is picked: on the button, in full, and over the field. */
  readonly words: { readonly label: string; readonly title: string; readonly field: string };
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly onOpen?: () => void;
}

/** A button with the field for a tag over it. */
export function TagPicker(props: TagPickerProps) {
  const { words, icon, disabled, onOpen, keyHint, isWanted = false } = props;
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (isWanted && popover.current?.matches(':popover-open') === false) button.current?.click();
  }, [isWanted]);
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        popoverTarget={id}
        disabled={disabled}
        aria-keyshortcuts={keyHint?.shortcut}
        title={keyHint && `${words.title} (${keyHint.shown})`}
      >
        {icon}
        {words.label}
      </Button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        className="tag-picker"
        role="dialog"
        aria-label={words.title}
        onBeforeToggle={({ newState }) => {
          if (newState === 'open') typeAhead(Promise.resolve());
        }}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          if (newState === 'open') onOpen?.();
        }}
      >
        {open && <Field {...props} onDone={() => popover.current?.hidePopover()} />}
      </div>
    </>
  );
}

interface FieldProps extends TagPickerProps {
  readonly onDone: () => void;
}

function Field({ words, among, onTake, onDone }: FieldProps) {
  const field = useTagField({
    among,
    onTake(tag) {
      onTake(tag);
      onDone();
    },
  });
  return (
    <Combobox
      label={words.field}
      placeholder={selectedPapersMessages.tagName}
      isInFlow
      {...field}
      // Where the focus goes elsewhere, the browser closes what it should.
      onClose={(by) => by === 'key' && onDone()}
    />
  );
}
