import type { listPageMessages } from '#messages/list-pages';
import type { Translation } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

const NOTES = { one: 'Notiz', other: 'Notizen' };

/** `, in „Zweites Treffen“` */
const within = (section: string): string => (section === '' ? '' : `, in „${section}“`);

export const listPages: Translation<typeof listPageMessages> = {
  lists: 'Leselisten',
  list: 'Leseliste',
  newList: 'Neue Liste',
  others: 'Andere Listen',
  next: 'Als Nächstes',
  noLists: {
    title: 'Noch keine Listen',
    before:
      'Eine Liste bringt Artikel in eine eigene Reihenfolge, mit einer Zeile zu jedem: für einen Lesekreis, ein Kapitel, einen Vortrag. Mit',
    after: 'kommt jeder Artikel auf eine Liste.',
  },
  empty: { before: 'Diese Liste ist leer. Mit', after: 'kommt jeder Artikel darauf.' },
  isEmpty: 'Die Liste ist leer',
  papersOnList: 'Artikel auf dieser Liste',
  backToList: 'Zurück zur Liste',
  goOn: 'Weiterlesen',
  allRead: 'Alles darauf ist gelesen',
  missing: {
    title: 'Diese Liste ist nicht hier',
    what: 'Sie wurde gelöscht oder auf einem anderen Gerät angelegt. Die Artikel sind, wo sie waren.',
  },
  name: 'Name der Liste',
  describe: 'Beschreiben',
  description: 'Wofür die Liste ist',
  addDescription: 'Beschreibung hinzufügen',
  tools: {
    label: 'Liste',
    addPapers: 'Artikel hinzufügen',
    addPapersHint: (key) => `Zur Bibliothek: ${key} setzt einen Artikel auf eine Liste`,
    more: 'Mehr zu dieser Liste',
    newSection: 'Neuer Abschnitt',
    duplicate: 'Liste duplizieren',
    copy: ', Kopie',
    earlierNames: 'Frühere Namen',
    earlierDescriptions: 'Frühere Beschreibungen',
    delete: 'Liste löschen',
  },
  earlierOf: {
    name: 'Name dieser Liste',
    description: 'Beschreibung dieser Liste',
    note: 'diese Notiz',
    section: 'Name dieses Abschnitts',
    nothing: 'nichts',
  },
  progress: {
    of: (read, papers) => `${formatCount(read)} von ${formatCount(papers)}`,
    readOf: (read, papers) => `${formatCount(read)} von ${formatCount(papers)} gelesen`,
    bar: (read, reading, left) =>
      `${formatCount(read)} gelesen, ${formatCount(reading)} angefangen, ${formatCount(left)} zu lesen`,
    nothingLeft: ', nichts mehr übrig',
    minutesLeft: (minutes) => `, noch etwa ${formatCount(minutes)} min Abstracts`,
    hoursLeft: (hours) =>
      `, noch etwa ${counted(hours, { one: 'Stunde', other: 'Stunden' })} Abstracts`,
    noPapers: 'Noch keine Artikel',
    noneRead: (papers) =>
      `${counted(papers, { one: 'Artikel', other: 'Artikel' })}, noch keiner gelesen`,
  },
  facts: {
    sources: (lists) => counted(lists, { one: 'Quellenliste', other: 'Quellenlisten' }),
    links: { code: 'Code', dataset: 'Datensatz', model: 'Modell' },
    done: 'Erledigt',
    noDate: 'Ohne Datum',
    about: (day) => `Etwa ${day}: Die Seite nannte kein Jahr`,
    yearInferred: ', Jahr erschlossen',
    highlights: (count) => counted(count, { one: 'Markierung', other: 'Markierungen' }),
    notes: (count) => counted(count, NOTES),
    noteWord: (count) => formFor(count, NOTES),
    due: (day) => `Fällig ${day}`,
    wasDue: (day) => `Überfällig seit ${day}`,
  },
  entry: {
    unknown: 'Ein Artikel, der nicht in der Bibliothek ist',
    notHere: 'Ein Artikel, der nicht hier ist',
    move: (name, number, papers) =>
      `${name} verschieben, Position ${formatCount(number)} von ${formatCount(papers)}`,
    more: (name) => `Mehr zu ${name}`,
    changeNote: 'Notiz ändern',
    addNote: 'Notiz hinzufügen',
    open: 'Öffnen',
    openAgain: 'Wieder offen',
    doneForList: 'Für diese Liste erledigt',
    earlierNotes: 'Frühere Notizen',
    setDue: 'Termin setzen',
    changeDue: 'Termin ändern',
    moveToPosition: 'An Position verschieben …',
    moveToSection: 'In Abschnitt verschieben …',
    newSectionAbove: 'Neuer Abschnitt darüber',
    addToAnother: 'Auf eine andere Liste setzen …',
    remove: 'Von dieser Liste nehmen',
  },
  field: {
    note: (name) => `Notiz zu ${name} für diese Liste`,
    notePlaceholder: 'Eine Notiz für diese Liste',
    due: 'Fällig',
    position: (papers) => `Position, 1 bis ${formatCount(papers)}`,
    section: 'Abschnitt',
    beforeSections: 'Vor allen Abschnitten',
    set: 'Setzen',
    move: 'Verschieben',
  },
  section: {
    move: (name) => `Überschrift ${name} verschieben`,
    newName: (name) => `Neuer Name von ${name}`,
    more: (name) => `Mehr zum Abschnitt ${name}`,
    rename: 'Abschnitt umbenennen',
    moveUp: 'Mit seinen Artikeln nach oben',
    moveDown: 'Mit seinen Artikeln nach unten',
    earlierNames: 'Frühere Namen',
    remove: 'Überschrift entfernen',
    nameOfNew: 'Name des neuen Abschnitts',
    name: 'Name des Abschnitts',
  },
  moving: {
    grip: 'Ziehen, oder Leertaste und Pfeiltasten',
    what: (name) => `${name} wird verschoben`,
    at: (place, section) => `an ${formatCount(place)}${within(section)}.`,
    fromTo: (from, to, section) =>
      `von ${formatCount(from)} nach ${formatCount(to)}${within(section)}.`,
    keys: {
      space: 'Leertaste',
      move: 'verschieben',
      drop: 'ablegen',
      putBack: 'zurücklegen',
    },
    keysSaid: 'Pfeiltasten verschieben, Leertaste legt ab, Escape legt zurück.',
    dropped: (name, to, section) => `${name} abgelegt an ${formatCount(to)}${within(section)}.`,
    putBack: (name, from) => `${name} zurückgelegt an ${formatCount(from)}.`,
  },
};
