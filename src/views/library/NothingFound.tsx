import { Fragment, useEffect, useRef, type MouseEvent } from 'react';
import { LIBRARY, isNarrowed, printAddress } from '#domain/address';
import { activeFilters, KIND_WORDS, STATUS_WORDS } from '#domain/filter-words';
import type { LibraryFilters } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import { askedWords, type AskedWords } from '#domain/nothing-found';
import { filterMessages } from '#messages/filter-words';
import { formatCount } from '#messages/plural';
import type { DropPart } from '../../state/results-store.ts';
import { useResults, useServices } from '../../state/services.tsx';
import { useLibraryAddress } from '../../state/use-address.ts';

/** Longest word or phrase that the heading repeats, in UTF-16 units. */
const EXCERPT_LENGTH = 40;

const NUMBER_WORDS = ['none', 'one', 'two', 'three', 'four'];

function heading({ kind, text }: AskedWords, narrowed: boolean): string {
  switch (kind) {
    case 'nothing':
      return 'No paper passes these filters';
    case 'conditions':
      return narrowed
        ? 'No paper matches this search and these filters'
        : 'No paper matches this search';
    case 'words':
      if (!narrowed) return 'No paper holds any of these words';
      return 'No paper matches these words and filters';
    case 'word':
    case 'phrase':
      if (narrowed) return 'No paper matches these words and filters';
      return `No paper holds “${text.slice(0, EXCERPT_LENGTH).toWellFormed()}”`;
  }
}

function partWords(part: DropPart, { sources }: LibrarySummary): string {
  switch (part.kind) {
    case 'words':
      return part.words;
    case 'clause':
      return part.clause;
    case 'has':
      return KIND_WORDS[part.has].toLowerCase();
    case 'authorsKnown':
      return filterMessages.authorCountGiven.toLowerCase();
    case 'years':
      return filterMessages.years(part.years);
    case 'statuses':
      return part.statuses.map((status) => STATUS_WORDS[status].toLowerCase()).join(' or ');
    case 'tag':
      return `tag ${part.tag}`;
    case 'list':
      return `list ${part.list}`;
    case 'sources':
      return part.sources
        .map((name) => sources.find((source) => source.name === name)?.title ?? name)
        .join(' or ');
  }
}

/** How many parts each offer leaves out, in words; all offers leave out as many. */
function offerWords(parts: number, offers: number): string {
  if (offers === 1) return `Leave ${parts === 1 ? 'this' : 'these'} out and you get:`;
  return `Leave ${NUMBER_WORDS[parts] ?? parts} out and you get:`;
}

/** Filters that a paper must pass one by one: of several years, sources or statuses, any is enough. */
function filterParts(filters: LibraryFilters): number {
  const parts = activeFilters(filters, (name) => name).map(({ key, value: { kind } }) =>
    kind === 'year' || kind === 'source' || kind === 'is' ? kind : key,
  );
  return new Set(parts).size;
}

function advice({ kind, parts }: AskedWords, filters: number): string {
  if (kind === 'nothing' && filters === 1) return 'Another filter may find some.';
  if (filters > 0) return 'Leaving any one of them out finds nothing either.';
  if (kind === 'words') return 'Neither titles nor abstracts hold any of them. Other words may.';
  if (kind !== 'conditions') {
    return 'Neither titles nor abstracts hold it. Another spelling or a wider word may.';
  }
  return parts === 1
    ? 'Other words may find some.'
    : 'Leaving any one part of it out finds nothing either.';
}

/** Each part that could be left out, and what that would find. */
export function NothingFound({ summary }: { readonly summary: LibrarySummary }) {
  const { ui } = useServices();
  const meant = useResults((state) => state.meant);
  const asked = askedWords(meant.text);
  const narrowed = isNarrowed(meant);
  const paper = useLibraryAddress((now) => now.paper);
  // Leaving out the only part finds the whole library, which "Clear search" says better.
  const drops = useResults((state) => state.drops).filter(({ count }) => count < summary.papers);
  /** These links go with what they lead to; a pointer needs no focus, and a phone no keyboard. */
  const followed = ({ detail }: MouseEvent): void => {
    if (detail === 0) ui.setState({ searchWanted: true });
  };
  const [first] = drops;
  // The last paper left the list with the focus: it is where the list was.
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!ui.getState().cursor) return;
    ui.setState({ cursor: undefined });
    title.current?.focus();
  }, [ui]);
  return (
    <div className="nothing-found">
      <h2 ref={title} tabIndex={-1}>
        {heading(asked, narrowed)}
      </h2>
      {first ? (
        <>
          <p>{offerWords(first.parts.length, drops.length)}</p>
          <ul>
            {drops.map(({ parts, query, count }) => (
              <li key={JSON.stringify(parts)}>
                <a
                  href={printAddress({ ...meant, ...query, sort: meant.sort, paper })}
                  onClick={followed}
                >
                  <span>
                    without{' '}
                    {parts.map((part, at) => (
                      <Fragment key={JSON.stringify(part)}>
                        {at > 0 && ' and '}
                        <b>{partWords(part, summary)}</b>
                      </Fragment>
                    ))}
                  </span>
                  <span>{formatCount(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{advice(asked, filterParts(meant))}</p>
      )}
      {(meant.years.length > 0 || asked.byYear) && <FewDates summary={summary} />}
      <a className="button" href={printAddress({ ...LIBRARY, paper })} onClick={followed}>
        {meant.text.trim() === '' ? 'Clear filters' : 'Clear search'}
      </a>
    </div>
  );
}

function FewDates({ summary: { dated, papers } }: { readonly summary: LibrarySummary }) {
  return (
    <p className="small">
      Only {formatCount(dated)} of {formatCount(papers)} papers carry a date, so a year leaves most
      of them out.
    </p>
  );
}
