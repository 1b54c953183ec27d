import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

/** What stands on paper beside the papers themselves. */
export const printedMessages = defineMessages('printed', {
  lead: (papers: number, read: number, day: string) =>
    `${counted(papers, { one: 'paper', other: 'papers' })}, ${formatCount(read)} read. Printed from Carrel on ${day}. Authors are not named in the source lists.`,
  tags: (names: readonly string[]) => `Tags: ${names.join(', ')}`,
  quote: { before: '“', after: '”' },
});
