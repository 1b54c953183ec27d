/** What is said of a file before it is merged. */
import { actWords } from '#domain/act-words';
import { formatDay, formatMoment, plural } from '#domain/format';
import type { Act } from '#domain/reader/act';
import type { ReaderTable } from '#domain/reader/records';
import { passedOverMessages } from '#messages/passed-over';
import { formatCount } from '#messages/plural';
import type { PreviewGroup, PreviewSummary } from '../../state/use-import.ts';
import { kindWords } from './import-words.ts';

export const GROUPS: readonly PreviewGroup[] = [
  'added',
  'updated',
  'conflicts',
  'deleted',
  'deletedHere',
];

const TABLE_WORDS: Readonly<Record<ReaderTable, string>> = {
  readings: 'Status',
  notes: 'Note',
  tags: 'Tag',
  taggings: 'Tag on a paper',
  highlights: 'Highlight',
  kinds: 'Kind of highlights',
  groupNames: 'Name of a group on the map',
  searches: 'Saved search',
  lists: 'List',
  entries: 'Place on a list',
  sections: 'Section of a list',
  ownPapers: 'Paper',
};

export function tableWords(table: ReaderTable): string {
  return TABLE_WORDS[table];
}

export function groupWords(group: PreviewGroup | 'unchanged', summary: PreviewSummary): string {
  switch (group) {
    case 'added':
      return 'Added';
    case 'updated':
      if (summary.device === '') return 'Updated';
      return summary.isFromHere ? 'Updated, newer in the file' : 'Updated, newer there';
    case 'conflicts':
      return 'Conflicts to settle';
    case 'deleted':
      return 'Deleted';
    case 'deletedHere':
      return 'Deleted here since';
    case 'unchanged':
      return 'Unchanged';
  }
}

/** How many records a merge writes. */
function changesOf({ added, updated, conflicts, deleted }: PreviewSummary): number {
  return added + updated + conflicts + deleted;
}

export function titleWords({ file }: PreviewSummary): string {
  return file === '' ? 'Merge what was pasted' : `Merge from “${file}”`;
}

function deviceWords({ device, isFromHere }: PreviewSummary): string {
  if (device === '') return '';
  return isFromHere ? ' on this device' : ' on another device';
}

/** @param now in ms since 1970 */
export function originWords(summary: PreviewSummary, now: number): string {
  const { savedAt, kind } = summary;
  const saved =
    savedAt === null
      ? `It is ${kindWords(kind)}.`
      : `Saved ${formatMoment(savedAt, now)}${deviceWords(summary)}.`;
  return `${saved} This is a preview: nothing is written until you merge.`;
}

/** What the reader should know beside the counts. */
export function asideWords(summary: PreviewSummary): string[] {
  const { unattached, named, passedOver, deletedHere, isNothingNew } = summary;
  const attached =
    unattached === 0
      ? []
      : [
          `${plural(unattached, 'paper')} that it mentions ${unattached === 1 ? 'is' : 'are'} not here; what belongs to them is kept.`,
        ];
  const deleted =
    deletedHere === 0 || isNothingNew
      ? []
      : [
          `${plural(deletedHere, 'thing')} in it ${deletedHere === 1 ? 'was' : 'were'} deleted here since, and will not come back unless you say so below.`,
        ];
  const titles =
    named === 0
      ? []
      : [
          `${plural(named, 'paper')} that it names ${named === 1 ? 'is' : 'are'} not in the library here; with what belongs to ${named === 1 ? 'it' : 'them'} ${named === 1 ? 'its title comes' : 'their titles come'} along.`,
        ];
  return [
    ...attached,
    ...titles,
    ...deleted,
    ...passedOver.map(({ what, count }) => passedOverMessages[what](count)),
  ];
}

/** What is said of a file that changes nothing that is seen; undefined for one that does. */
export function nothingWords(summary: PreviewSummary): string | undefined {
  const { deletedHere, isNothingNew } = summary;
  if (isNothingNew && deletedHere === 0) return 'Everything in this file is here already.';
  if (isNothingNew) {
    const were = deletedHere === 1 ? 'was' : 'were';
    return `Nothing in this file is new. ${plural(deletedHere, 'thing')} in it ${were} deleted here since, and can be brought back.`;
  }
  if (changesOf(summary) > 0) return undefined;
  if (summary.named > 0) return 'No record in this file is new, only titles of papers are.';
  return 'No record in this file is new. It also knows what was deleted or written over elsewhere: taking that in changes nothing that you see.';
}

/** What the button does. @param back how many of what was deleted here shall come back */
export function mergeWords(summary: PreviewSummary, back: number): string {
  const changes = changesOf(summary);
  if (changes === 0 && back > 0) return `Bring back ${formatCount(back)}`;
  if (changes === 0 && summary.named > 0) return 'Take in the titles';
  if (changes === 0 && !summary.isNothingNew) return 'Take in its history';
  const merge = `Merge ${plural(changes, 'change')}`;
  return back === 0 ? merge : `${merge}, bring back ${formatCount(back)}`;
}

/** What came of it. @param act undefined where nothing that is seen has changed */
export function mergedWords(act: Act | undefined): string {
  if (!act) return 'Its history was taken in. Nothing that you see has changed.';
  return `${actWords(act)}. This can be taken back, also when you have done other things since.`;
}

/** What of a deleted record comes back with it; '' for nothing. */
export function hangingWords(hanging: number): string {
  return hanging === 0 ? '' : `with ${formatCount(hanging)} more on it`;
}

/** When the latest of a file's changes was written, as it says. @param until in ms since 1970 */
export function aheadWords(until: number): string {
  return `Its latest change is dated ${formatDay(new Date(until).toISOString().slice(0, 10))}: more than a day after today by this device’s clock. Until then its texts would win over what you write. If this clock is right, discard the file. Nothing was changed.`;
}

export function askWords(deleted: number, share: number): string {
  return `${plural(deleted, 'record')} would be deleted here: ${formatCount(Math.round(share * 100))} % of your library. Is that what you want?`;
}
