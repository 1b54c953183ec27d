import type { backupPageMessages } from '#messages/backup-page';
import type { Translation } from '#messages/locale';
import { counted } from '#messages/plural';
import { joined } from '#messages/sentences';

/** Dative: these stand after “von”. */
const OF_PAPERS = { one: 'Artikel', other: 'Artikeln' };

export const backupPage: Translation<typeof backupPageMessages> = {
  title: 'Sicherung',
  save: 'Sicherungsdatei speichern',
  whatIsIn: 'Was ist darin?',
  holds: 'Was eine Sicherung enthält',
  packed: 'Komprimiert (.json.gz)',
  handed: (file) => `„${file}“ wurde übergeben. Ob die Datei ankam, kann Carrel nicht sehen.`,
  notThere: 'Sie ist nicht da',
  filePacked: (file, size) => `${file}, etwa ${size}. Reiner Text, mit gzip gepackt.`,
  filePlain: (file, size) => `${file}, etwa ${size}. Reiner Text, auch ohne Carrel lesbar.`,
  standing: {
    last: (when) => `Letzte Sicherung: ${when}`,
    none: 'Noch nichts ist gesichert',
    nothingMade: 'Noch nichts zu sichern',
    countedHere: 'Markierungen, Notizen, Tags und Listen werden hier gezählt.',
    inFolder: 'Alles, was Sie gemacht haben, ist in der Kopie in Ihrem Ordner.',
    inIt: 'Alles, was Sie gemacht haben, ist darin.',
    onlyHere: (made) => `Nur hier: ${joined(made)}.`,
    onlyHereSince: (made) => `Seither nur hier: ${joined(made)}.`,
  },
  made: {
    highlights: (count) => counted(count, { one: 'Markierung', other: 'Markierungen' }),
    notes: (count) => counted(count, { one: 'Notiz', other: 'Notizen' }),
    lists: (count) => counted(count, { one: 'Liste', other: 'Listen' }),
    tags: (count) => counted(count, { one: 'Tag', other: 'Tags' }),
    tagged: (papers) => `die Tags von ${counted(papers, OF_PAPERS)}`,
    sorted: (papers) => `der Status von ${counted(papers, OF_PAPERS)}`,
    searches: (count) =>
      counted(count, { one: 'gespeicherte Suche', other: 'gespeicherte Suchen' }),
    changes: (count) => counted(count, { one: 'Änderung', other: 'Änderungen' }),
  },
  nothingMade: 'Noch nichts Eigenes',
  earlier: (texts) =>
    counted(texts, {
      one: 'früherer, überschriebener Text',
      other: 'frühere, überschriebene Texte',
    }),
  deleted: (records) =>
    `Was Sie gelöscht haben (${counted(records, { one: 'Eintrag', other: 'Einträge' })}), damit es auch anderswo gelöscht bleibt`,
  titles: 'Die Titel der Artikel, um die es geht, nicht deren Abstracts',
  folder: {
    kept: (folder) =>
      `Eine Kopie liegt im Ordner „${folder}“ und wird nach jeder Änderung neu geschrieben.`,
    keptAs: (folder, file) =>
      `Eine Kopie liegt im Ordner „${folder}“ als ${file} und wird nach jeder Änderung neu geschrieben.`,
    asleep: (folder) =>
      `Der Browser will erneut gefragt werden, ob Carrel in den Ordner „${folder}“ schreiben darf. Bis dahin bleibt die Kopie dort, wie sie ist.`,
    failed: (folder) =>
      `Die Kopie im Ordner „${folder}“ ließ sich nicht schreiben. Gibt es den Ordner noch, und ist genug Platz? Hier wurde nichts geändert.`,
    offer:
      'Carrel kann eine solche Datei selbst in einem Ordner ablegen, etwa in einem, der anderswohin kopiert wird.',
    renamed:
      'Die Datei dort mit dem Namen dieses Geräts enthielt, was dieses Gerät nie hatte – etwa nach dem Kopieren eines Browserprofils –, oder war nicht lesbar. Sie blieb, wie sie ist; dieses Gerät hat jetzt einen anderen Namen.',
    choose: 'Kopie in einem Ordner ablegen …',
    allow: 'Erlauben',
    stop: 'Nicht mehr ablegen',
  },
  others: {
    takeIn: 'Von selbst übernehmen, was keinen Konflikt ergibt',
    takeInNote:
      'Von einem Gerät, mit dem schon einmal zusammengeführt wurde, und nur, was dort dazukam oder sich änderte. Alles andere wartet hier auf Sie.',
    copies: 'Kopien anderer Geräte',
    saved: (when) => `, gespeichert ${when}.`,
    is: {
      here: 'Nichts darin ist hier neu.',
      new: 'Sie enthält, was hier fehlt.',
      unread: 'Sie ist jetzt nicht lesbar; vielleicht ist sie noch nicht ganz kopiert.',
    },
    look: 'Ansehen',
    lookAt: (file) => `${file} ansehen`,
    takeBack: 'Zurücknehmen',
    takeBackFrom: (file) => `Zurücknehmen, was aus ${file} kam`,
  },
  remind: {
    after: 'Erinnern nach',
    or: 'oder',
    days: 'Tagen',
    changes: 'Änderungen',
    daysUntil: 'Tage bis zur Erinnerung',
    changesUntil: 'Änderungen bis zur Erinnerung',
  },
};
