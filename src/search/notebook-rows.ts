/** Entries as the screen draws them. */
import type { EntryPaper, EntryRow } from '#domain/notebook';
import type { ReaderLibrary } from '#domain/reader/library';
import { merged } from '#domain/snippet';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { forms } from './forms.ts';
import type { Entry } from './notebook-entries.ts';
import { matches, type Term } from './query-terms.ts';

/** Where any of the terms stands in a text. */
function rangesOf(text: string, terms: readonly Term[]): TextRange[] {
  const atoms = terms.flatMap(({ whole, parts }) => [whole, ...parts]);
  if (atoms.length === 0) return [];
  const found = forms(text).filter(({ folded }) => atoms.some((atom) => matches(atom, folded)));
  return merged(found.toSorted((a, b) => a.start - b.start || b.end - a.end));
}

function paperOf(id: string, paper: StoredPaper | undefined): EntryPaper {
  if (!paper) return { id, title: undefined };
  const { title, publishedOn, yearInferred, listings } = paper;
  return { id, title, publishedOn, yearInferred, source: listings[0]?.source };
}

/** How an entry stands among the others. */
interface Standing {
  readonly opensPaper: boolean;
  readonly matches: boolean;
}

/** @param terms what is marked in quotes */
export function entryRow(
  entry: Entry,
  library: ReaderLibrary,
  terms: readonly Term[],
  { opensPaper, matches }: Standing,
): EntryRow {
  const { id, kind, paperId, paper, record, quote, note, anchored, at } = entry;
  const was = 'exact' in record && record.exact !== quote ? record.exact : undefined;
  return {
    id,
    kind,
    paper: paperOf(paperId, paper),
    quote,
    quoteMatches: matches ? rangesOf(quote, terms) : [],
    was,
    anchored,
    note,
    tags: library.tagsOn(id).map(({ name }) => name),
    at,
    opensPaper,
    matches,
  };
}
