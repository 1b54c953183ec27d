import { memo, useEffect, useRef, type RefObject } from 'react';
import type { DeskEntry } from '#domain/reader/list-desk';
import { STATUS_SHAPES } from '#domain/reading-status';
import { listPageMessages } from '#messages/list-pages';
import { entryHref } from '../../state/use-address.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';
import type { ItemMove } from '../../ui/use-reorder.ts';
import { EntryFacts } from './EntryFacts.tsx';
import { EntryField, type FieldKind } from './EntryField.tsx';
import { Grip } from './Grip.tsx';
import type { EntryActions } from './use-entry-actions.ts';
import { rowName } from './moving-words.ts';

export interface EntryRowProps extends ItemMove {
  readonly entry: DeskEntry;
  readonly list: string;
  /** ISO date. */
  readonly today: string;
  /** Its place among the rows, and its number among the papers, of which there are `papers`. */
  readonly index: number;
  readonly number: number;
  readonly papers: number;
  /** Sections stand above it in the outline. */
  readonly hasSections: boolean;
  readonly actions: EntryActions;
  /** What of it is being written. */
  readonly field: FieldKind | undefined;
  readonly onFocusTaken: (() => void) | undefined;
}

/** A paper on a list; drawn anew only when something of it changes, not with every row scrolled by. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry, list, today, index, number, papers, hasSections, actions, field } = props;
  const { lifted, ended, handling } = props;
  const name = rowName(entry);
  const menu = useMenuFocus(field);
  return (
    <article
      className="listed"
      data-lifted={lifted !== undefined || undefined}
      data-read={entry.done || entry.status === 'read' || undefined}
    >
      <Grip
        id={entry.id}
        index={index}
        label={listPageMessages.entry.move(name, number, papers)}
        lifted={lifted}
        ended={ended}
        handling={handling}
      />
      <span className="listed-number" aria-hidden>
        {number}
      </span>
      <StatusGlyph shape={STATUS_SHAPES[entry.status]} />
      <div className="listed-body">
        <Title {...props} level={hasSections ? 'h3' : 'h2'} href={entryHref(list, entry.paper)} />
        <EntryFacts entry={entry} today={today} />
        {field === undefined && entry.note !== '' && (
          <button
            type="button"
            className="listed-note"
            title={listPageMessages.entry.changeNote}
            onClick={() => actions.write(entry, 'note')}
          >
            <span>{entry.note}</span>
          </button>
        )}
        {field && <EntryField kind={field} entry={entry} number={number} actions={actions} />}
      </div>
      <span ref={menu}>
        <Menu
          label={listPageMessages.entry.more(name)}
          items={itemsFor(entry, actions, hasSections)}
        />
      </span>
    </article>
  );
});

/** When what was being written is done, the focus is on the button that led to it. */
function useMenuFocus(field: FieldKind | undefined): RefObject<HTMLSpanElement | null> {
  const place = useRef<HTMLSpanElement>(null);
  const was = useRef(field);
  useEffect(() => {
    const isOver = was.current !== undefined && field === undefined;
    was.current = field;
    // Where the reader went elsewhere by themselves, they stay there.
    if (isOver && document.activeElement === document.body) {
      place.current?.querySelector('button')?.focus();
    }
  }, [field]);
  return place;
}

interface TitleProps extends EntryRowProps {
  readonly level: 'h2' | 'h3';
  readonly href: string;
}

function Title({ entry, level: Heading, href, onFocusTaken }: TitleProps) {
  const link = useTakenFocus(onFocusTaken);
  const isHere = entry.ordinal !== undefined;
  return (
    <Heading>
      {/* Without an address it is no link, but arrows still lead to it. */}
      <a
        ref={link}
        href={isHere ? href : undefined}
        tabIndex={isHere ? undefined : -1}
        lang={entry.title === undefined ? undefined : 'en'}
        dir="auto"
      >
        {entry.title ?? listPageMessages.entry.unknown}
      </a>
    </Heading>
  );
}

function itemsFor(entry: DeskEntry, actions: EntryActions, hasSections: boolean): MenuItem[] {
  const { note, due, done, ordinal } = entry;
  const words = listPageMessages.entry;
  const write = (kind: FieldKind) => () => actions.write(entry, kind);
  return [
    { label: words.open, disabled: ordinal === undefined, onPress: () => actions.open(entry) },
    {
      label: done ? words.openAgain : words.doneForList,
      onPress: () => actions.toggleDone(entry),
    },
    { label: note === '' ? words.addNote : words.changeNote, onPress: write('note') },
    { label: words.earlierNotes, onPress: () => actions.lookUp(entry) },
    { label: due === null ? words.setDue : words.changeDue, onPress: write('due') },
    { label: words.moveToPosition, apart: true, onPress: write('position') },
    ...(hasSections ? [{ label: words.moveToSection, onPress: write('section') }] : []),
    { label: words.newSectionAbove, onPress: () => actions.addSection(entry.id) },
    { label: words.addToAnother, apart: true, onPress: () => actions.addElsewhere(entry) },
    { label: words.remove, onPress: () => actions.remove(entry) },
  ];
}
