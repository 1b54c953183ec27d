import { Command } from 'lucide-react';
import { touchMessages } from '#messages/touch';
import { useServices } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';

/** Opens the field for commands, whose keys a phone does not have, from a menu that closes. */
export function CommandsItem({ menu }: { readonly menu: string }) {
  const { ui } = useServices();
  return (
    <Button
      look="quiet"
      popoverTarget={menu}
      popoverTargetAction="hide"
      onClick={() => ui.setState({ paletteOpen: true })}
    >
      <Command className="icon" aria-hidden />
      {touchMessages.commands}
    </Button>
  );
}
