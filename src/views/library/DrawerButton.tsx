import { List } from 'lucide-react';
import { memo } from 'react';
import { libraryMessages } from '#messages/library';
import { useServices } from '../../state/services.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { useMedia } from '../../ui/use-media.ts';

/** Where there is no rail and no chips: the way to the filters. A letter does not ask the width again. */
export const DrawerButton = memo(function DrawerButton() {
  const { ui } = useServices();
  const drawer = useMedia('(max-width: 1099px)');
  const phone = useMedia('(max-width: 599px)');
  if (!drawer || phone) return null;
  return (
    <IconButton label={libraryMessages.drawer} onClick={() => ui.setState({ drawerOpen: true })}>
      <List className="icon" aria-hidden />
    </IconButton>
  );
});
