import type { Translation } from '#messages/locale';
import type { nothingFoundMessages } from '#messages/nothing-found';
import { counted, formatCount, formFor } from '#messages/plural';

const NUMBERS = ['keiner', 'einer', 'zwei', 'drei', 'vier'];

export const nothingFound: Translation<typeof nothingFoundMessages> = {
  heading: {
    filters: 'Kein Artikel passt zu diesen Filtern',
    search: 'Kein Artikel passt zu dieser Suche',
    searchAndFilters: 'Kein Artikel passt zu dieser Suche und diesen Filtern',
    words: 'Kein Artikel enthält eins dieser Wörter',
    wordsAndFilters: 'Kein Artikel passt zu diesen Wörtern und Filtern',
    one: (text) => `Kein Artikel enthält „${text}“`,
  },
  leaveOut: (parts, offers) => {
    if (offers === 1) {
      return parts === 1 ? 'Ohne diese Bedingung gibt es:' : 'Ohne diese Bedingungen gibt es:';
    }
    const number = NUMBERS[parts] ?? formatCount(parts);
    return `Mit ${number} ${formFor(parts, { one: 'Bedingung', other: 'Bedingungen' })} weniger gibt es:`;
  },
  without: '{parts} weglassen',
  and: ' und ',
  or: ' oder ',
  has: {
    code: 'mit Code',
    dataset: 'mit Datensatz',
    model: 'mit Modell',
    note: 'mit Notiz',
    highlight: 'mit Markierung',
    tag: 'mit Tag',
    date: 'mit Datum',
  },
  statuses: {
    unread: 'nicht einsortiert',
    toread: 'zu lesen',
    reading: 'angefangen',
    read: 'gelesen',
    aside: 'beiseitegelegt',
  },
  authorsKnown: 'Autorenzahl bekannt',
  tag: (name) => `Tag ${name}`,
  list: (name) => `Liste ${name}`,
  advice: {
    otherFilter: 'Ein anderer Filter findet vielleicht etwas.',
    nothingEither: 'Auch wenn einer davon wegfällt, findet sich nichts.',
    noneEither: 'Auch wenn ein Teil davon wegfällt, findet sich nichts.',
    noneOfThem: 'Weder Titel noch Abstracts enthalten eins davon. Andere Wörter helfen vielleicht.',
    notIt:
      'Weder Titel noch Abstracts enthalten es. Eine andere Schreibweise oder ein weiteres Wort hilft vielleicht.',
    otherWords: 'Andere Wörter finden vielleicht etwas.',
  },
  fewDates: (dated, papers) =>
    `Nur ${formatCount(dated)} von ${counted(papers, { one: 'Artikel', other: 'Artikeln' })} tragen ein Datum; ein Jahr lässt daher die meisten weg.`,
  clearFilters: 'Filter löschen',
  clearSearch: 'Suche löschen',
};
