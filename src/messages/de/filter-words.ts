import type { filterMessages } from '#messages/filter-words';
import type { Translation } from '#messages/locale';

export const filterWords: Translation<typeof filterMessages> = {
  has: {
    code: 'Mit Code',
    dataset: 'Mit Datensatz',
    model: 'Mit Modell',
    note: 'Mit Notiz',
    highlight: 'Mit Markierung',
    tag: 'Mit Tag',
    date: 'Mit Datum',
  },
  sorts: {
    best: 'Relevanz',
    newest: 'Neueste',
    oldest: 'Älteste',
    title: 'Titel',
    marked: 'Zuletzt markiert',
  },
  authorCountGiven: 'Autorenzahl bekannt',
  noDate: 'Ohne Datum',
  tagged: (tag) => `Tag ${tag}`,
  listed: (list) => `Liste ${list}`,
  years: (years) => years.map((year) => (year === 'none' ? 'ohne Datum' : year)).join(' oder '),
};
