import type { Translation } from '#messages/locale';
import type { overviewPageMessages } from '#messages/overview-page';
import { counted, formatCount, formFor } from '#messages/plural';

const PAPERS = { one: 'Artikel', other: 'Artikel' };
const MARKS = { one: 'Markierung', other: 'Markierungen' };

/** Dative: these stand after “von”. */
const OF_PAPERS = { one: 'Artikel', other: 'Artikeln' };
const HAS = { one: 'hat', other: 'haben' };

const tooMany = (isInDots: boolean): string =>
  isInDots ? '' : ' Zu viele für je einen Punkt: Ein Balken zählt die Artikel eines Jahres.';

export const overviewPage: Translation<typeof overviewPageMessages> = {
  papers: (papers) => counted(papers, PAPERS),
  title: (papers, read) =>
    `${counted(papers, PAPERS)}, ${read === 0 ? 'keiner' : formatCount(read)} gelesen`,
  head: {
    reading: (papers) => `${formatCount(papers)} angefangen`,
    toread: (papers) => `${formatCount(papers)} zu lesen`,
    aside: (papers) => `${formatCount(papers)} beiseitegelegt`,
    unread: (papers) => `${formatCount(papers)} noch nicht einsortiert`,
  },
  dots: 'Jeder Punkt unten ist ein Artikel:',
  bars: 'Teile der Balken unten:',
  looks: { full: 'gelesen', half: 'angefangen', empty: 'der Rest' },
  refused: {
    title: 'Die Artikel ließen sich nicht zählen',
    what: 'Die Artikel und alles Eigene sind sicher.',
  },
  parts: {
    label: 'Mehr über die Artikel',
    news: 'Was neu ist',
    isNew: 'neu',
    about: 'Über die Artikel',
  },
  table: 'Tabelle',
  tableOf: (plot) => `Tabelle: ${plot}`,
  columns: {
    papers: 'Artikel',
    read: 'Gelesen',
    reading: 'Angefangen',
    rest: 'Rest',
  },
  more: (papers) => `${formatCount(papers)} weitere sind hier nicht aufgeführt.`,
  share: {
    papers: (papers) => counted(papers, PAPERS),
    read: (papers) => `${formatCount(papers)} gelesen`,
    reading: (papers) => `${formatCount(papers)} angefangen`,
  },
  bar: (name, says) => `${name}: ${says}`,
  kinds: {
    title: 'Markierungen nach Art',
    says: (highlights) =>
      `Insgesamt ${counted(highlights, MARKS)}. Ein Balken führt zu denen seiner Art.`,
    label: 'Arten von Markierungen',
    kind: 'Art',
    highlights: 'Markierungen',
    count: (highlights) => counted(highlights, MARKS),
    none: (key) =>
      `Noch keine Markierungen. In einem Abstract Wörter auswählen oder mit ${key} den ersten Satz, dann 1 drücken.`,
    noneByTouch: 'Noch keine Markierungen. In einem Abstract Wörter auswählen, dann eine Farbe.',
  },
  links: {
    title: 'Worauf sie verweisen',
    label: 'Arten von Links',
    kind: 'Art des Links',
    none: 'Kein Artikel hat einen Link.',
    all: (papers) =>
      `Alle ${counted(papers, PAPERS)} haben einen Link; wer mehrere Arten hat, zählt bei jeder.`,
    some: (linked, papers) =>
      `${formatCount(linked)} von ${counted(papers, OF_PAPERS)} ${formFor(linked, HAS)} einen Link; wer mehrere Arten hat, zählt bei jeder.`,
    kinds: {
      code: 'Code',
      dataset: 'Datensatz',
      model: 'Modell',
      demo: 'Demo',
      project: 'Projektseite',
      paper: 'Der Artikel selbst',
      other: 'Anderes',
    },
  },
  lists: {
    title: 'Leselisten',
    says: 'Ein Kästchen ist ein Artikel, in der Reihenfolge der Liste; gelesen oder erledigt ist es voll.',
    label: 'Artikel auf Leselisten',
    done: (done, papers) => `${formatCount(done)} von ${counted(papers, OF_PAPERS)} erledigt`,
    unknownPaper: 'Ein Artikel, der nicht in der Bibliothek ist',
    isDone: 'erledigt',
    isToRead: 'zu lesen',
    none: (key) =>
      `Noch keine Listen. Mit ${key} kommt ein Artikel auf eine Liste; wie weit jede gelesen ist, steht dann hier.`,
    noneByTouch:
      'Noch keine Listen. Einen Artikel öffnen und auf eine Liste setzen; wie weit jede gelesen ist, steht dann hier.',
    list: 'Liste',
    readOrDone: 'Gelesen oder erledigt',
    left: 'Übrig',
  },
  sources: {
    title: 'Wo sie stehen',
    label: 'Gespeicherte Seiten',
    savedPage: 'Gespeicherte Seite',
    pageOf: (day) => `Seite vom ${day}`,
    says: 'Die Seiten, auf denen sie stehen; kein Artikel steht auf zweien.',
    severalSay: (papers) =>
      `Die Seiten, auf denen sie stehen; ${counted(papers, PAPERS)} auf zwei oder mehr und auf jeder gezählt.`,
  },
  tags: {
    title: 'Tags, die zusammen vorkommen',
    label: 'Paare von Tags',
    says: (tagged) =>
      tagged === 1
        ? 'Der Strich zeigt, was der Zufall ergäbe, wenn der eine Artikel mit Tags jeden Tag beliebig trüge.'
        : `Der Strich zeigt, was der Zufall ergäbe, wenn die ${formatCount(tagged)} Artikel mit Tags jeden Tag beliebig trügen.`,
    pair: (tags, papers, expected) =>
      `${tags}: ${counted(papers, PAPERS)}, durch Zufall ${expected}`,
    tags: 'Tags',
    together: 'Zusammen',
    byChance: 'Durch Zufall',
    timesChance: 'Mal Zufall',
    some: (pairs, of) =>
      `Das sind die ${formatCount(pairs)} häufigsten von ${formatCount(of)} Paaren.`,
    none: 'Noch keine Tags.',
    noPairs: 'Noch keine zwei Tags stehen an zwei gleichen Artikeln.',
    how: (key) =>
      `Mit ${key} bekommt ein Artikel einen Tag. Tags, die an zwei oder mehr Artikeln zusammenkommen, stehen dann hier.`,
    howByTouch:
      'Einen Artikel öffnen und „Tag hinzufügen“ wählen. Tags, die an zwei oder mehr Artikeln zusammenkommen, stehen dann hier.',
  },
  weeks: {
    title: 'Je Woche gelesene Artikel',
    since: (papers, day, best) =>
      `Seit dem ${day} ${formatCount(papers)}, in der besten Woche ${formatCount(best)}.`,
    undated: (papers) =>
      `${formatCount(papers)} ${formFor(papers, { one: 'weiterer ist', other: 'weitere sind' })} gelesen, an unbekannten Tagen.`,
    week: (day, papers) => `Woche ab ${day}: ${counted(papers, PAPERS)}`,
    finished: (day) => `gelesen in der Woche ab ${day}`,
    weekOf: 'Woche ab',
    none: 'Noch nichts ist gelesen.',
    how: (key) =>
      `${key} drücken, bis ein Artikel auf „Gelesen“ steht: Seine Woche wird dann hier gezeichnet.`,
    howByTouch: 'Einen Artikel auf „Gelesen“ setzen: Seine Woche wird dann hier gezeichnet.',
  },
  years: {
    title: 'Wann sie erschienen sind',
    label: 'Artikel nach Erscheinungsjahr',
    year: 'Jahr',
    noYear: 'kein Jahr',
    inferredHint: 'Ihre Seiten nannten einen Tag, aber kein Jahr',
    column: (year, papers) => `${year}: ${counted(papers, PAPERS)}`,
    undatedBars: 'Ohne Datum, in eigenem Maßstab:',
    inferred: 'Davon Jahr erschlossen',
    noneDated: (papers, isInDots) =>
      `Von ${counted(papers, OF_PAPERS)} hat keiner ein Datum.${tooMany(isInDots)}`,
    allDated: (papers, isInDots) =>
      `Alle ${counted(papers, PAPERS)} haben ein Datum.${tooMany(isInDots)}`,
    mostDated: (dated, papers, isInDots) =>
      `${formatCount(dated)} von ${counted(papers, OF_PAPERS)} ${formFor(dated, HAS)} ein Datum.${tooMany(isInDots)}`,
    fewDated: (dated, papers, isInDots) =>
      `Nur ${formatCount(dated)} von ${counted(papers, OF_PAPERS)} ${formFor(dated, HAS)} ein Datum; das ist eine Stichprobe, kein Trend.${tooMany(isInDots)}`,
  },
  dot: {
    undated: 'ohne Datum',
    about: (year) => `etwa ${year}, die Seite nannte kein Jahr`,
    read: (when) => `${when}, gelesen`,
    reading: (when) => `${when}, angefangen`,
  },
};
