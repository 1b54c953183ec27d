import type { TableCheck } from '#domain/device-check';
import { checkMessages } from '#messages/check-everything';
import type { Checked } from '../../state/use-check.ts';

/** A line of what a check found, and what can be done about it. */
export interface Line {
  readonly isFine: boolean;
  readonly text: string;
  readonly help?: 'repair' | 'reload' | 'rewrite';
}

/** More names than these say no more. */
const MOST_NAMED = 3;

export function filesLines(files: Checked['files']): readonly Line[] {
  const words = checkMessages.files;
  if (files === 'none') return [{ isFine: true, text: words.none }];
  if (files === 'unread') return [{ isFine: false, text: words.unread, help: 'repair' }];
  const { damaged, missing, listed: all } = files;
  const wrong = [...damaged, ...missing.map(words.missing)];
  if (wrong.length === 0) return [{ isFine: true, text: words.fine(all) }];
  const named = words.named(wrong.slice(0, MOST_NAMED), wrong.length - MOST_NAMED);
  return [{ isFine: false, text: words.wrong(wrong.length, all, named), help: 'repair' }];
}

function unsoundLine({ table, sound, unsound, examples }: TableCheck): Line {
  const words = checkMessages.tables;
  const places = examples
    .map(({ id, field }) => (field === '' ? id : words.place(id, field)))
    .join('; ');
  const named = unsound > examples.length ? words.andOthers(places) : places;
  const records = checkMessages.records[table];
  return {
    isFine: false,
    text: words.unsound(unsound, sound + unsound, records, named),
    help: 'repair',
  };
}

const sumOf = (tables: readonly TableCheck[], count: 'sound' | 'absent' | 'loose'): number =>
  tables.reduce((sum, table) => sum + table[count], 0);

export function tablesLines(tables: Checked['tables']): readonly Line[] {
  const words = checkMessages.tables;
  if (tables === 'none') return [{ isFine: true, text: words.none }];
  if (tables === 'unread') return [{ isFine: false, text: words.unread, help: 'repair' }];
  const [sound, absent, loose] = [
    sumOf(tables, 'sound'),
    sumOf(tables, 'absent'),
    sumOf(tables, 'loose'),
  ];
  const unsound = tables.filter((table) => table.unsound > 0).map(unsoundLine);
  return [
    ...unsound,
    { isFine: true, text: words.sound(sound) },
    ...(loose > 0 ? [{ isFine: false, text: words.loose(loose) }] : []),
    ...(absent > 0 ? [{ isFine: true, text: words.absent(absent) }] : []),
  ];
}

export function journalLines(journal: Checked['journal']): readonly Line[] {
  const words = checkMessages.journal;
  if (journal === 'none') return [{ isFine: true, text: words.none }];
  if (journal === 'unread') return [{ isFine: false, text: words.unread, help: 'repair' }];
  const { changes, notJournaled, notStored, damaged, otherTabs } = journal;
  const lines: Line[] = [];
  if (damaged > 0) {
    lines.push({ isFine: false, text: words.damaged(damaged), help: 'rewrite' });
  }
  if (notStored > 0) {
    lines.push({ isFine: false, text: words.notStored(notStored), help: 'reload' });
  }
  if (notJournaled > 0) lines.push(behindLine(changes, notJournaled, otherTabs));
  return lines.length > 0 ? lines : [{ isFine: true, text: words.agree(changes) }];
}

function behindLine(changes: number, notJournaled: number, otherTabs: number): Line {
  const words = checkMessages.journal;
  if (otherTabs > 0) {
    return { isFine: true, text: words.inOtherTabs(notJournaled, changes, otherTabs) };
  }
  return { isFine: false, text: words.behind(notJournaled, changes), help: 'rewrite' };
}
