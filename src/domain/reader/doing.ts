/** What actions come to, and what they need for it. */
import type { Act } from '#domain/reader/act';
import type { Edit } from '#domain/reader/change';
import type { Known } from '#domain/reader/known';
import type { ReaderLibrary } from '#domain/reader/library';
import type { Stamp } from '#domain/reader/stamp';

/** What an action comes to. */
export interface Doing {
  readonly act: Act;
  readonly edits: readonly Edit[];
  readonly reverts?: readonly Stamp[];
  /** The stamp that it has to have; the next one, if not said. */
  readonly stamp?: Stamp;
  readonly known?: Known;
}

/** What an action needs from outside. */
export interface Means {
  readonly library: ReaderLibrary;
  /** In ms since 1970. */
  readonly now: number;
  readonly newId: () => string;
  /** This device and this tab, as stamps name them. */
  readonly device: string;
  /** The abstract of a paper, if the library holds it. */
  readonly textOf: (paper: string) => string | undefined;
}

/** Longest note, in UTF-16 units: more than anybody types, less than would hold the screen up. */
export const LONGEST_NOTE = 100_000;

/** Longest name of a kind of highlights, in UTF-16 units. */
export const LONGEST_KIND = 24;

/** Longest name of a group of the topic map, in UTF-16 units. */
export const LONGEST_GROUP = 60;

/** Longest name of a reading list or of a section in one, in UTF-16 units. */
export const LONGEST_LIST = 80;

/** Longest description of a tag or of a reading list, in UTF-16 units. */
export const LONGEST_DESCRIPTION = 2000;

/** Longest note of an entry of a reading list, in UTF-16 units. */
export const LONGEST_LINE = 2000;

/** A reader's prose as it is kept. */
export function cleanNote(text: string): string {
  const kept = text.slice(0, LONGEST_NOTE).toWellFormed().normalize('NFC').replaceAll('\0', '');
  return kept.trim() === '' ? '' : kept;
}

/** A description as it is kept. */
export function cleanDescription(text: string): string {
  return text.normalize('NFC').slice(0, LONGEST_DESCRIPTION).toWellFormed().trim();
}

/** One line of a reader's as it is kept, also while it is typed: a blank at its end stays. */
export function cleanLine(text: string): string {
  const line = text.normalize('NFC').replaceAll(/[\t-\r\u0085\u2028\u2029]+/g, ' ');
  const kept = line.replaceAll('\0', '').slice(0, LONGEST_LINE).toWellFormed();
  return kept.trim() === '' ? '' : kept;
}
