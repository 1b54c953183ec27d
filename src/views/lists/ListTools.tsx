import { Plus, Printer, Share } from 'lucide-react';
import { useState } from 'react';
import { LIBRARY } from '#domain/address';
import { LONGEST_LIST } from '#domain/reader/doing';
import type { ListDesk } from '#domain/reader/list-desk';
import { controlMessages } from '#messages/controls';
import { listPageMessages } from '#messages/list-pages';
import { printList } from '../../state/print-list.ts';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { useServices, type Services } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Earlier, type EarlierProps } from './Earlier.tsx';

/** Makes another list of the same, and goes there. */
async function duplicate(services: Services, { list }: ListDesk): Promise<void> {
  const { readerKeeper, navigation, newId } = services;
  const id = newId();
  const { copy } = listPageMessages.tools;
  const name = `${list.name.slice(0, LONGEST_LIST - copy.length)}${copy}`;
  const action = { kind: 'duplicate-list', list: list.id, id, name } as const;
  if (await readerKeeper.act(action, 'said')) navigation.go({ screen: 'list', list: id });
}

async function remove({ readerKeeper, navigation }: Services, { list }: ListDesk): Promise<void> {
  const isDone = await readerKeeper.act({ kind: 'delete-list', list: list.id }, 'said');
  const address = navigation.current();
  // Whoever has gone elsewhere meanwhile stays there.
  const isHere = address.screen === 'list' && address.list === list.id;
  if (isDone && isHere) navigation.go({ screen: 'lists' });
}

export interface ListToolsProps {
  readonly desk: ListDesk;
  readonly onNewSection: () => void;
}

/** What can be done with a whole list. */
export function ListTools({ desk, onNewSection }: ListToolsProps) {
  const services = useServices();
  const { ui, navigation } = services;
  const { shown } = useKeyHint('l');
  const isEmpty = desk.progress.papers === 0;
  const [earlier, setEarlier] = useState<EarlierProps['of']>();
  const lookUp = (field: 'name' | 'description') => () =>
    setEarlier({
      table: 'lists',
      id: desk.list.id,
      field,
      called: listPageMessages.earlierOf[field],
    });
  return (
    <div className="list-tools" role="toolbar" aria-label={listPageMessages.tools.label}>
      <Button
        look="quiet"
        aria-label={listPageMessages.tools.addPapers}
        title={listPageMessages.tools.addPapersHint(shown)}
        onClick={() => {
          navigation.go(LIBRARY);
          ui.setState({ searchWanted: true });
        }}
      >
        <Plus className="icon" aria-hidden />
        <span className="label">{listPageMessages.tools.addPapers}</span>
      </Button>
      <Button
        look="quiet"
        aria-label={controlMessages.print}
        title={isEmpty ? listPageMessages.isEmpty : undefined}
        disabled={isEmpty}
        onClick={() => printList(services, desk.list.id)}
      >
        <Printer className="icon" aria-hidden />
        <span className="label">{controlMessages.print}</span>
      </Button>
      <ExportButton list={desk.list.id} isEmpty={isEmpty} />
      <Menu
        label={listPageMessages.tools.more}
        items={[
          { label: listPageMessages.tools.newSection, onPress: onNewSection },
          {
            label: listPageMessages.tools.duplicate,
            onPress: () => void duplicate(services, desk),
          },
          { label: listPageMessages.tools.earlierNames, apart: true, onPress: lookUp('name') },
          { label: listPageMessages.tools.earlierDescriptions, onPress: lookUp('description') },
          {
            label: listPageMessages.tools.delete,
            apart: true,
            onPress: () => void remove(services, desk),
          },
        ]}
      />
      <Earlier of={earlier} onClose={() => setEarlier(undefined)} />
    </div>
  );
}

export interface ExportButtonProps {
  readonly list: string;
  readonly isEmpty: boolean;
}

/** Opens the export panel for a list. */
export function ExportButton({ list, isEmpty }: ExportButtonProps) {
  const { ui } = useServices();
  return (
    <Button
      disabled={isEmpty}
      title={isEmpty ? listPageMessages.isEmpty : undefined}
      onClick={() => ui.setState({ exporting: { kind: 'list', id: list } })}
    >
      <Share className="icon" aria-hidden />
      {controlMessages.export}
    </Button>
  );
}
