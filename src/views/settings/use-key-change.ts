import { useState, type KeyboardEvent } from 'react';
import { whatKeyDoes } from '#domain/key-map';
import {
  refusalOf,
  shownKey,
  withKey,
  type ChangeableKey,
  type KeyRefusal,
  type OwnKeys,
} from '#domain/own-keys';
import { ownKeyMessages } from '#messages/own-keys';
import { useServices, useUi } from '../../state/services.tsx';

/** The key that is or was changed last, and what there is to say of it. */
interface Change {
  readonly known?: ChangeableKey;
  readonly isWaiting: boolean;
  readonly says: string;
}

/** What the buttons that change a key go by. */
export interface KeyChange extends Change {
  readonly begin: (known: ChangeableKey) => void;
  /** A key that was pressed while one was waited for. */
  readonly take: (event: KeyboardEvent) => void;
  /** The focus is elsewhere. */
  readonly leave: () => void;
}

const NONE: Change = { isWaiting: false, says: '' };

/** Keys that only change what others mean, or write what comes next. */
const UNFINISHED: ReadonlySet<string> = new Set([
  'Shift',
  'CapsLock',
  'AltGraph',
  'Control',
  'Alt',
  'Meta',
  'Dead',
  'Process',
]);

function whyNot(refusal: KeyRefusal, own: OwnKeys): string {
  if (refusal.why !== 'taken') return ownKeyMessages.refused[refusal.why];
  return ownKeyMessages.taken(shownKey(refusal.by, own), whatKeyDoes(refusal.by));
}

/** What a pressed key makes of the wait for one, and of the keys. */
function answered(
  key: string,
  known: ChangeableKey,
  own: OwnKeys,
): { readonly change: Change; readonly own?: OwnKeys } {
  if (key === 'Escape') return { change: { known, isWaiting: false, says: ownKeyMessages.left } };
  const pressed = key.toLowerCase();
  const refusal = refusalOf(pressed, known, own);
  if (refusal) return { change: { known, isWaiting: true, says: whyNot(refusal, own) } };
  const next = withKey(own, known, pressed);
  const says = ownKeyMessages.done(shownKey(known, next), whatKeyDoes(known));
  return { change: { known, isWaiting: false, says }, own: next };
}

/** Waits for another key for one that was chosen, and keeps it. */
export function useKeyChange(): KeyChange & { readonly reset: () => void } {
  const { ui } = useServices();
  const own = useUi(({ preferences }) => preferences.ownKeys) ?? {};
  const [change, setChange] = useState(NONE);
  const { known, isWaiting } = change;
  return {
    ...change,
    begin(next) {
      const again = isWaiting && next === known;
      setChange({ known: next, isWaiting: !again, says: ownKeyMessages[again ? 'left' : 'press'] });
    },
    take(event) {
      const { key, ctrlKey, metaKey, altKey, repeat, nativeEvent } = event;
      if (known === undefined || !isWaiting || key === 'Tab') return;
      if (nativeEvent.isComposing || UNFINISHED.has(key)) return;
      if (ctrlKey || metaKey || altKey) {
        // The browser's.
        setChange({ ...change, says: ownKeyMessages.refused['not-single'] });
        return;
      }
      event.preventDefault();
      // Still held down from the press that began it.
      if (repeat) return;
      const answer = answered(key, known, own);
      setChange(answer.change);
      if (answer.own) ui.prefer({ ownKeys: answer.own });
    },
    leave: () => setChange(NONE),
    reset() {
      ui.prefer({ ownKeys: undefined });
      setChange({ isWaiting: false, says: ownKeyMessages.wereReset });
    },
  };
}
