import type { Translation } from '#messages/locale';
import type { paperFactMessages } from '#messages/paper-facts';

export const paperFacts: Translation<typeof paperFactMessages> = {
  noDate: 'Ohne Datum',
  noAbstract: 'Kein Abstract',
  yearInferred: ', Jahr erschlossen',
  withYearInferred: (day) => `${day} (Jahr erschlossen)`,
  aboutDay: (day) => `Etwa ${day}: Auf der Seite stand kein Jahr`,
  aboutYear: 'Ungefähr: Auf der Seite stand kein Jahr',
};
