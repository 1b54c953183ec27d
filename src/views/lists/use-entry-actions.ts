import { useMemo, useState } from 'react';
import { afterSection, beforeNumber, sectionMove } from '#domain/list-places';
import type { DeskEntry, DeskSection, ListDesk } from '#domain/reader/list-desk';
import { listPageMessages } from '#messages/list-pages';
import { openEntry } from '../../state/list-walk.ts';
import { useServices } from '../../state/services.tsx';
import type { EarlierProps } from './Earlier.tsx';
import type { FieldKind } from './EntryField.tsx';

export interface EntryActions {
  /** The list as it is. */
  readonly desk: ListDesk;
  readonly open: (entry: DeskEntry) => void;
  /** Begins to write something of an entry where it stands. */
  readonly write: (entry: Pick<DeskEntry, 'id'>, kind: FieldKind) => void;
  /** Ends that. */
  readonly close: () => void;
  readonly note: (entry: DeskEntry, text: string) => void;
  /** Shows what the note of an entry was before. */
  readonly lookUp: (entry: Pick<DeskEntry, 'id'>) => void;
  /** Shows what a section was called before. */
  readonly lookUpSection: (section: Pick<DeskSection, 'id'>) => void;
  readonly setDue: (entry: DeskEntry, due: string | null) => void;
  readonly toggleDone: (entry: DeskEntry) => void;
  /** To this number among the papers. */
  readonly moveTo: (entry: DeskEntry, number: number) => void;
  /** To the end of a section; undefined: before all of them. */
  readonly moveInto: (entry: DeskEntry, section: string | undefined) => void;
  readonly moveSection: (section: string, by: 1 | -1) => void;
  /** Begins to name a section above an item. */
  readonly addSection: (before: string) => void;
  readonly addElsewhere: (entry: DeskEntry) => void;
  readonly remove: (entry: DeskEntry) => void;
}

/** What can be done with the rows of a list, and what of which of them is being written. */
export function useEntryActions(desk: ListDesk, onDraft: (before: string) => void) {
  const services = useServices();
  const [lookedUp, setLookedUp] = useState<EarlierProps['of']>();
  const [writing, setWriting] = useState<{ readonly id: string; readonly kind: FieldKind }>();
  const actions = useMemo((): EntryActions => {
    const { readerKeeper, ui, newId } = services;
    const { items } = desk;
    const list = desk.list.id;
    const { earlierOf } = listPageMessages;
    const move = (ids: readonly string[], before: string | null): void => {
      const action = { kind: 'move-in-list', list, items: ids, before } as const;
      void readerKeeper.act(action, 'said');
    };
    return {
      desk,
      open: (entry) => openEntry(services, desk, entry, 'push'),
      write: ({ id }, kind) => setWriting({ id, kind }),
      close: () => setWriting(undefined),
      note({ id, note }, text) {
        if (text.trim() === note) return;
        const action = { kind: 'note-entry', entry: id, text: text.trim(), session: newId() };
        void readerKeeper.act({ ...action, kind: 'note-entry' }, 'said');
      },
      lookUp: ({ id }) =>
        setLookedUp({ table: 'entries', id, field: 'note', called: earlierOf.note }),
      lookUpSection: ({ id }) =>
        setLookedUp({ table: 'sections', id, field: 'name', called: earlierOf.section }),
      setDue({ id, due: before }, due) {
        if (due !== before) void readerKeeper.act({ kind: 'due-entry', entry: id, due }, 'said');
      },
      toggleDone({ id, done }) {
        void readerKeeper.act({ kind: 'done-entry', entries: [id], done: !done }, 'said');
      },
      moveTo: ({ id }, number) => move([id], beforeNumber(items, id, number)),
      moveInto: ({ id }, section) => move([id], afterSection(items, section)),
      moveSection(section, by) {
        const way = sectionMove(items, section, by);
        if (way) move(way.items, way.before);
      },
      addSection: onDraft,
      addElsewhere: ({ paper }) => ui.setState({ listing: [paper] }),
      remove({ paper }) {
        void readerKeeper.act({ kind: 'remove-from-list', list, papers: [paper] }, 'said');
      },
    };
  }, [services, desk, onDraft]);
  return { actions, writing, lookedUp, endLookUp: () => setLookedUp(undefined) };
}
