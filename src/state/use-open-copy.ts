import { useServices } from './services.tsx';

/** Opens a copy in the folder where it can be looked at and merged; it stays on offer until it is. */
export function useOpenCopy(): (name: string) => void {
  const { folder, navigation, ui } = useServices();
  return (name) =>
    void folder.copy(name).then((file) => {
      if (!file) return;
      ui.setState({ arrived: [file] });
      navigation.go({ screen: 'import' });
    });
}
