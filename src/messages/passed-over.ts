import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';

/** What of a file could not come in. */
export const passedOverMessages = defineMessages('passed-over', {
  untitledEntries: (count: number) =>
    `Passed over: ${counted(count, { one: 'entry', other: 'entries' })} without a title.`,
  untitledItems: (count: number) =>
    `Passed over: ${counted(count, { one: 'item', other: 'items' })} without a title.`,
  untitledReferences: (count: number) =>
    `Passed over: ${counted(count, { one: 'reference', other: 'references' })} without a title.`,
  annotationsOfNoPaper: (count: number) =>
    `Passed over: ${counted(count, { one: 'annotation', other: 'annotations' })} of no paper.`,
  replies: (count: number) =>
    `Passed over: ${counted(count, { one: 'reply', other: 'replies' })} to other annotations.`,
  wordlessPassages: (count: number) =>
    `Passed over: ${counted(count, { one: 'passage', other: 'passages' })} without a word.`,
  unkeepableRecords: (count: number) =>
    `Passed over: ${counted(count, { one: 'record', other: 'records' })} that cannot be kept.`,
  danglingRecords: (count: number) =>
    `Passed over: ${counted(count, { one: 'record', other: 'records' })} whose list, tag or highlight is not in the file.`,
  leftOutRecords: (count: number) =>
    `Passed over: ${counted(count, { one: 'record', other: 'records' })} that you left out.`,
});
