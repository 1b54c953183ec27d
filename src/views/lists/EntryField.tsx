import { useId, useRef, useState, type FormEvent } from 'react';
import { sectionOf } from '#domain/list-places';
import type { DeskEntry } from '#domain/reader/list-desk';
import { controlMessages } from '#messages/controls';
import { listPageMessages } from '#messages/list-pages';
import { Button } from '../../ui/Button.tsx';
import { NameField } from '../../ui/NameField.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { rowName } from './moving-words.ts';
import type { EntryActions } from './use-entry-actions.ts';

/** What of an entry is written where it stands. */
export type FieldKind = 'note' | 'due' | 'position' | 'section';

/** Longest note on a list, in UTF-16 units. */
const LONGEST_NOTE = 2000;

export interface EntryFieldProps {
  readonly kind: FieldKind;
  readonly entry: DeskEntry;
  /** Its number among the papers. */
  readonly number: number;
  readonly actions: EntryActions;
}

/** The field for one thing of an entry. */
export function EntryField(props: EntryFieldProps) {
  const { kind, entry, actions } = props;
  if (kind !== 'note') return <ValueField key={kind} {...props} />;
  return (
    <span className="listed-note-field">
      <NameField
        label={listPageMessages.field.note(rowName(entry))}
        placeholder={listPageMessages.field.notePlaceholder}
        value={entry.note}
        maxLength={LONGEST_NOTE}
        onEnd={(typed) => {
          actions.close();
          if (typed !== undefined) actions.note(entry, typed);
        }}
      />
      <kbd aria-hidden>Enter</kbd>
    </span>
  );
}

/** A day, a number or a section, taken by the button beside it. */
function ValueField({ kind, entry, number, actions }: EntryFieldProps) {
  const { items, progress } = actions.desk;
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const here = sectionOf(items, entry.id) ?? '';
  const [value, setValue] = useState(
    { due: entry.due ?? '', position: String(number), section: here, note: '' }[kind],
  );
  useEscape(form, actions.close);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    actions.close();
    if (kind === 'due') actions.setDue(entry, value === '' ? null : value);
    else if (kind === 'position' && value !== '') actions.moveTo(entry, Number(value));
    else if (kind === 'section' && value !== here) actions.moveInto(entry, value || undefined);
  };
  const field = {
    id,
    value,
    // Whoever asked for the field is to write in it.
    ref: (input: HTMLInputElement | HTMLSelectElement | null) => {
      if (!input || form.current?.contains(document.activeElement)) return;
      input.focus();
      if (input instanceof HTMLInputElement) input.select();
    },
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setValue(target.value),
    // Arrows are the field's, not the list's.
    onKeyDown: (event: { readonly key: string; stopPropagation: () => void }) => {
      if (event.key !== 'Escape') event.stopPropagation();
    },
  };
  return (
    <form ref={form} className="listed-field" onSubmit={submit}>
      {kind === 'due' && (
        <>
          <label htmlFor={id}>{listPageMessages.field.due}</label>
          <input type="date" max="9999-12-31" {...field} />
        </>
      )}
      {kind === 'position' && (
        <>
          <label htmlFor={id}>{listPageMessages.field.position(progress.papers)}</label>
          <input type="number" min={1} max={progress.papers} required {...field} />
        </>
      )}
      {kind === 'section' && (
        <>
          <label htmlFor={id}>{listPageMessages.field.section}</label>
          <select {...field}>
            <option value="">{listPageMessages.field.beforeSections}</option>
            {items.map(
              (item) =>
                item.kind === 'section' && (
                  <option key={item.id} value={item.id}>
                    {item.name}
                  </option>
                ),
            )}
          </select>
        </>
      )}
      <Button type="submit">
        {kind === 'due' ? listPageMessages.field.set : listPageMessages.field.move}
      </Button>
      <Button look="quiet" onClick={actions.close}>
        {controlMessages.cancel}
      </Button>
    </form>
  );
}
