import { memo, useEffect, useRef } from 'react';
import { sectionMove } from '#domain/list-places';
import { LONGEST_LIST } from '#domain/reader/doing';
import type { DeskSection } from '#domain/reader/list-desk';
import { controlMessages } from '#messages/controls';
import { listPageMessages } from '#messages/list-pages';
import { useServices } from '../../state/services.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { NameField } from '../../ui/NameField.tsx';
import type { ItemMove } from '../../ui/use-reorder.ts';
import { Grip } from './Grip.tsx';
import type { Draft } from './list-rows.ts';
import type { EntryActions } from './use-entry-actions.ts';

export interface SectionRowProps extends ItemMove {
  readonly section: DeskSection;
  readonly index: number;
  readonly actions: EntryActions;
  readonly isWritten: boolean;
  readonly onFocusTaken: (() => void) | undefined;
}

/** A heading within a list. */
export const SectionRow = memo(function SectionRow(props: SectionRowProps) {
  const { section, index, actions, isWritten, onFocusTaken, lifted, ended, handling } = props;
  const { readerKeeper } = useServices();
  const { id, name } = section;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!onFocusTaken) return;
    button.current?.focus({ preventScroll: true });
    onFocusTaken();
  }, [onFocusTaken]);
  const write = (): void => actions.write(section, 'note');
  const { items } = actions.desk;
  return (
    <div className="listed-section" data-lifted={lifted !== undefined || undefined}>
      <Grip
        id={id}
        index={index}
        label={listPageMessages.section.move(name)}
        lifted={lifted}
        ended={ended}
        handling={handling}
      />
      {isWritten ? (
        <NameField
          label={listPageMessages.section.newName(name)}
          className="listed-section-field"
          value={name}
          maxLength={LONGEST_LIST}
          onEnd={(typed) => {
            actions.close();
            if (typed === undefined || typed.trim() === '' || typed === name) return;
            const action = { kind: 'rename-section', section: id, name: typed } as const;
            void readerKeeper.act(action, 'said');
          }}
        />
      ) : (
        <h2>
          <button
            ref={button}
            type="button"
            className="in-place"
            title={controlMessages.rename}
            onClick={write}
          >
            {name}
          </button>
        </h2>
      )}
      <Menu
        label={listPageMessages.section.more(name)}
        items={[
          { label: listPageMessages.section.rename, onPress: write },
          {
            label: listPageMessages.section.moveUp,
            disabled: !sectionMove(items, id, -1),
            onPress: () => actions.moveSection(id, -1),
          },
          {
            label: listPageMessages.section.moveDown,
            disabled: !sectionMove(items, id, 1),
            onPress: () => actions.moveSection(id, 1),
          },
          {
            label: listPageMessages.section.earlierNames,
            apart: true,
            onPress: () => actions.lookUpSection(section),
          },
          {
            label: listPageMessages.section.remove,
            apart: true,
            onPress: () => {
              void readerKeeper.act({ kind: 'remove-section', section: id }, 'said');
            },
          },
        ]}
      />
    </div>
  );
});

export interface DraftRowProps {
  readonly list: string;
  readonly draft: Draft;
  readonly onEnd: () => void;
}

/** A heading that is being named. */
export function DraftRow({ list, draft, onEnd }: DraftRowProps) {
  const { readerKeeper, newId } = useServices();
  return (
    <div className="listed-section">
      <NameField
        label={listPageMessages.section.nameOfNew}
        placeholder={listPageMessages.section.name}
        className="listed-section-field"
        value=""
        maxLength={LONGEST_LIST}
        onEnd={(name) => {
          onEnd();
          if (name === undefined || name.trim() === '') return;
          const { before } = draft;
          const action = { kind: 'new-section', list, id: newId(), name, before } as const;
          void readerKeeper.act(action, 'said');
        }}
      />
    </div>
  );
}
