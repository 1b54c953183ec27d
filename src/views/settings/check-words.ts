import { plural } from '#domain/format';
import type { TableCheck } from '#domain/device-check';
import type { ReaderTable } from '#domain/reader/records';
import { formatCount } from '#messages/plural';
import type { Checked } from '../../state/use-check.ts';

/** A line of what a check found, and what can be done about it. */
export interface Line {
  readonly isFine: boolean;
  readonly text: string;
  readonly help?: 'repair' | 'reload' | 'rewrite';
}

const RECORDS: Record<ReaderTable, string> = {
  readings: 'sorted or opened papers',
  notes: 'notes on papers',
  tags: 'tags',
  taggings: 'places of tags',
  highlights: 'highlights',
  kinds: 'renamed kinds',
  groupNames: 'renamed groups of the map',
  searches: 'saved searches',
  lists: 'reading lists',
  entries: 'papers on lists',
  sections: 'sections of lists',
  ownPapers: 'papers of your own',
};

/** More names than these say no more. */
const MOST_NAMED = 3;

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${named} and ${formatCount(more)} more` : named;
}

export function filesLines(files: Checked['files']): readonly Line[] {
  if (files === 'none') return [{ isFine: true, text: 'The app itself is not on this device.' }];
  if (files === 'unread')
    return [{ isFine: false, text: 'The app’s files could not be read.', help: 'repair' }];
  const { damaged, missing, listed: all } = files;
  const wrong = damaged.length + missing.length;
  if (wrong === 0) {
    return [{ isFine: true, text: `${plural(all, 'file')} ${isAre(all)} as they were built.` }];
  }
  const named = listed([...damaged, ...missing.map((path) => `${path} (missing)`)]);
  return [
    {
      isFine: false,
      text: `${formatCount(wrong)} of ${plural(all, 'file')} of the app ${isAre(wrong)} not as built: ${named}. Nothing that you made is in them.`,
      help: 'repair',
    },
  ];
}

function unsoundLine({ table, sound, unsound, examples }: TableCheck): Line {
  const places = examples.map(({ id, field }) => (field === '' ? id : `${id}, field “${field}”`));
  const rest = unsound > examples.length ? ' and others' : '';
  return {
    isFine: false,
    text: `${formatCount(unsound)} of ${formatCount(sound + unsound)} ${RECORDS[table]} ${isAre(unsound)} not sound: ${places.join('; ')}${rest}. Save what can be read.`,
    help: 'repair',
  };
}

const sumOf = (tables: readonly TableCheck[], count: 'sound' | 'absent' | 'loose'): number =>
  tables.reduce((sum, table) => sum + table[count], 0);

export function tablesLines(tables: Checked['tables']): readonly Line[] {
  if (tables === 'none')
    return [{ isFine: true, text: 'No records are on this device: what you make is in memory.' }];
  if (tables === 'unread') {
    return [{ isFine: false, text: 'What you made could not be read just now.', help: 'repair' }];
  }
  const [sound, absent, loose] = [
    sumOf(tables, 'sound'),
    sumOf(tables, 'absent'),
    sumOf(tables, 'loose'),
  ];
  const unsound = tables.filter((table) => table.unsound > 0).map(unsoundLine);
  return [
    ...unsound,
    { isFine: true, text: `${plural(sound, 'record')} ${isAre(sound)} sound.` },
    ...(loose > 0
      ? [
          {
            isFine: false,
            text: `${formatCount(loose)} of these ${loose === 1 ? 'names' : 'name'} a tag, a highlight or a list that is not there, and ${loose === 1 ? 'shows' : 'show'} nowhere.`,
          },
        ]
      : []),
    ...(absent > 0
      ? [
          {
            isFine: true,
            text: `${formatCount(absent)} of these ${isAre(absent)} of papers that are not on this device. They stay until such papers come back.`,
          },
        ]
      : []),
  ];
}

export function journalLines(journal: Checked['journal']): readonly Line[] {
  if (journal === 'none')
    return [{ isFine: true, text: 'There is no journal here to compare with.' }];
  if (journal === 'unread') {
    return [{ isFine: false, text: 'The journal could not be read just now.', help: 'repair' }];
  }
  const { changes, notJournaled, notStored, damaged, otherTabs } = journal;
  const lines: Line[] = [];
  if (damaged > 0) {
    lines.push({
      isFine: false,
      text: `${plural(damaged, 'line')} of the journal cannot be read. The database does not need ${damaged === 1 ? 'it' : 'them'}.`,
      help: 'rewrite',
    });
  }
  if (notStored > 0) {
    lines.push({
      isFine: false,
      text: `${plural(notStored, 'change')} ${isAre(notStored)} in the journal and not in the database. Nothing is lost: Carrel brings ${notStored === 1 ? 'it' : 'them'} back when it opens.`,
      help: 'reload',
    });
  }
  if (notJournaled > 0) lines.push(behindLine(changes, notJournaled, otherTabs));
  if (lines.length > 0) return lines;
  return [
    {
      isFine: true,
      text: `Journal and database agree: ${plural(changes, 'change')} in both.`,
    },
  ];
}

function behindLine(changes: number, notJournaled: number, otherTabs: number): Line {
  const some = `${formatCount(notJournaled)} of ${plural(changes, 'change')}`;
  if (otherTabs > 0) {
    return {
      isFine: true,
      text: `${some} ${isAre(notJournaled)} in the database and not in what was read of the journal: ${plural(otherTabs, 'other tab')} of Carrel ${isAre(otherTabs)} open, whose part of it cannot be read until it is closed.`,
    };
  }
  return {
    isFine: false,
    text: `${some} ${isAre(notJournaled)} in the database alone. Nothing is lost.`,
    help: 'rewrite',
  };
}
