import { Fragment, useEffect, useRef, type MouseEvent } from 'react';
import { LIBRARY, isNarrowed, printAddress } from '#domain/address';
import { activeFilters } from '#domain/filter-words';
import type { LibraryFilters } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import { askedWords, type AskedWords } from '#domain/nothing-found';
import { filterMessages } from '#messages/filter-words';
import { formatCount } from '#messages/plural';
import { nothingFoundMessages } from '#messages/nothing-found';
import type { DropPart } from '../../state/results-store.ts';
import { useResults, useServices } from '../../state/services.tsx';
import { useLibraryAddress } from '../../state/use-address.ts';
import { Filled } from '../../ui/Filled.tsx';

/** Longest word or phrase that the heading repeats, in UTF-16 units. */
const EXCERPT_LENGTH = 40;

function heading({ kind, text }: AskedWords, narrowed: boolean): string {
  const words = nothingFoundMessages.heading;
  switch (kind) {
    case 'nothing':
      return words.filters;
    case 'conditions':
      return narrowed ? words.searchAndFilters : words.search;
    case 'words':
      return narrowed ? words.wordsAndFilters : words.words;
    case 'word':
    case 'phrase':
      if (narrowed) return words.wordsAndFilters;
      return words.one(text.slice(0, EXCERPT_LENGTH).toWellFormed());
  }
}

function partWords(part: DropPart, { sources }: LibrarySummary): string {
  switch (part.kind) {
    case 'words':
      return part.words;
    case 'clause':
      return part.clause;
    case 'has':
      return nothingFoundMessages.has[part.has];
    case 'authorsKnown':
      return nothingFoundMessages.authorsKnown;
    case 'years':
      return filterMessages.years(part.years);
    case 'statuses':
      return part.statuses
        .map((status) => nothingFoundMessages.statuses[status])
        .join(nothingFoundMessages.or);
    case 'tag':
      return nothingFoundMessages.tag(part.tag);
    case 'list':
      return nothingFoundMessages.list(part.list);
    case 'sources':
      return part.sources
        .map((name) => sources.find((source) => source.name === name)?.title ?? name)
        .join(nothingFoundMessages.or);
  }
}

/** Filters that a paper must pass one by one: of several years, sources or statuses, any is enough. */
function filterParts(filters: LibraryFilters): number {
  const parts = activeFilters(filters, (name) => name).map(({ key, value: { kind } }) =>
    kind === 'year' || kind === 'source' || kind === 'is' ? kind : key,
  );
  return new Set(parts).size;
}

function advice({ kind, parts }: AskedWords, filters: number): string {
  const words = nothingFoundMessages.advice;
  if (kind === 'nothing' && filters === 1) return words.otherFilter;
  if (filters > 0) return words.nothingEither;
  if (kind === 'words') return words.noneOfThem;
  if (kind !== 'conditions') return words.notIt;
  return parts === 1 ? words.otherWords : words.noneEither;
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
          {/* All offers leave out as many. */}
          <p>{nothingFoundMessages.leaveOut(first.parts.length, drops.length)}</p>
          <ul>
            {drops.map(({ parts, query, count }) => (
              <li key={JSON.stringify(parts)}>
                <a
                  href={printAddress({ ...meant, ...query, sort: meant.sort, paper })}
                  onClick={followed}
                >
                  <span>
                    <Filled
                      sentence={nothingFoundMessages.without}
                      parts={{ parts: <Parts parts={parts} summary={summary} /> }}
                    />
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
        {meant.text.trim() === ''
          ? nothingFoundMessages.clearFilters
          : nothingFoundMessages.clearSearch}
      </a>
    </div>
  );
}

interface PartsProps {
  readonly parts: readonly DropPart[];
  readonly summary: LibrarySummary;
}

/** What is left out. */
function Parts({ parts, summary }: PartsProps) {
  return parts.map((part, at) => (
    <Fragment key={JSON.stringify(part)}>
      {at > 0 && nothingFoundMessages.and}
      <b>{partWords(part, summary)}</b>
    </Fragment>
  ));
}

function FewDates({ summary: { dated, papers } }: { readonly summary: LibrarySummary }) {
  return <p className="small">{nothingFoundMessages.fewDates(dated, papers)}</p>;
}
