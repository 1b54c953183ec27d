/** What is said of a file before it is merged. */
import { formatCount, formatMoment, plural } from '#domain/format';
import type { ReaderTable } from '#domain/reader/records';
import type { PreviewGroup, PreviewSummary } from '../../state/use-import.ts';
import { kindWords } from './import-words.ts';

export const GROUPS: readonly PreviewGroup[] = ['added', 'updated', 'conflicts', 'deleted'];

const TABLE_WORDS: Readonly<Record<ReaderTable, string>> = {
  readings: 'Status',
  notes: 'Note',
  tags: 'Tag',
  taggings: 'Tag on a paper',
  highlights: 'Highlight',
  kinds: 'Kind of highlights',
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
      return summary.device === '' ? 'Updated' : 'Updated, newer there';
    case 'conflicts':
      return 'Conflicts to settle';
    case 'deleted':
      return 'Deleted';
    case 'unchanged':
      return 'Unchanged';
  }
}

/** How many records a merge writes. */
export function changesOf({ added, updated, conflicts, deleted }: PreviewSummary): number {
  return added + updated + conflicts + deleted;
}

export function titleWords({ file }: PreviewSummary): string {
  return file === '' ? 'Merge what was pasted' : `Merge from “${file}”`;
}

/** @param now in ms since 1970 */
export function originWords({ savedAt, device, kind }: PreviewSummary, now: number): string {
  const saved =
    savedAt === null
      ? `It is ${kindWords(kind)}.`
      : `Saved ${formatMoment(savedAt, now)}${device === '' ? '' : ' on another device'}.`;
  return `${saved} This is a preview: nothing is written until you merge.`;
}

/** What the reader should know beside the counts. */
export function asideWords(summary: PreviewSummary): string[] {
  const { unattached, passedOver, stayingDeleted, isNothingNew } = summary;
  const attached =
    unattached === 0
      ? []
      : [
          `${plural(unattached, 'paper')} that it mentions ${unattached === 1 ? 'is' : 'are'} not here; what belongs to them is kept.`,
        ];
  const deleted =
    stayingDeleted === 0 || isNothingNew
      ? []
      : [`${plural(stayingDeleted, 'record')} of it will not come back: deleted here since.`];
  return [...attached, ...deleted, ...passedOver.map((what) => `Passed over: ${what}.`)];
}

/** What is said of a file that changes nothing. */
export function nothingWords({ stayingDeleted }: PreviewSummary): string {
  if (stayingDeleted === 0) return 'Everything in this file is here already.';
  const [were, they] = stayingDeleted === 1 ? ['was', 'stays'] : ['were', 'stay'];
  return `Nothing in this file is new. ${plural(stayingDeleted, 'record')} of it ${were} deleted here since and ${they} deleted.`;
}

export function askWords(deleted: number, share: number): string {
  return `${plural(deleted, 'record')} would be deleted here: ${formatCount(Math.round(share * 100))} % of your library. Is that what you want?`;
}
