import type { Translation } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';
import type { selectedPapersMessages } from '#messages/selected-papers';

export const selectedPapers: Translation<typeof selectedPapersMessages> = {
  title: 'Ausgewählte Artikel',
  clear: 'Auswahl aufheben',
  status: 'Status',
  tag: { label: 'Tag', title: 'Den ausgewählten Artikeln einen Tag geben', field: 'Tag: Name' },
  untag: {
    label: 'Lösen',
    title: 'Den ausgewählten Artikeln einen Tag nehmen',
    field: 'Lösen: Name des Tags',
  },
  tagName: 'Name eines Tags',
  export: 'Export',
  list: 'Liste',
  addToList: 'Auf eine Liste setzen',
  addToListHint: (key) => `Die ausgewählten Artikel auf eine Leseliste setzen (${key})`,
  noneSelected: 'Nichts ausgewählt',
  selected: (selected, notShown) =>
    notShown === 0
      ? `${formatCount(selected)} ausgewählt`
      : `${formatCount(selected)} ausgewählt, ${formatCount(notShown)} nicht gezeigt`,
  all: (results) =>
    results === 1
      ? 'Das eine Ergebnis'
      : `Alle ${counted(results, { one: 'Ergebnis', other: 'Ergebnisse' })}`,
};
