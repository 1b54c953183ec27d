/** What is said of a file before it is merged. */
import { actWords } from '#domain/act-words';
import { formatDay, formatMoment } from '#domain/format';
import type { Act } from '#domain/reader/act';
import type { ReaderTable } from '#domain/reader/records';
import { mergePreviewMessages } from '#messages/merge-preview';
import { passedOverMessages } from '#messages/passed-over';
import type { PreviewGroup, PreviewSummary } from '../../state/use-import.ts';
import { kindWords } from './import-words.ts';

export const GROUPS: readonly PreviewGroup[] = [
  'added',
  'updated',
  'conflicts',
  'deleted',
  'deletedHere',
];

export function tableWords(table: ReaderTable): string {
  return mergePreviewMessages.tables[table];
}

export function groupWords(group: PreviewGroup | 'unchanged', summary: PreviewSummary): string {
  const { groups } = mergePreviewMessages;
  if (group !== 'updated' || summary.device === '') return groups[group];
  return summary.isFromHere ? groups.updatedInFile : groups.updatedThere;
}

/** How many records a merge writes. */
function changesOf({ added, updated, conflicts, deleted }: PreviewSummary): number {
  return added + updated + conflicts + deleted;
}

export function titleWords({ file }: PreviewSummary): string {
  return file === '' ? mergePreviewMessages.pastedTitle : mergePreviewMessages.title(file);
}

function savedWords({ savedAt, kind, device, isFromHere }: PreviewSummary, now: number): string {
  const { origin } = mergePreviewMessages;
  if (savedAt === null) return origin.is(kindWords(kind));
  const day = formatMoment(savedAt, now);
  if (device === '') return origin.saved(day);
  return isFromHere ? origin.savedHere(day) : origin.savedElsewhere(day);
}

/** @param now in ms since 1970 */
export function originWords(summary: PreviewSummary, now: number): string {
  return `${savedWords(summary, now)} ${mergePreviewMessages.origin.preview}`;
}

/** What the reader should know beside the counts. */
export function asideWords(summary: PreviewSummary): string[] {
  const { unattached, named, passedOver, deletedHere, isNothingNew } = summary;
  return [
    ...(unattached === 0 ? [] : [mergePreviewMessages.unattached(unattached)]),
    ...(named === 0 ? [] : [mergePreviewMessages.named(named)]),
    ...(deletedHere === 0 || isNothingNew ? [] : [mergePreviewMessages.deletedSince(deletedHere)]),
    ...passedOver.map(({ what, count }) => passedOverMessages[what](count)),
  ];
}

/** What is said of a file that changes nothing that is seen; undefined for one that does. */
export function nothingWords(summary: PreviewSummary): string | undefined {
  const { deletedHere, isNothingNew } = summary;
  if (isNothingNew && deletedHere === 0) return mergePreviewMessages.allHere;
  if (isNothingNew) return mergePreviewMessages.nothingNew(deletedHere);
  if (changesOf(summary) > 0) return undefined;
  return summary.named > 0 ? mergePreviewMessages.titlesOnly : mergePreviewMessages.historyOnly;
}

/** What the button does. @param back how many of what was deleted here shall come back */
export function mergeWords(summary: PreviewSummary, back: number): string {
  const changes = changesOf(summary);
  if (changes === 0 && back > 0) return mergePreviewMessages.bring(back);
  if (changes === 0 && summary.named > 0) return mergePreviewMessages.takeTitles;
  if (changes === 0 && !summary.isNothingNew) return mergePreviewMessages.takeHistory;
  return back === 0
    ? mergePreviewMessages.merge(changes)
    : mergePreviewMessages.mergeAndBring(changes, back);
}

/** What came of it. @param act undefined where nothing that is seen has changed */
export function mergedWords(act: Act | undefined): string {
  if (!act) return mergePreviewMessages.historyTaken;
  return mergePreviewMessages.merged(actWords(act));
}

/** When the latest of a file's changes was written, as it says. @param until in ms since 1970 */
export function aheadWords(until: number): string {
  return mergePreviewMessages.ahead(formatDay(new Date(until).toISOString().slice(0, 10)));
}

export function askWords(deleted: number, share: number): string {
  return mergePreviewMessages.ask(deleted, Math.round(share * 100));
}
