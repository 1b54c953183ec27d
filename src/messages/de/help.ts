import type { helpMessages } from '#messages/help';
import type { Translation } from '#messages/locale';

export const help: Translation<typeof helpMessages> = {
  onThisPage: 'Auf dieser Seite',
  lead: 'All das liegt wie die Artikel auf dem Gerät und ist auch ohne Netz da.',
  searching: {
    title: 'Suchen',
    say: 'Wörter eintippen; die passendsten Artikel stehen oben, auch wenn ein Wort vertippt oder erst halb getippt ist. Ein Klick auf ein Beispiel zeigt, was es findet.',
    example: 'Eingabe',
    means: 'Findet',
    filters:
      'Ein getippter Filter und ein links angeklickter sind dasselbe. Eine gespeicherte Suche steht links mit ihrer Trefferzahl.',
  },
  reading: {
    title: 'Lesen und Markieren',
    mark: 'Wörter eines Abstracts auswählen und eine Farbe oder 1 bis 5 drücken. Die fünf Arten lassen sich in den Einstellungen umbenennen.',
    sentence: (next, previous, note) =>
      `Ohne Maus: Die Tasten ${next} und ${previous} gehen von Satz zu Satz, eine Ziffer markiert den Satz, ${note} schreibt eine Notiz dazu.`,
    status: (key) =>
      `Jeder Artikel ist nicht einsortiert, zu lesen, angefangen, gelesen oder beiseitegelegt. ${key} oder ein Druck auf sein Zeichen geht einen Schritt weiter.`,
    undo: 'Alles lässt sich rückgängig machen, auch nachdem die App geschlossen war.',
  },
  lists: {
    title: 'Listen und Tags',
    lists: (key) =>
      `Eine Leseliste hat eine Reihenfolge, Abschnitte, einen Termin und eine Zeile je Artikel. ${key} setzt den Artikel auf eine Liste.`,
    tags: (key) =>
      `Ein Tag ist ein eigenes Stichwort an Artikeln und Markierungen. ${key} fügt eines hinzu; Tags ähnlicher Artikel werden vorgeschlagen.`,
  },
  keys: {
    title: 'Tasten',
    say: 'Einzelne Tasten lassen sich ändern und abschalten.',
    settings: 'Einstellungen für Tasten',
  },
  formats: {
    title: 'Dateien und Formate',
    say: 'Exportieren steht im Menü jeder Liste, jeder Suche und jedes Artikels. Dateien kommen über „Datei öffnen“ herein oder werden auf die App gezogen, eingefügt oder mit ihr geteilt. Vor dem Zusammenführen ist zu sehen, was sich ändert.',
    open: 'Datei öffnen',
    format: 'Format',
    leaves: 'Geht hinaus',
    comes: 'Kommt herein',
    rows: {
      carrel: {
        name: 'Carrel (.json)',
        leaves: 'alles, ohne Verlust',
        comes: 'wird mit dem Vorhandenen zusammengeführt',
      },
      references: {
        name: 'BibTeX, RIS, CSL-JSON',
        leaves: 'Artikel, Tags, Notizen',
        comes: 'Artikel, Tags, Notizen',
      },
      annotations: {
        name: 'Web Annotation (.jsonld)',
        leaves: 'Markierungen und Notizen mit ihren Stellen',
        comes: 'werden im Text wiedergefunden',
      },
      markdown: {
        name: 'Markdown, CSV',
        leaves: 'Zitate und Notizen zum Weiterschreiben',
        comes: '–',
      },
      page: {
        name: 'Webseite (.html)',
        leaves: 'überall zu lesen, zu durchsuchen und zu drucken',
        comes: 'weitergegebene Listen',
      },
      listing: {
        name: 'Gespeicherte Seiten (.txt, .html)',
        leaves: '–',
        comes: 'die dort gelisteten Artikel',
      },
    },
  },
  privacy: {
    title: 'Privatsphäre',
    nothing:
      'Nichts von dem, was gelesen, geschrieben oder gesucht wird, verlässt dieses Gerät. Es gibt kein Konto, keinen Server, der es aufbewahrt, und niemand zählt Besuche.',
    links:
      'Links zu Artikeln und Code führen aus Carrel hinaus; die Gegenseite sieht, dass jemand kam.',
    storage:
      'Alles Eigene liegt im Speicher dieses Browsers. Wer dieses Browserprofil benutzen kann, kann es lesen.',
  },
  moving: {
    title: 'Auf ein anderes Gerät',
    steps: {
      save: 'Auf diesem Gerät eine Sicherungsdatei speichern.',
      carry: 'Sie hinübertragen: mit Kabel, Stick, einem abgeglichenen Ordner oder über Teilen.',
      open: 'Carrel auf dem anderen Gerät öffnen und dort die Datei öffnen.',
      again:
        'Beliebig oft wiederholen, in beide Richtungen: Was auf beiden entstand, wird zusammengeführt; wo beide dasselbe geändert haben, fragt Carrel nach.',
    },
    folder:
      'Wo der Browser es kann, hält Carrel von selbst eine Kopie in einem Ordner und übernimmt die Kopien, die andere Geräte dort halten.',
    backup: 'Sicherung und Speicher',
  },
  safety: {
    title: 'Wenn etwas nicht stimmt',
    crash:
      'Jede Änderung wird aufgeschrieben, bevor sie als gespeichert gilt; ein Absturz nimmt nichts weg.',
    backup:
      'Mit einem verlorenen oder defekten Gerät geht verloren, was nur dort ist. Dagegen hilft eine Sicherungsdatei an einem anderen Ort; Carrel erinnert daran.',
    repair:
      'Eine Seite funktioniert ohne den Rest von Carrel. Sie sichert, was lesbar ist, und lädt die App neu.',
    repairLink: 'Reparieren oder sichern',
  },
};
