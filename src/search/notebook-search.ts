/** Which highlights and notes a query's text means: the language of the library's search, inside them. */
import { parseQuery } from '#domain/parse-query';
import { readPhrase } from '#domain/phrase';
import type { Field } from '#domain/query-language';
import type { ReaderLibrary } from '#domain/reader/library';
import type { StoredPaper } from '#domain/stored-paper';
import { meeting, type Evidence, type Meeting } from './conditions.ts';
import { facetsOf, sameName, type Facets, type Passes } from './filters.ts';
import type { Entry } from './notebook-entries.ts';
import { holds, type Meant, type NotebookWords } from './notebook-words.ts';
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

/** Of one entry after the other: its own tags, note and quote; all else is its paper's. */
class EntryFacets implements Facets {
  readonly #library: ReaderLibrary;
  #entry: Entry;

  constructor(library: ReaderLibrary, entry: Entry) {
    this.#library = library;
    this.#entry = entry;
  }

  /** The same of another entry: one object for many, of which mostly one thing is asked. */
  of(entry: Entry): this {
    this.#entry = entry;
    return this;
  }

  get #ofPaper(): Facets {
    return facetsOfPaper(this.#entry.paper);
  }

  get sources(): readonly string[] {
    return this.#entry.sources;
  }

  get year() {
    return this.#ofPaper.year;
  }

  get authorsKnown(): boolean {
    return this.#ofPaper.authorsKnown;
  }

  get status() {
    return this.#library.get('readings', this.#entry.paperId)?.status ?? this.#ofPaper.status;
  }

  get tags(): readonly string[] {
    return tagNames(this.#entry, this.#library).map(sameName);
  }

  get lists(): readonly string[] {
    return this.#ofPaper.lists;
  }

  get has(): Facets['has'] {
    const { quote, note, tags } = this.#entry;
    return [
      ...this.#ofPaper.has,
      ...(quote === '' ? [] : ['highlight' as const]),
      ...(note === '' ? [] : ['note' as const]),
      ...(tags.size === 0 ? [] : ['tag' as const]),
    ];
  }
}

function tagNames({ tags }: Entry, library: ReaderLibrary): string[] {
  return Array.from(tags, (id) => library.get('tags', id)?.name ?? '');
}

/** Whether an entry has a word that is meant, in a field. */
type HasWord = (entry: Entry) => boolean;

/** Its quote is the part of the abstract that is the reader's. */
function hasWord(search: EntrySearch, meant: Meant, field: Field | undefined): HasWord {
  const { words, library } = search;
  if (field === 'title') return ({ paper }) => !!paper && holds(words.title(paper), meant);
  if (field === 'abstract') return (entry) => holds(words.of(entry).quote, meant);
  if (field === 'note') return (entry) => holds(words.of(entry).note, meant);
  const tagged = new Set<string>();
  for (const { id, record } of library.all('tags')) {
    if (holds(words.tag(record), meant)) tagged.add(id);
  }
  return (entry) => {
    const { quote, note } = words.of(entry);
    if (holds(quote, meant) || holds(note, meant)) return true;
    if (tagged.size > 0) for (const tag of entry.tags) if (tagged.has(tag)) return true;
    return false;
  };
}

function textsIn(
  { library }: EntrySearch,
  entry: Entry,
  field: Field | undefined,
): readonly string[] {
  const { quote, note, paper } = entry;
  switch (field) {
    case 'title':
      return [paper?.title ?? ''];
    case 'abstract':
      return [quote];
    case 'note':
      return [note];
    case undefined:
      return [quote, note, ...tagNames(entry, library)];
  }
}

/** Whether an entry holds a term: the whole, or all its parts. */
function hasTerm(search: EntrySearch, term: Term, field: Field | undefined): HasWord {
  const { whole, parts } = search.words.meant(term);
  const hasWhole = hasWord(search, whole, field);
  if (parts.length === 0) return hasWhole;
  const hasParts = parts.map((part) => hasWord(search, part, field));
  return (entry) => hasWhole(entry) || hasParts.every((has) => has(entry));
}

/** Whether an entry, by its place, holds all of the terms. */
function holders(search: EntrySearch, terms: readonly Term[], field: Field | undefined): Passes {
  const tests = terms.map((term) => hasTerm(search, term, field));
  return (at) => {
    const entry = search.entries[at];
    return entry !== undefined && tests.every((has) => has(entry));
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
    facets: (test) => {
      const [first] = entries;
      if (!first) return () => false;
      const facets = new EntryFacets(library, first);
      return (at) => {
        const entry = entries[at];
        return entry !== undefined && test(facets.of(entry));
      };
    },
  };
}

function asksTitles(condition: Condition): boolean {
  if ('conditions' in condition) return condition.conditions.some(asksTitles);
  if (condition.kind === 'not') return asksTitles(condition.condition);
  return 'field' in condition && condition.field === 'title';
}

function prepareTitles({ words, entries }: EntrySearch): void {
  for (const { paper } of entries) if (paper) words.title(paper);
}

/** The entries that a query means; undefined, which is all of them, where it asks for nothing. */
export function matchingEntries(
  search: EntrySearch,
  { loose, conditions }: QueryPlan,
): Meeting | undefined {
  // Cut before it is asked which words there are.
  if (loose.length + conditions.length > 0) prepareEntries(search, search.entries);
  if (conditions.some(asksTitles)) prepareTitles(search);
  const all: Condition[] = [...conditions];
  if (loose.length > 0) all.push({ kind: 'words', terms: loose, field: undefined });
  return meeting(all, evidence(search));
}

/** Cuts the words of these entries ahead of the first question. */
export function prepareEntries(
  { words, library }: Pick<EntrySearch, 'words' | 'library'>,
  entries: readonly Entry[],
): void {
  for (const entry of entries) words.of(entry);
  for (const { record } of library.all('tags')) words.tag(record);
}
