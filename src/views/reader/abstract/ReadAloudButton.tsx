import { Volume2 } from 'lucide-react';
import { aloudMessages } from '#messages/aloud';
import { toggleAloud } from '../../../state/aloud/toggle-aloud.ts';
import { useServices, useUi } from '../../../state/services.tsx';
import { IconButton } from '../../../ui/Button.tsx';

/** Has the open paper read aloud; pressed again, pauses that. */
export function ReadAloudButton() {
  const services = useServices();
  const isSpeaking = useUi((state) => state.aloud === 'speak');
  return (
    <IconButton
      label={aloudMessages.button}
      keyHint="S"
      aria-keyshortcuts="s"
      aria-pressed={isSpeaking}
      onClick={() => toggleAloud(services)}
    >
      <Volume2 className="icon" aria-hidden />
    </IconButton>
  );
}
