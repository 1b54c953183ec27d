import { keyMap } from '#domain/key-map';
import { controlMessages } from '#messages/controls';
import { useServices, useUi } from '../state/services.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyList } from '../views/settings/KeyList.tsx';

export function KeysDialog() {
  const { ui } = useServices();
  const open = useUi((state) => state.keysOpen);
  const own = useUi(({ preferences }) => preferences.ownKeys);
  return (
    <Dialog
      title={controlMessages.keyboardShortcuts}
      open={open}
      onClose={() => ui.setState({ keysOpen: false })}
    >
      <KeyList keys={keyMap(own)} />
    </Dialog>
  );
}
