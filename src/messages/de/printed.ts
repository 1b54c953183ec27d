import type { Translation } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';
import type { printedMessages } from '#messages/printed';

export const printed: Translation<typeof printedMessages> = {
  lead: (papers, read, day) =>
    `${counted(papers, { one: 'Artikel', other: 'Artikel' })}, ${formatCount(read)} gelesen. Gedruckt aus Carrel am ${day}. Die Quellen nennen keine Autoren.`,
  tags: (names) => `Tags: ${names.join(', ')}`,
  quote: { before: '„', after: '“' },
};
