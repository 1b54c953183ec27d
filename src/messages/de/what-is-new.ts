import type { Translation } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';
import type { whatIsNewMessages } from '#messages/what-is-new';

const PAPERS = { one: 'Artikel', other: 'Artikel' };

export const whatIsNew: Translation<typeof whatIsNewMessages> = {
  title: 'Was neu ist',
  nothing:
    'Noch nichts: Es sind die Artikel vom Anfang. Bringt die Website andere, steht hier, welche dazukamen, welche sich änderten und welche gingen.',
  counts: {
    came: (papers) =>
      `${counted(papers, PAPERS)} ${formFor(papers, { one: 'kam', other: 'kamen' })} dazu`,
    changed: (papers) =>
      `${counted(papers, PAPERS)} ${formFor(papers, { one: 'änderte', other: 'änderten' })} sich`,
    left: (papers) =>
      `${counted(papers, PAPERS)} ${formFor(papers, { one: 'ging', other: 'gingen' })}`,
  },
  summary: (counts) => `${counts.join(', ')}.`,
  asTheyWere: 'Alle Artikel sind, wie sie waren.',
  updated: (day) => `Stand: ${day}`,
  nearTitle: 'Neu, nahe bei Gelesenem',
  nearNote:
    'Unter den zehn nächsten von jedem ist ein Artikel, den Sie gelesen, mit einem Tag versehen oder auf eine Liste gesetzt haben.',
  alsoNew: 'Außerdem neu',
  isNew: 'Neu',
  changed: 'Geändert',
  left: 'Nicht mehr da',
  leftNote: 'Was Sie markiert hatten, bleibt als eigener Artikel; die anderen sind fort.',
  showMore: (papers) => `${formatCount(papers)} weitere anzeigen`,
  toldOf: (all, told) => `Von ${formatCount(all)} sind hier nur ${formatCount(told)} aufgeführt.`,
  noDate: 'Ohne Datum',
  none: 'keines',
  yearInferred: (day) => `${day}, Jahr erschlossen`,
  near: 'Nahe bei',
  by: {
    finished: ', gelesen',
    tagged: (tag) => `, mit dem Tag „${tag}“`,
    listed: (list) => `, auf der Liste „${list}“`,
  },
  words: (words) => `: ${words.join(', ')}`,
  kept: 'Behalten, weil Sie ihn markiert hatten',
  changes: { date: 'Datum', title: 'Titel', links: 'Links', abstract: 'Abstract' },
  otherOrder: 'In anderer Reihenfolge',
};
