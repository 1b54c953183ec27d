import { whatKeyDoes, type MappedKey } from '#domain/key-map';
import type { ChangeableKey } from '#domain/own-keys';
import { ownKeyMessages } from '#messages/own-keys';
import type { KeyChange } from './use-key-change.ts';

export interface ChangeKeyProps extends Pick<MappedKey, 'shown'> {
  readonly known: ChangeableKey;
  readonly change: KeyChange;
}

/** A key that waits for another in its place when it is pressed. */
export function ChangeKey({ shown, known, change }: ChangeKeyProps) {
  const isWaiting = change.isWaiting && change.known === known;
  return (
    <button
      type="button"
      className="change-key"
      aria-label={ownKeyMessages.change(shown, whatKeyDoes(known))}
      aria-pressed={isWaiting}
      onClick={({ currentTarget }) => {
        // WebKit gives it to no button that is pressed by a pointer.
        currentTarget.focus();
        change.begin(known);
      }}
      onKeyDown={change.take}
      // Firefox presses a button when Space comes up, whatever became of its going down.
      onKeyUp={(event) => isWaiting && event.key === ' ' && event.preventDefault()}
      onBlur={change.leave}
    >
      <kbd>{shown}</kbd>
    </button>
  );
}
