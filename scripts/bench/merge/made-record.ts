/** Made-up records of any table, of few ids, names and places, so that devices get in each other's way. */
import {
  entryId,
  HIGHLIGHT_KINDS,
  taggingId,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';

export type Random = () => number;

export function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Names and ids among them that are something else to a plain object. */
const ODD = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'a b', '', 'x'];
const PAPERS = ['__proto__', 'constructor', 'p1', 'p2'];
const NAMES = ['ward', 'Ward', '__proto__', 'constructor', 'triage'];
const ADDRESSES = ['#/?q=sepsis', '#/?has=code'];

/** A made-up record of any table; few ids, so that devices write to the same ones. */
export function madeRecord(
  random: Random,
  table: ReaderTable,
  text: string,
): ReaderRecords[ReaderTable] {
  const id = `${pick(random, ODD) ?? ''}${Math.floor(random() * 3)}`;
  const paper = pick(random, PAPERS) ?? 'p1';
  const name = pick(random, NAMES) ?? 'ward';
  const other = `${pick(random, ODD) ?? ''}${Math.floor(random() * 3)}`;
  const number = Math.floor(random() * 50);
  const kind = pick(random, HIGHLIGHT_KINDS) ?? 'key';
  switch (table) {
    case 'readings':
      return {
        id: paper,
        status: pick(random, ['toread', 'read', 'aside']) ?? 'read',
        openedAt: number,
        finishedAt: null,
      };
    case 'notes':
      return { id: paper, text, createdAt: number, changedAt: number };
    case 'tags':
      return {
        id,
        name,
        description: text,
        pin: random() < 0.3 ? 1 + (number % 3) : null,
        createdAt: number,
      };
    case 'taggings':
      return { id: taggingId(id, paper), tag: id, on: paper, paper, fromNote: false };
    case 'highlights':
      return {
        id: other,
        paper,
        kind,
        exact: 'words',
        prefix: '',
        suffix: '',
        start: number,
        end: number + 5,
        textHash: '0123456789abcdef',
        anchored: 'set',
        note: text,
        createdAt: number,
      };
    case 'kinds':
      return { id: kind, name: text.slice(0, 20), letter: 'K' };
    case 'groupNames':
      return { id: paper, name: text.slice(0, 40), papers: `${paper}\n${number}` };
    case 'searches':
      return {
        id,
        name: text.slice(0, 40),
        address: pick(random, ADDRESSES) ?? '#/?q=a',
        createdAt: number,
      };
    case 'lists':
      return { id, name: text.slice(0, 40), description: text, createdAt: number };
    case 'entries':
      return {
        id: entryId(id, paper),
        list: id,
        paper,
        at: `V${number}`,
        note: text,
        due: null,
        done: random() < 0.5,
        addedAt: number,
      };
    case 'sections':
      return { id: other, list: id, name: text.slice(0, 40), at: `V${number}` };
    case 'ownPapers':
      return {
        id: paper,
        title: text,
        abstract: '',
        publishedOn: null,
        authors: '',
        doi: '',
        url: '',
        from: 'x.bib',
        createdAt: number,
      };
  }
}
