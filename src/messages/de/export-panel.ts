import type { exportPanelMessages } from '#messages/export-panel';
import type { Translation } from '#messages/locale';
import { counted } from '#messages/plural';
import { joined } from '#messages/sentences';

const PAPERS = { one: 'Artikel', other: 'Artikel' };

export const exportPanel: Translation<typeof exportPanelMessages> = {
  papers: 'Artikel',
  papersFound: 'Gefundene Artikel',
  everythingMade: 'Alles Eigene',
  include: 'Einschließen',
  included: { notes: 'Notizen', highlights: 'Markierungen', abstracts: 'Abstracts' },
  ofAll: (papers) =>
    papers === 0
      ? 'Noch kein Artikel mit Eigenem, und keiner eingelesen'
      : `${counted(papers, PAPERS)} mit Eigenem oder von Ihnen eingelesen`,
  ofList: (papers, list) => `${counted(papers, PAPERS)} aus „${list}“, in dieser Reihenfolge`,
  inOrder: (papers) => `${counted(papers, PAPERS)}, in dieser Reihenfolge`,
  format: 'Format',
  preview: 'Vorschau',
  listGone: 'Diese Liste gibt es nicht mehr. Nichts wurde geschrieben.',
  notWritten:
    'Die Datei ließ sich nicht schreiben. Alles Eigene ist sicher. Dieses Fenster schließen und es erneut versuchen; hilft das nicht, die Seite neu laden.',
  save: 'Speichern',
  saveFile: 'als Datei',
  saved: (file) => `„${file}“ ging an den Browser, der sie bei den Downloads ablegt.`,
  copied: 'Kopiert.',
  notCopied: 'Nicht kopiert: Der Browser hat es verweigert.',
  shared: 'Geteilt.',
  notShared: 'Nicht geteilt: Das System hat es verweigert.',
  ways: {
    json: 'JSON',
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
    markdown: 'Markdown',
    csv: 'CSV',
    annotations: 'Web Annotation',
    html: 'Webseite',
    print: 'Drucken …',
  },
  says: {
    bibtex:
      'Einträge als @misc. Autoren nur bei selbst eingelesenen Artikeln: Die Listen nennen keine.',
    ris: 'Für Zotero, EndNote, Mendeley. Notizen stehen in N1.',
    csl: 'Für Pandoc und citeproc. Ohne Jahr, wo es unbekannt ist.',
    markdown: 'Zitate unter jedem Titel, darunter die Notizen. Für Obsidian und Logseq.',
    csv: 'Eine Zeile je Artikel, für Tabellen. Zitate und Notizen in Zellen.',
    annotations:
      'Markierungen, Notizen und Tags mit ihren Stellen. Nichts von Artikeln ohne solche.',
    html: 'Eine Datei, die sich überall lesen, durchsuchen und drucken lässt.',
    print: 'Papier oder PDF. Markierungen behalten ihre Unterstreichung.',
  },
  json: {
    whole: 'Alles, wie in einer Sicherung. Lässt sich ohne Verlust wieder in Carrel einlesen.',
    all: (without) =>
      `Ihre Listen und Artikel. Lässt sich wieder in Carrel einlesen, ohne ${joined(without)}.`,
    part: (without) =>
      `Zum Weitergeben. Lässt sich wieder in Carrel einlesen, ohne ${joined(without)}.`,
  },
  without: {
    notes: 'Notizen',
    highlights: 'Markierungen',
    abstracts: 'Abstracts',
    statuses: 'Status',
    done: 'das auf Listen Erledigte',
    kinds: 'Namen der Arten',
    earlier: 'frühere Texte',
  },
};
