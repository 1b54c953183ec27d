import type { MouseEvent } from 'react';
import { LIBRARY, isNarrowed, printAddress, type LibraryAddress } from '#domain/address';
import { AUTHORS_WORDS, KIND_WORDS, STATUS_WORDS, yearWords } from '#domain/filter-words';
import { formatCount } from '#domain/format';
import type { LibrarySummary } from '#domain/library-summary';
import type { DropPart } from '../../state/results-store.ts';
import { useResults, useServices } from '../../state/services.tsx';
import { useLibraryAddress } from '../../state/use-address.ts';

function heading(address: LibraryAddress): string {
  const words = address.text.trim().split(/\s+/);
  if (words[0] === '') return 'No paper passes these filters';
  if (isNarrowed(address)) return 'No paper matches these words and filters';
  return words.length === 1
    ? `No paper holds “${words[0]?.replaceAll(/["“”„]/g, '').slice(0, 40)}”`
    : 'No paper holds any of these words';
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
      return AUTHORS_WORDS.toLowerCase();
    case 'years':
      return yearWords(part.years);
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

function advice(address: LibraryAddress): string {
  const words = address.text.trim().split(/\s+/);
  if (words[0] === '' || isNarrowed(address)) {
    return 'Leaving any one of them out finds nothing either.';
  }
  return words.length === 1
    ? 'Neither titles nor abstracts hold it. Another spelling or a wider word may.'
    : 'Neither titles nor abstracts hold any of them. Other words may.';
}

/** Each part that could be left out, and what that would find. */
export function NothingFound({ summary }: { readonly summary: LibrarySummary }) {
  const { ui } = useServices();
  const address = useResults((state) => state.address);
  const paper = useLibraryAddress((now) => now.paper);
  // Leaving out the only part finds the whole library, which "Clear search" says better.
  const drops = useResults((state) => state.drops).filter(({ count }) => count < summary.papers);
  /** These links go with what they lead to; a pointer needs no focus, and a phone no keyboard. */
  const followed = ({ detail }: MouseEvent): void => {
    if (detail === 0) ui.setState({ searchWanted: true });
  };
  return (
    <div className="nothing-found">
      <h2>{heading(address)}</h2>
      {drops.length > 0 ? (
        <>
          <p>{drops.length === 1 ? 'Without it:' : 'Leave one out and you get:'}</p>
          <ul>
            {drops.map(({ part, query, count }) => (
              <li key={JSON.stringify(part)}>
                <a
                  href={printAddress({ ...address, ...query, sort: address.sort, paper })}
                  onClick={followed}
                >
                  <span>
                    without <b>{partWords(part, summary)}</b>
                  </span>
                  <span>{formatCount(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{advice(address)}</p>
      )}
      {address.years.length > 0 && <FewDates summary={summary} />}
      <a className="button" href={printAddress({ ...LIBRARY, paper })} onClick={followed}>
        {address.text.trim() === '' ? 'Clear filters' : 'Clear search'}
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
