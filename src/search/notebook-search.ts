/** Which highlights and notes a query's text means: the language of the library's search, inside them. */
import { parseQuery } from '#domain/parse-query';
import { readPhrase } from '#domain/phrase';
import type { Field } from '#domain/query-language';
import type { ReaderLibrary } from '#domain/reader/library';
import type { StoredPaper } from '#domain/stored-paper';
import { meeting, type Evidence, type Meeting } from './conditions.ts';
import { facetsOf, sameName, type Facets, type Passes } from './filters.ts';
import type { Entry } from './notebook-entries.ts';
import { holdsTerm, type NotebookWords } from './notebook-words.ts';
import { holdsPhrase } from './phrases.ts';
import { planQuery, type Condition, type Planning, type QueryPlan } from './query-plan.ts';
import type { Term } from './query-terms.ts';

/** What the library knows of its sources. */
export type KnownSources = Pick<Planning, 'sourceTitle' | 'isSource'>;

/** What entries are searched with. */
export interface EntrySearch {
  readonly entries: readonly Entry[];
  readonly library: ReaderLibrary;
  readonly words: NotebookWords;
}

/** A query for entries: nothing is mended and nothing guessed, for these words are the reader's own. */
export function planEntries(text: string, known: KnownSources): QueryPlan {
  return planQuery({
    text,
    parsed: parseQuery(text),
    mend: (term) => term,
    widen: () => [],
    ...known,
    loosePhrases: false,
  });
}

/** What filters ask of a paper, by the paper. */
const ofPapers = new WeakMap<StoredPaper, Facets>();

const NO_PAPER: Facets = {
  sources: [],
  year: 'none',
  has: [],
  authorsKnown: false,
  status: 'unread',
  tags: [],
  lists: [],
};

function facetsOfPaper(paper: StoredPaper | undefined): Facets {
  if (!paper) return NO_PAPER;
  const known = ofPapers.get(paper) ?? facetsOf(paper);
  ofPapers.set(paper, known);
  return known;
}

/** Of an entry: its own tags, note and quote; all else is its paper's. */
function facetsOfEntry(entry: Entry, library: ReaderLibrary): Facets {
  const { paper, paperId, quote, note, tags } = entry;
  const ofPaper = facetsOfPaper(paper);
  const names = Array.from(tags, (id) => library.get('tags', id)?.name ?? '');
  return {
    ...ofPaper,
    status: library.get('readings', paperId)?.status ?? ofPaper.status,
    tags: names.map(sameName),
    has: [
      ...ofPaper.has,
      ...(quote === '' ? [] : ['highlight' as const]),
      ...(note === '' ? [] : ['note' as const]),
      ...(names.length === 0 ? [] : ['tag' as const]),
    ],
  };
}

/** The words of an entry in a field: its quote is the part of the abstract that is the reader's. */
function familiesIn(search: EntrySearch, entry: Entry, field: Field | undefined) {
  const { words, library } = search;
  const { quote, note } = words.of(entry);
  switch (field) {
    case 'title':
      return entry.paper ? [words.title(entry.paper)] : [];
    case 'abstract':
      return [quote];
    case 'note':
      return [note];
    case undefined:
      return [quote, note, ...words.tags(entry, library)];
  }
}

function textsIn(
  { library }: EntrySearch,
  entry: Entry,
  field: Field | undefined,
): readonly string[] {
  const { quote, note, paper, tags } = entry;
  switch (field) {
    case 'title':
      return [paper?.title ?? ''];
    case 'abstract':
      return [quote];
    case 'note':
      return [note];
    case undefined:
      return [quote, note, ...Array.from(tags, (id) => library.get('tags', id)?.name ?? '')];
  }
}

/** Whether an entry, by its place, holds all of the terms. */
function holders(search: EntrySearch, terms: readonly Term[], field: Field | undefined): Passes {
  const meant = terms.map((term) => search.words.meant(term));
  return (at) => {
    const entry = search.entries[at];
    if (!entry) return false;
    const families = familiesIn(search, entry, field);
    return meant.every((term) => holdsTerm(families, term));
  };
}

function evidence(search: EntrySearch): Evidence {
  const { entries, library } = search;
  return {
    papers: () => entries.length,
    words: ({ terms, field }) => holders(search, terms, field),
    phrase: ({ text, unfinished, terms, field }) => {
      const mayHold = holders(search, terms, field);
      const phrase = readPhrase(text);
      return (at) => {
        const entry = entries[at];
        if (!entry || !mayHold(at)) return false;
        return textsIn(search, entry, field).some((each) => holdsPhrase(each, phrase, unfinished));
      };
    },
    facets: (test) => (at) => {
      const entry = entries[at];
      return entry !== undefined && test(facetsOfEntry(entry, library));
    },
  };
}

/** The entries that a query means; undefined, which is all of them, where it asks for nothing. */
export function matchingEntries(
  search: EntrySearch,
  { loose, conditions }: QueryPlan,
): Meeting | undefined {
  // Cut before it is asked which words there are.
  if (loose.length + conditions.length > 0) prepareEntries(search, search.entries);
  const all: Condition[] = [...conditions];
  if (loose.length > 0) all.push({ kind: 'words', terms: loose, field: undefined });
  return meeting(all, evidence(search));
}

/** Cuts the words of these entries ahead of the first question. */
export function prepareEntries(
  { words, library }: Pick<EntrySearch, 'words' | 'library'>,
  entries: readonly Entry[],
): void {
  for (const entry of entries) {
    words.of(entry);
    words.tags(entry, library);
    if (entry.paper) words.title(entry.paper);
  }
}
