import { counted } from '#messages/plural';
import type { Translation } from '#messages/locale';
import type { lostLibraryMessages } from '#messages/lost-library';

export const lostLibrary: Translation<typeof lostLibraryMessages> = {
  title: 'Was hier entstanden ist, ist weg',
  lookAgain: 'Noch einmal nachsehen',
  beginAfresh: 'Neu beginnen',
  wasThere: (day, made) =>
    `Nach der letzten Änderung (${day}) gab es hier: ${new Intl.ListFormat('de').format(made)}.`,
  removed:
    'Der Browser hat sie seitdem entfernt, wie er es bei wenig Speicherplatz tut oder wenn Websitedaten gelöscht werden. Carrel hat in seiner Datenbank und in seinem Journal nachgesehen und kann sie dort nicht lesen. Die Artikel selbst sind sicher: Sie kommen mit Carrel.',
  made: {
    highlights: (count) => counted(count, { one: 'Markierung', other: 'Markierungen' }),
    noted: (count) => counted(count, { one: 'Artikel mit Notizen', other: 'Artikel mit Notizen' }),
    tags: (count) => counted(count, { one: 'Tag', other: 'Tags' }),
    lists: (count) => counted(count, { one: 'Leseliste', other: 'Leselisten' }),
    sorted: (count) =>
      counted(count, { one: 'einsortierter Artikel', other: 'einsortierte Artikel' }),
    searches: (count) =>
      counted(count, { one: 'gespeicherte Suche', other: 'gespeicherte Suchen' }),
    kinds: (count) =>
      counted(count, {
        one: 'Markierungsart mit eigenem Namen',
        other: 'Markierungsarten mit eigenem Namen',
      }),
    groups: (count) => counted(count, { one: 'Name auf der Karte', other: 'Namen auf der Karte' }),
  },
};
