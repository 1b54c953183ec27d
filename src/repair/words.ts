/** The words of this page: English, and German in its place where that is spoken. */

function things(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** What was saved, in numbers. */
interface Counts {
  readonly rows: number;
  readonly drafts: number;
  readonly files: number;
}

const english = {
  failed: (reason: string) => `That did not work: ${reason}.`,
  nothingToSave: 'Nothing to save: this browser keeps nothing that was made in Carrel.',
  saved: (file: string, { rows, drafts, files }: Counts) => {
    const what = [
      things(rows, 'record', 'records'),
      ...(drafts > 0 ? [things(drafts, 'draft', 'drafts')] : []),
      ...(files > 0 ? [things(files, 'file', 'files')] : []),
    ];
    return `Saved as ${file}: ${what.join(', ')}.`;
  },
  allRead: 'Everything could be read.',
  notRead: (places: readonly string[]) => `Not readable: ${places.join('; ')}.`,
  row: (table: string, row: number) => `${table}, row ${row}`,
  database: 'the database',
  repairing: 'Repairing…',
  asking: 'Asking the site…',
  notRepaired:
    'Not repaired: the site does not answer, and without it the app could not be fetched again. Nothing was changed. Try again when you are connected.',
  copied: 'Copied. This is what it says:',
  notCopied: 'The browser refused to copy it. It is selected below.',
};

type Words = typeof english;

const german: Words = {
  failed: (reason) => `Das hat nicht geklappt: ${reason}.`,
  nothingToSave: 'Nichts zu sichern: Dieser Browser hat nichts, was in Carrel entstanden ist.',
  saved: (file, { rows, drafts, files }) => {
    const what = [
      things(rows, 'Datensatz', 'Datensätze'),
      ...(drafts > 0 ? [things(drafts, 'Entwurf', 'Entwürfe')] : []),
      ...(files > 0 ? [things(files, 'Datei', 'Dateien')] : []),
    ];
    return `Gespeichert als ${file}: ${what.join(', ')}.`;
  },
  allRead: 'Alles war lesbar.',
  notRead: (places) => `Nicht lesbar: ${places.join('; ')}.`,
  row: (table, row) => `${table}, Zeile ${row}`,
  database: 'die Datenbank',
  repairing: 'Wird repariert…',
  asking: 'Die Website wird gefragt…',
  notRepaired:
    'Nicht repariert: Die Website antwortet nicht, und ohne sie kann die App nicht neu geladen werden. Nichts wurde geändert. Erneut versuchen, sobald es eine Verbindung gibt.',
  copied: 'Kopiert. Das steht darin:',
  notCopied: 'Der Browser hat das Kopieren abgelehnt. Der Text ist unten ausgewählt.',
};

/** What the page itself says, by `data-words` of its elements; in English it stands there. */
const germanPage: Readonly<Record<string, string>> = {
  title: 'Carrel reparieren',
  lead: 'Diese Seite geht ohne den Rest von Carrel. Nichts auf ihr entfernt, was hier entstanden ist: Markierungen, Notizen, Tags und Entwürfe bleiben auf diesem Gerät.',
  save: 'Sichern, was lesbar ist',
  saveText:
    'Schreibt alles Eigene und die Entwürfe von Notizen in eine Datei mit einfachem JSON. Im Zweifel zuerst.',
  mend: 'App reparieren',
  mendText:
    'Entfernt die Dateien der App aus diesem Browser und lädt sie neu, was ein Netz braucht. Was hier entstanden ist, bleibt unberührt.',
  mendAnyway: 'Trotzdem reparieren',
  copy: 'Diagnose kopieren',
  copyText:
    'Versionen, Größen, Anzahlen und die Namen von Problemen, für den, der hilft. Titel, Notizen und Tags stehen nicht darin.',
  facts: 'Diagnose',
  back: 'Zurück zu Carrel',
};

/** What the reader has chosen in the app, if it can be read. */
export function preference(name: 'theme' | 'language'): unknown {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem('carrel.preferences') ?? '{}');
    if (typeof stored !== 'object' || stored === null) return undefined;
    return new Map(Object.entries(stored)).get(name);
  } catch {
    // Refused or damaged: as the system has it.
    return undefined;
  }
}

/** As the app chooses: the language that the reader wants, else the first of the system's there is. */
function isGerman(): boolean {
  const chosen = preference('language');
  if (chosen === 'de' || chosen === 'en') return chosen === 'de';
  const known = navigator.languages.find((tag) => /^(?:de|en)\b/iu.test(tag));
  return known?.toLowerCase().startsWith('de') ?? false;
}

/** Says the page in the reader's language, and gives the words for what is said on it later. */
export function speakPage(): Words {
  if (!isGerman()) return english;
  document.documentElement.lang = 'de';
  document.title = germanPage['title'] ?? document.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    const said = germanPage[element.dataset['words'] ?? ''];
    if (said === undefined) continue;
    if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', said);
    else element.textContent = said;
  }
  return german;
}
