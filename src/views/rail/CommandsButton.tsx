import { useServices } from '../../state/services.tsx';
import { isApple } from '../../ui/is-apple.ts';

/** Every command, paper, tag and list in one field. */
export function CommandsButton() {
  const { ui } = useServices();
  return (
    <button
      type="button"
      className="commands-button"
      aria-label="Commands"
      aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
      title="Every command, paper, tag and list in one field"
      onClick={() => ui.setState({ drawerOpen: false, paletteOpen: true })}
    >
      <kbd aria-hidden>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
    </button>
  );
}
