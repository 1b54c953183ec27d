import type { searchHintMessages } from '#messages/search-hints';
import type { Translation } from '#messages/locale';

export const searchHints: Translation<typeof searchHintMessages> = {
  labels: {
    phrase: '"Wortfolge"',
    not: '-nicht',
  },
  phrase: 'Diese Wörter, direkt nebeneinander',
  inTitles: 'Nur in Titeln',
  inYear: 'In einem Jahr erschienen',
  withCode: 'Mit Link zu Code',
  without: 'Ohne ein Wort',
  either: 'Das eine oder das andere',
  words: 'Artikel mit diesen Wörtern; zuerst die mit allen',
  capitals: 'AND ändert nichts, NOT wirkt wie das Minus',
  group: 'Klammern halten zusammen',
  beginning: 'Wörter, die so beginnen',
  inTitlesOf: 'Nur in Titeln; auch vor einer Wortfolge oder Klammern',
  inAbstracts: 'Nur in Abstracts',
  inNotes: 'Nur in eigenen Notizen',
  inYears: 'Von einem Jahr bis zu einem anderen; eines davon kann fehlen',
  undated: 'Ohne Datum',
  fromSource: 'Aus einer Quelle',
  having: 'Mit Code; oder dataset, model, note, highlight, tag, date',
  status: 'Nicht einsortiert; oder toread, reading, read, aside',
  tagged: 'Mit einem eigenen Tag',
  listed: 'Auf einer eigenen Leseliste',
  meaning: 'Auch Artikel ähnlicher Bedeutung',
  names: {
    source: 'Name',
    tag: 'Methoden',
    list: 'Montag',
  },
};
