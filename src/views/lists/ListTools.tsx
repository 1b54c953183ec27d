import { Plus, Printer, Share } from 'lucide-react';
import { useState } from 'react';
import { LIBRARY } from '#domain/address';
import { LONGEST_LIST } from '#domain/reader/doing';
import type { ListDesk } from '#domain/reader/list-desk';
import { printList } from '../../state/print-list.ts';
import { useServices, type Services } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Earlier, type EarlierProps } from './Earlier.tsx';

const COPY = ', copy';

/** Makes another list of the same, and goes there. */
async function duplicate(services: Services, { list }: ListDesk): Promise<void> {
  const { readerKeeper, navigation, newId } = services;
  const id = newId();
  const name = `${list.name.slice(0, LONGEST_LIST - COPY.length)}${COPY}`;
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
  const isEmpty = desk.progress.papers === 0;
  const [earlier, setEarlier] = useState<EarlierProps['of']>();
  const lookUp = (field: 'name' | 'description') => () =>
    setEarlier({ table: 'lists', id: desk.list.id, field, called: `this list’s ${field}` });
  return (
    <div className="list-tools" role="toolbar" aria-label="List">
      <Button
        look="quiet"
        aria-label="Add papers"
        title="To the library: L puts a paper on a list"
        onClick={() => {
          navigation.go(LIBRARY);
          ui.setState({ searchWanted: true });
        }}
      >
        <Plus className="icon" aria-hidden />
        <span className="label">Add papers</span>
      </Button>
      <Button
        look="quiet"
        aria-label="Print"
        title={isEmpty ? 'The list is empty' : undefined}
        disabled={isEmpty}
        onClick={() => printList(services, desk.list.id)}
      >
        <Printer className="icon" aria-hidden />
        <span className="label">Print</span>
      </Button>
      <ExportButton list={desk.list.id} isEmpty={isEmpty} />
      <Menu
        label="More for this list"
        items={[
          { label: 'New section', onPress: onNewSection },
          { label: 'Duplicate the list', onPress: () => void duplicate(services, desk) },
          { label: 'Earlier names', apart: true, onPress: lookUp('name') },
          { label: 'Earlier descriptions', onPress: lookUp('description') },
          {
            label: 'Delete the list',
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
      title={isEmpty ? 'The list is empty' : undefined}
      onClick={() => ui.setState({ exporting: { kind: 'list', id: list } })}
    >
      <Share className="icon" aria-hidden />
      Export
    </Button>
  );
}
