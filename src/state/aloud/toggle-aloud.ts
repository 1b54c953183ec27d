import type { Services } from '../services.tsx';

/** Has the open paper read aloud, or pauses that; false where none is open. */
export function toggleAloud({ navigation, ui }: Services): boolean {
  const address = navigation.current();
  if (address.screen !== 'library' || address.paper === undefined) return false;
  ui.setState(({ aloud }) => ({ aloud: aloud === 'speak' ? 'pause' : 'speak' }));
  return true;
}

/** Ends reading aloud; false where nothing is read. */
export function stopAloud({ ui }: Services): boolean {
  const isOn = ui.getState().aloud !== undefined;
  if (isOn) ui.setState({ aloud: undefined });
  return isOn;
}
