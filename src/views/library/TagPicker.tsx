import { useId, useRef, useState, type ReactNode } from 'react';
import { completeTag, type KnownTag } from '#domain/complete-tag';
import { formatCount } from '#domain/format';
import { Matched } from '../../ui/Matched.tsx';
import { Button } from '../../ui/Button.tsx';

/** More would not be read. */
const MOST_SHOWN = 8;

export interface TagPickerProps {
  /** What is done with the tag that is picked. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly tags: readonly KnownTag[];
  /** Said where there are none. */
  readonly empty: string;
  readonly onOpen?: () => void;
  readonly onPick: (tag: KnownTag) => void;
  /** Where given, a tag can be made of what is typed. */
  readonly onCreate?: (name: string) => void;
}

/** A button with a small field under it, which completes names of tags. */
export function TagPicker(props: TagPickerProps) {
  const { label, icon, disabled, tags, onOpen } = props;
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" popoverTarget={id} disabled={disabled}>
        {icon}
        {label}
      </Button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        className="tag-picker"
        role="dialog"
        aria-label={`${label} the selected papers`}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          if (newState === 'open') onOpen?.();
        }}
      >
        {open && <Choice {...props} tags={tags} onDone={() => popover.current?.hidePopover()} />}
      </div>
    </>
  );
}

function Choice(props: TagPickerProps & { readonly onDone: () => void }) {
  const { label, tags, empty, onPick, onCreate, onDone } = props;
  const [typed, setTyped] = useState('');
  const { matches, create } = completeTag(typed, tags, MOST_SHOWN);
  const creatable = onCreate ? create : undefined;
  const [first] = matches;
  const pick = (tag: KnownTag): void => {
    onPick(tag);
    onDone();
  };
  const make = (name: string): void => {
    onCreate?.(name);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (first) pick(first);
        else if (creatable !== undefined) make(creatable);
      }}
    >
      <input
        ref={(field) => field?.focus()}
        type="text"
        aria-label={`${label}: name`}
        placeholder="Name of a tag"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <ul aria-label="Tags">
        {matches.map((tag) => (
          <li key={tag.id}>
            <button type="button" data-first={tag === first || undefined} onClick={() => pick(tag)}>
              <span className="name">
                <Matched text={tag.name} ranges={tag.ranges} />
              </span>
              <span className="count">{formatCount(tag.count)}</span>
            </button>
          </li>
        ))}
        {creatable !== undefined && (
          <li>
            <button type="button" onClick={() => make(creatable)}>
              <span className="name">New tag “{creatable}”</span>
            </button>
          </li>
        )}
      </ul>
      {matches.length === 0 && creatable === undefined && <p>{empty}</p>}
    </form>
  );
}
