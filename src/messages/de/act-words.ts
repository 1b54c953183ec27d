import type { actMessages } from '#messages/act-words';
import type { Translation } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const HIGHLIGHTS = { one: 'Markierung', other: 'Markierungen' };
const NOTES = { one: 'Notiz', other: 'Notizen' };
const TAGS = { one: 'Tag', other: 'Tags' };
const CHANGES = { one: 'Änderung', other: 'Änderungen' };

function papers(count: number): string {
  return `${formatCount(count)} Artikel`;
}

export const actWords: Translation<typeof actMessages> = {
  status: {
    unread: (count) => `${papers(count)}: nicht einsortiert`,
    toread: (count) => `${papers(count)}: zu lesen`,
    reading: (count) => `${papers(count)}: angefangen`,
    read: (count) => `${papers(count)}: gelesen`,
    aside: (count) => `${papers(count)}: beiseitegelegt`,
  },
  tagged: (on, tag) =>
    on === 1 ? `Tag „${tag}“ vergeben` : `Tag „${tag}“ ${formatCount(on)}-mal vergeben`,
  untagged: (on, tag) =>
    on === 1 ? `Tag „${tag}“ entfernt` : `Tag „${tag}“ ${formatCount(on)}-mal entfernt`,
  tagMade: (tag) => `Tag „${tag}“ angelegt`,
  tagRenamed: (from, tag) => `Tag „${from}“ in „${tag}“ umbenannt`,
  tagDescribed: (tag) => `Tag „${tag}“ beschrieben`,
  tagKeyChanged: (tag) => `Taste für Tag „${tag}“ geändert`,
  tagsMerged: (tags, into) => `${counted(tags, TAGS)} mit „${into}“ zusammengeführt`,
  tagDeleted: (tag) => `Tag „${tag}“ gelöscht`,
  highlighted: 'Text markiert',
  recoloured: (highlights) =>
    highlights === 1 ? 'Markierung geändert' : `${formatCount(highlights)} Markierungen geändert`,
  resized: 'Markierung angepasst',
  reattached: 'Markierung wieder zugeordnet',
  accepted: (highlights) =>
    highlights === 1
      ? 'Markierung an der Fundstelle behalten'
      : `${formatCount(highlights)} Markierungen an den Fundstellen behalten`,
  leftWithoutPlace: (highlights) => `${counted(highlights, HIGHLIGHTS)} ohne Stelle belassen`,
  highlightsRemoved: (highlights) =>
    highlights === 1 ? 'Markierung entfernt' : `${formatCount(highlights)} Markierungen entfernt`,
  highlightsRemovedWithNotes: (highlights, notes) =>
    highlights === 1
      ? 'Markierung samt Notiz entfernt'
      : `${formatCount(highlights)} Markierungen mit ${counted(notes, NOTES)} entfernt`,
  highlightBroughtBack: 'Markierung samt Notiz zurückgeholt',
  noteRemoved: 'Notiz entfernt',
  noteWritten: 'Notiz geschrieben',
  searchSaved: (search) => `Als „${search}“ gespeichert`,
  searchRemoved: (search) => `„${search}“ ist nicht mehr gespeichert`,
  searchRenamed: (search) => `Suche in „${search}“ umbenannt`,
  kindNamed: (kind) => `Art „${kind}“ genannt`,
  kindFirstNamed: 'Art heißt wieder wie zu Anfang',
  groupNamed: (group) => `Gruppe „${group}“ genannt`,
  groupFirstNamed: 'Gruppe heißt wieder wie zu Anfang',
  ownPaperRemoved: (title) => `„${title}“ entfernt`,
  markedPaperRemoved: (title) => `„${title}“ entfernt; Ihre Notizen und Markierungen bleiben`,
  merged: (changes, file) => `${counted(changes, CHANGES)} aus „${file}“ zusammengeführt`,
  papersKept: (count) => `${papers(count)} behalten, obwohl in der Aktualisierung nicht enthalten`,
  paperOpened: 'Artikel geöffnet',
  foundElsewhere: (highlights) =>
    `${counted(highlights, HIGHLIGHTS)} an anderer Stelle wiedergefunden`,
  listMade: (list) => `Liste „${list}“ angelegt`,
  listMadeWith: (list, count) =>
    `Liste „${list}“ mit ${counted(count, { one: 'Artikel', other: 'Artikeln' })} angelegt`,
  listDeleted: (list) => `Liste „${list}“ gelöscht`,
  listRenamed: (from, list) => `Liste „${from}“ in „${list}“ umbenannt`,
  listDescribed: (list) => `Liste „${list}“ beschrieben`,
  addedToList: (count, list) => `${papers(count)} zu „${list}“ hinzugefügt`,
  takenOffList: (count, list) => `${papers(count)} aus „${list}“ entfernt`,
  movedInList: (items, list) =>
    items === 1 ? `In „${list}“ verschoben` : `${formatCount(items)} in „${list}“ verschoben`,
  listNoteRemoved: 'Notiz auf der Liste entfernt',
  listNoteWritten: 'Notiz auf der Liste geschrieben',
  due: (day) => `Zu lesen bis ${day}`,
  dayTakenAway: 'Termin entfernt',
  done: (count) => `${papers(count)} erledigt`,
  openAgain: (count) => `${papers(count)} wieder offen`,
  sectionMade: (section) => `Abschnitt „${section}“ angelegt`,
  sectionRenamed: (section) => `Abschnitt in „${section}“ umbenannt`,
  sectionRemoved: (section) => `Abschnitt „${section}“ entfernt`,
};
