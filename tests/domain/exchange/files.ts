/** Readers who give each other their files. */
import type { BringBack } from '#domain/exchange/bring-back';
import type {
  Incoming,
  IncomingHighlight,
  IncomingPaper,
  IncomingRecords,
} from '#domain/exchange/incoming';
import type { Choice } from '#domain/exchange/conflicts';
import { planImport, type ImportPlan } from '#domain/exchange/plan-import';
import type { KnownPaper } from '#domain/exchange/match-papers';
import type { Change } from '#domain/reader/change';
import { Ledger } from '#domain/reader/ledger';
import { NO_ROWS } from '#domain/reader/library';
import { goneOf, rowsOf, type MergeState } from '#domain/reader/merge';
import { canonicalDump } from '#domain/reader/state-dump';
import type { Player } from '../reader/play.ts';

const NO_RECORDS: IncomingRecords = { rows: NO_ROWS, deleted: [], earlier: [], seen: [] };

export function ledgerOf(changes: readonly Change[]): Ledger {
  const ledger = new Ledger();
  for (const change of changes) ledger.add(change);
  return ledger;
}

export function stateOfReader({ library, changes }: Player): MergeState {
  return ledgerOf(changes).state(library.rows());
}

/** All that a reader has, as one text. */
export function dumpOf(reader: Player): string {
  return canonicalDump(stateOfReader(reader));
}

/** What comes in, with nothing in it but this. */
export function incoming(parts: Partial<Incoming>): Incoming {
  return {
    kind: 'bibtex',
    file: 'some.bib',
    savedAt: null,
    device: '',
    records: undefined,
    papers: [],
    highlights: [],
    passedOver: [],
    ...parts,
  };
}

/** A paper that a file names, with nothing told of it but this. */
export function incomingPaper(parts: Partial<IncomingPaper>): IncomingPaper {
  return {
    title: 'Sepsis alarms',
    abstract: '',
    publishedOn: null,
    authors: [],
    doi: '',
    links: [],
    tags: [],
    note: '',
    ...parts,
  };
}

/** A highlight that a file brings, on its first paper. */
export function incomingHighlight(parts: Partial<IncomingHighlight>): IncomingHighlight {
  return {
    paper: 0,
    exact: 'Half of the alarms were false.',
    prefix: '',
    suffix: '',
    start: null,
    end: null,
    note: '',
    tags: [],
    kind: '',
    createdAt: null,
    ...parts,
  };
}

export function incomingRecords(parts: Partial<IncomingRecords>): IncomingRecords {
  return { ...NO_RECORDS, ...parts };
}

/** What a reader's file of everything brings. */
export function fileOfReader(reader: Player): Incoming {
  const state = stateOfReader(reader);
  const records = {
    rows: rowsOf(state),
    deleted: goneOf(state),
    earlier: [...state.earlier.values()],
    seen: [...ledgerOf(reader.changes).seen().values()],
  };
  return incoming({
    kind: 'carrel-library',
    file: `${reader.name}.json`,
    device: reader.name,
    records,
  });
}

/** What a reader finds on their device. */
interface Here {
  readonly papers?: readonly KnownPaper[];
  readonly textOf?: (paper: string) => string | undefined;
}

let ids = 0;

export function plan(
  reader: Player,
  file: Incoming,
  choices: readonly Choice[] = [],
  { papers = [], textOf = () => undefined }: Here = {},
  back: BringBack = [],
): ImportPlan {
  const means = {
    library: reader.library,
    ledger: ledgerOf(reader.changes),
    now: 1000 + reader.changes.length + reader.ahead,
    device: reader.name,
    newId: () => `made-${String(++ids).padStart(6, '0')}`,
    textOf,
    papers: () => papers,
  };
  return planImport(file, choices, means, back);
}

/** Takes a file in; returns the change, if anything in it was new. */
export function takeIn(
  reader: Player,
  file: Incoming,
  choices: readonly Choice[] = [],
  here: Here = {},
  back: BringBack = [],
): Change | undefined {
  const { doing } = plan(reader, file, choices, here, back);
  if (doing?.stamp === undefined) return undefined;
  const change = { ...doing, stamp: doing.stamp };
  reader.take(change);
  return change;
}
