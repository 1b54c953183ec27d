import type { completionMessages } from '#messages/query-completions';
import type { Translation } from '#messages/locale';

export const queryCompletions: Translation<typeof completionMessages> = {
  scopes: {
    title: 'Wörter im Titel',
    abstract: 'Wörter im Abstract',
    note: 'Wörter in eigenen Notizen',
    tag: 'ein eigener Tag',
    list: 'eine eigene Leseliste',
    source: 'die Quelle, aus der er stammt',
    year: 'Erscheinungsjahr',
    is: 'wie weit er gelesen ist',
    has: 'was dazugehört',
    by: 'auch Artikel ähnlicher Bedeutung',
  },
  statuses: {
    unread: 'noch nicht geöffnet',
    toread: 'zu lesen',
    reading: 'angefangen',
    read: 'gelesen',
    aside: 'beiseitegelegt',
  },
  has: {
    code: 'ein Link zu Code',
    dataset: 'ein Link zu einem Datensatz',
    model: 'ein Link zu einem Modell',
    note: 'eine eigene Notiz',
    highlight: 'eine eigene Markierung',
    tag: 'ein eigener Tag',
    date: 'ein Erscheinungsdatum',
  },
  yourTag: 'ein eigener Tag',
  yourList: 'eine eigene Leseliste',
  yearUnknown: 'Jahr nicht bekannt',
};
