import type { highlightsMessages } from '#messages/highlights';
import type { Translation } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

function adrift(moved: number, lost: number): string {
  return [
    ...(moved > 0 ? [`${formatCount(moved)} verschoben`] : []),
    ...(lost > 0 ? [`${formatCount(lost)} zu klären`] : []),
  ].join(', ');
}

export const highlights: Translation<typeof highlightsMessages> = {
  title: 'Markierungen',
  backToLibrary: 'Zurück zur Bibliothek',
  lookAgain: 'Rückblick',
  lookAgainHint: 'Jeden Tag einige ältere Markierungen zum Wiederlesen',
  doneForToday: 'Für heute fertig',
  noneOld: 'Noch ist nichts eine Woche alt. Ältere Markierungen erscheinen hier, jeden Tag einige.',
  copyHint: 'Das Gezeigte als Markdown kopieren',
  exportHint: 'Das Gezeigte als Datei speichern',
  nothingShown: 'Nichts wird gezeigt',
  search: 'Markierungen und Notizen suchen',
  searchPlaceholder: 'Wörter in Zitaten, Notizen und Tags',
  list: 'Markierungen und Notizen',
  found: (matching, of, papers) => {
    const where =
      matching > 0 ? ` in ${counted(papers, { one: 'Artikel', other: 'Artikeln' })}` : '';
    const noun = formFor(of, { one: 'Markierung oder Notiz', other: 'Markierungen und Notizen' });
    return matching === of
      ? `${formatCount(of)} ${noun}${where}`
      : `${formatCount(matching)} von ${formatCount(of)} ${noun}${where}`;
  },
  othersBelow: 'Andere darunter',
  orders: { newest: 'Neueste', oldest: 'Älteste', paper: 'Nach Artikel' },
  facets: { kinds: 'Art', made: 'Erstellt', tags: 'Tag', sources: 'Quellenliste' },
  narrowBy: (chosen) =>
    chosen === 0
      ? 'Nach Art, Zeit, Tag und Quelle'
      : `Nach Art, Zeit, Tag und Quelle, ${formatCount(chosen)} ausgewählt`,
  fewer: 'Weniger',
  allValues: (count) => `Alle ${formatCount(count)}`,
  nothingBeside: 'Nichts neben dem Ausgewählten',
  tag: (name) => `Tag ${name}`,
  lostPaper: 'Dieser Artikel ist nicht mehr in der Bibliothek',
  paperNote: { name: 'Notiz zum Artikel', letter: 'N' },
  gone: 'Nicht mehr im Abstract.',
  attachAgain: 'Neu zuordnen',
  changed: 'Die Wörter haben sich geändert.',
  changedFrom: 'Die Wörter haben sich geändert; markiert war „{was}“.',
  lookAtIt: 'Ansehen',
  none: 'Noch keine Markierungen',
  noneByTouch: 'Wörter in einem Abstract auswählen, dann eine Farbe.',
  noneByKey: (key) =>
    `Wörter in einem Abstract auswählen oder mit ${key} zum ersten Satz gehen, dann 1.`,
  allPapers: 'Alle Artikel',
  nothingMatches: 'Nichts passt',
  didYouMean: 'Keine Markierung oder Notiz enthält „{typed}“. Meinten Sie {word}?',
  withoutIt: 'Ohne dies:',
  leaveOneOut: 'Ohne eins davon gibt es:',
  without: {
    text: (found) => `Ohne die Wörter: ${formatCount(found)}`,
    kinds: (found) => `Ohne die Art: ${formatCount(found)}`,
    made: (found) => `Ohne die Zeit: ${formatCount(found)}`,
    tags: (found) => `Ohne den Tag: ${formatCount(found)}`,
    sources: (found) => `Ohne die Quellenliste: ${formatCount(found)}`,
  },
  nothingEither: 'Auch wenn ein Teil davon wegfällt, findet sich nichts.',
  showAll: 'Alles zeigen',
  papersChanged: (moved, lost) =>
    `Artikel haben sich geändert. Von Ihren Markierungen: ${adrift(moved, lost)}.`,
  checkThem: 'Prüfen',
  adrift,
};
