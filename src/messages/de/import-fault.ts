import type { importFaultMessages } from '#messages/import-fault';
import type { Translation } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const READS =
  'Carrel liest eigene Dateien, CSL-JSON, BibTeX, RIS, Web Annotations, Exporte von Hypothesis und gespeicherte Listenseiten.';

/** After a colon German begins a sentence with a capital. */
export const importFault: Translation<typeof importFaultMessages> = {
  title: 'Diese Datei lässt sich nicht zusammenführen. Nichts wurde geändert.',
  pastedTitle: 'Der eingefügte Text lässt sich nicht zusammenführen. Nichts wurde geändert.',
  chooseOther: 'Andere Datei wählen',
  leaveOutHighlight: 'Diese Markierung weglassen und Vorschau zeigen',
  leaveOutRecord: 'Diesen Eintrag weglassen und Vorschau zeigen',
  copyDetails: 'Details kopieren',
  detailsCopied: 'Details kopiert.',
  notCopied: 'Nicht kopiert: Der Browser hat es verweigert.',
  excerpt: (first, last) => `Zeilen ${formatCount(first)} bis ${formatCount(last)} der Datei`,
  line: (line) => `Zeile ${formatCount(line)}`,
  field: (field) => `Feld ${field}`,
  kinds: {
    'carrel-library': 'eine Carrel-Bibliothek',
    'carrel-list': 'eine Carrel-Leseliste',
    'csl-json': 'CSL-JSON',
    bibtex: 'BibTeX',
    ris: 'RIS',
    annotations: 'eine Datei mit Web Annotations',
    hypothesis: 'ein Export von Hypothesis',
    listing: 'eine gespeicherte Listenseite',
  },
  must: {
    text: 'muss Text in Anführungszeichen sein',
    words: 'muss Text sein, und nicht leer',
    number: 'muss eine Zahl sein',
    list: 'muss eine Liste sein: [ … ]',
    record: 'muss ein Datensatz sein: { … }',
    'yes or no': 'muss true oder false sein',
    time: 'muss eine Zeit in Millisekunden seit 1970 sein',
    stamp: 'muss ein Stempel sein: Zeit, Zähler und Gerät',
    day: 'muss ein Tag sein: JJJJ-MM-TT',
    moment: 'muss Datum und Uhrzeit sein wie 2026-05-16T09:30:00Z',
    oneOf: (values) => `muss eines davon sein: ${values.join(', ')}`,
    shorter: (most) => `darf höchstens ${most} Zeichen haben`,
    wholeFrom: (least) => `muss eine ganze Zahl ab ${least} sein`,
    upTo: (most) => `darf höchstens ${most} sein`,
    between: (least, most) => `muss zwischen ${least} und ${most} liegen`,
    otherKind: 'ist von anderer Art, als er sein muss',
  },
  missing: (must) => `Der Wert fehlt; er ${must}.`,
  wrong: (found, must) => `Der Wert ist ${found}; er ${must}.`,
  idTwice: (id) => `Die Kennung „${id}“ kommt zweimal vor; jede darf nur einmal vorkommen.`,
  outside: {
    backward: (start, end) =>
      `Die Markierung endet bei Zeichen ${formatCount(end)}, bevor sie bei ${formatCount(start)} beginnt.`,
    otherLength: (start, end) =>
      `Die Markierung reicht von Zeichen ${formatCount(start)} bis ${formatCount(end)} und ist damit nicht so lang wie die markierten Wörter.`,
    beyond: (end, title, length) =>
      `Die Markierung endet bei Zeichen ${formatCount(end)}, aber das Abstract von „${title}“ ist ${formatCount(length)} Zeichen lang.`,
  },
  newer: (version, supported) =>
    `Ein neueres Carrel hat die Datei geschrieben: Ihr Format hat Version ${version}, dieses liest bis ${supported}. Carrel neu laden, um das neuere zu bekommen.`,
  hashDiffers:
    'Der Inhalt ist nicht der, der gespeichert wurde: Er wurde beschädigt oder von Hand geändert.',
  keyForbidden: (key) => `Es gibt ein Feld namens „${key}“, das kein redliches Programm schreibt.`,
  keyTwice: (key) => `Das Feld „${key}“ kommt zweimal vor; welches gilt, ist offen.`,
  numberLost: (number) => `Die Zahl ${number} lässt sich nicht genau behalten.`,
  signBroken: 'Ein halbes Zeichen kommt vor (ein einzelnes Surrogat).',
  tooDeep: (most) =>
    `Die Listen sind mehr als ${formatCount(most)} Ebenen tief. Keine Datei dieser Art ist das.`,
  empty: 'Der Inhalt ist leer.',
  tooLarge: (size, most) => `Der Inhalt ist ${size} groß. Carrel liest Dateien bis ${most}.`,
  unpackedTooLarge: (most) =>
    `Entpackt wären es mehr als ${most}. Das Entpacken wurde abgebrochen.`,
  packedDamaged:
    'Der Inhalt ist komprimiert und beschädigt oder abgeschnitten. Die Datei neu von ihrer Quelle holen.',
  cutOff: (character) =>
    `Der Inhalt bricht bei Zeichen ${formatCount(character)} ab. Die Datei neu von ihrer Quelle holen.`,
  notUtf8:
    'Der Inhalt ist kein Text in UTF-8 oder beschädigt. Als UTF-8 speichern und erneut öffnen.',
  otherEncoding: (encoding) =>
    `Der Text ist in ${encoding}, nicht in UTF-8. Als UTF-8 speichern und erneut öffnen.`,
  unknown: `Eine solche Datei kennt Carrel nicht. ${READS}`,
  strangers: {
    'a PDF': `Das ist ein PDF. ${READS}`,
    'a Word document': `Das ist ein Word-Dokument. ${READS}`,
    'a zip archive': 'Das ist ein Zip-Archiv. Entpacken und die Datei darin öffnen.',
    'an image': `Das ist ein Bild. ${READS}`,
    'a web page':
      'Das ist eine Webseite. Nur Seiten, die Carrel gespeichert hat, lassen sich einlesen.',
    'an XML file':
      'Das ist eine XML-Datei. Viele Programme können dasselbe als BibTeX, RIS oder CSL-JSON speichern.',
    'a spreadsheet in CSV':
      'Das ist eine Tabelle in CSV. Sie enthält nicht alles: Das JSON öffnen, das mit ihr gespeichert wurde.',
    'the papers that Carrel shows':
      'Das sind die Artikel, die Carrel zeigt. Sie gehören zu Carrel und sind schon hier.',
    'what was rescued from a damaged Carrel':
      'Das ist, was aus einem beschädigten Carrel gerettet wurde. Es enthält, was der Browser hatte, wie es war; aufbewahren, nichts darin ist verloren.',
    'a JSON file of another program': `Das ist eine JSON-Datei eines anderen Programms. ${READS}`,
  },
  jsonMalformed: 'Ab hier ist es kein JSON.',
  braceOpen: 'Die Klammer, die hier beginnt, wird nie geschlossen.',
  braceOpenIn: (entry) =>
    `Die Klammer, die hier beginnt, wird nie geschlossen; sie steht im Eintrag „${entry}“.`,
  stringLoop: (name) => `Die Abkürzung „${name}“ besteht aus sich selbst.`,
  page: (reason) => `${reason}.`,
  lineMalformed: (kind) => `Diese Zeile passt nicht in diese Art von Datei (${kind}).`,
  nothingInside: (kind) => `Es ist ${kind}, und nichts ist darin.`,
  unreadable:
    'Die Datei war nicht lesbar: Vielleicht wurde sie verschoben, umbenannt oder geändert. Erneut wählen.',
  unexpected: (message) => `Etwas Unvorhergesehenes ist geschehen: ${message}.`,
  checkedTitle: 'Was Carrel geprüft hat',
  fine: 'In Ordnung:',
  faulty: 'Falsch:',
  checked: {
    whole: 'Die Datei ist vollständig',
    kind: (kind) => `Es ist ${kind}`,
    papers: 'Jeder genannte Artikel ist auf diesem Gerät',
    highlights: 'Jede Markierung passt zu ihrem Abstract',
    rest: 'Listen, Tags und Notizen',
  },
  notChecked: 'noch nicht geprüft',
  size: (lines, size) => `${counted(lines, { one: 'Zeile', other: 'Zeilen' })}, ${size}`,
  saved: (day) => `gespeichert am ${day}`,
  papers: (papers) => counted(papers, { one: 'Artikel', other: 'Artikel' }),
  someAre: (fine, all) => `${formatCount(fine)} von ${formatCount(all)}`,
  someDo: (fine, all) => `${formatCount(fine)} von ${formatCount(all)}`,
};
