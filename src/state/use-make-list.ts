import { LONGEST_LIST } from '#domain/reader/doing';
import { shellMessages } from '#messages/shell';
import { useServices } from './services.tsx';

/** What a list needs to be made, wherever its name is written. */
export function useMakeList() {
  const { readerKeeper, navigation, newId, ui } = useServices();
  return {
    label: shellMessages.newListName,
    maxLength: LONGEST_LIST,
    /** Makes an empty list of this name and goes there; without a name nothing happens. */
    make: async (name: string): Promise<void> => {
      if (name.trim() === '') return;
      const id = newId();
      if (!(await readerKeeper.act({ kind: 'new-list', id, name }, 'said'))) return;
      ui.setState({ drawerOpen: false });
      navigation.go({ screen: 'list', list: id });
    },
  };
}
