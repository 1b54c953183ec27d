import { Pencil } from 'lucide-react';
import { LONGEST_GROUP } from '#domain/reader/doing';
import { topicMapMessages } from '#messages/topic-map';
import { IconButton } from '../../../ui/Button.tsx';
import { NameField } from '../../../ui/NameField.tsx';
import { useWriting } from '../../../ui/use-writing.ts';

interface GroupNameProps {
  readonly name: string;
  /** What it is called by the words that set it apart. */
  readonly found: string;
  /** '' brings back what was found. */
  readonly onRename: (name: string) => void;
}

interface NewNameProps extends GroupNameProps {
  /** @param byKey whether the focus has nowhere to be now */
  readonly onEnd: (byKey: boolean) => void;
}

/** The name of a group, to be written over: without one, it is called as was found. */
function NewName({ name, found, onRename, onEnd }: NewNameProps) {
  return (
    <NameField
      className="map-name-field"
      label={topicMapMessages.nameOfGroup(name)}
      value={name}
      placeholder={found}
      maxLength={LONGEST_GROUP}
      onEnd={(typed, byKey) => {
        onEnd(byKey);
        if (typed === undefined || typed.trim() === name) return;
        onRename(typed.trim() === found ? '' : typed);
      }}
    />
  );
}

/** As the list of groups has it: a heading with a button. */
export function GroupHeading(props: GroupNameProps) {
  const { name } = props;
  const { isWriting, button, begin, end } = useWriting();
  if (isWriting) return <NewName {...props} onEnd={end} />;
  return (
    <h3>
      {name}
      <IconButton ref={button} label={topicMapMessages.rename(name)} onClick={begin}>
        <Pencil className="icon" aria-hidden />
      </IconButton>
    </h3>
  );
}

interface GroupLabelProps extends GroupNameProps {
  /** How far it is read, in words. */
  readonly said: string;
  /** Names take other room while one is written. */
  readonly onWriting: (isWriting: boolean) => void;
}

/** As the map has it: pressed, it is written where it stands. */
export function GroupLabel(props: GroupLabelProps) {
  const { name, said, onWriting } = props;
  const { isWriting, button, begin, end } = useWriting();
  if (isWriting) {
    return (
      <NewName
        {...props}
        onEnd={(byKey) => {
          end(byKey);
          onWriting(false);
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className="map-name"
      aria-label={topicMapMessages.renameRead(name, said)}
      onClick={() => {
        begin();
        onWriting(true);
      }}
    >
      <b>{name}</b>
      <span>{said}</span>
      <Pencil className="icon" aria-hidden />
    </button>
  );
}
