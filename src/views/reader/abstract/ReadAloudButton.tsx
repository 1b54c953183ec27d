import { Volume2 } from 'lucide-react';
import { aloudMessages } from '#messages/aloud';
import { toggleAloud } from '../../../state/aloud/toggle-aloud.ts';
import { useServices, useUi } from '../../../state/services.tsx';
import { useKeyHint } from '../../../state/use-key-hint.ts';
import { IconButton } from '../../../ui/Button.tsx';

/** Has the open paper read aloud; pressed again, pauses that. */
export function ReadAloudButton() {
  const services = useServices();
  const isSpeaking = useUi((state) => state.aloud === 'speak');
  const { shown, shortcut } = useKeyHint('s');
  return (
    <IconButton
      label={aloudMessages.button}
      keyHint={shown}
      aria-keyshortcuts={shortcut}
      aria-pressed={isSpeaking}
      onClick={() => toggleAloud(services)}
    >
      <Volume2 className="icon" aria-hidden />
    </IconButton>
  );
}
