import { Command } from 'lucide-react';
import { keyCap } from '#domain/key-cap';
import { railMessages } from '#messages/rail';
import { useServices } from '../../state/services.tsx';
import { isApple } from '../../ui/is-apple.ts';

/** Every command, paper, tag and list in one field. */
export function CommandsButton() {
  const { ui } = useServices();
  const keys = isApple ? '⌘K' : `${keyCap('Ctrl')} K`;
  return (
    <button
      type="button"
      className="commands-button"
      aria-label={railMessages.commands(keys)}
      aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
      title={railMessages.commandsHint}
      onClick={() => ui.setState({ drawerOpen: false, paletteOpen: true })}
    >
      <kbd>{keys}</kbd>
      <Command className="icon" aria-hidden />
    </button>
  );
}
