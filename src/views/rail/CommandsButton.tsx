import { Command } from 'lucide-react';
import { railMessages } from '#messages/rail';
import { useServices } from '../../state/services.tsx';
import { isApple } from '../../ui/is-apple.ts';

const KEYS = isApple ? '⌘K' : 'Ctrl K';

/** Every command, paper, tag and list in one field. */
export function CommandsButton() {
  const { ui } = useServices();
  return (
    <button
      type="button"
      className="commands-button"
      aria-label={railMessages.commands(KEYS)}
      aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
      title={railMessages.commandsHint}
      onClick={() => ui.setState({ drawerOpen: false, paletteOpen: true })}
    >
      <kbd>{KEYS}</kbd>
      <Command className="icon" aria-hidden />
    </button>
  );
}
