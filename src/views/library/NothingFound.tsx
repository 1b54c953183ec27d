import { printAddress, isNarrowed, type LibraryAddress } from '#domain/address';
import { formatCount } from '#domain/format';
import type { LibrarySummary } from '#domain/library-summary';
import { useResults } from '../../state/services.tsx';
import { libraryHref } from '../../state/use-address.ts';

function heading(address: LibraryAddress): string {
  if (address.text.trim() === '') return 'No paper passes these filters';
  return isNarrowed(address)
    ? 'No paper matches these words and filters'
    : 'No paper matches all these words';
}

/** Each part that could be left out, and what that would find. */
export function NothingFound({ summary }: { readonly summary: LibrarySummary }) {
  const address = useResults((state) => state.address);
  const drops = useResults((state) => state.drops);
  const { dated, papers } = summary;
  return (
    <div className="nothing-found">
      <h2>{heading(address)}</h2>
      <p>
        {drops.length > 0
          ? 'Leave one out and you get:'
          : 'Leaving any one part out finds nothing either.'}
      </p>
      {drops.length > 0 && (
        <ul>
          {drops.map(({ label, query, count }) => (
            <li key={label}>
              <a href={printAddress({ ...address, ...query, sort: address.sort })}>
                <span>
                  without <b>{label}</b>
                </span>
                <span>{formatCount(count)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {address.years.length > 0 && (
        <p className="small">
          Only {formatCount(dated)} of {formatCount(papers)} papers carry a date, so a year leaves
          most of them out.
        </p>
      )}
      <a className="button" href={libraryHref}>
        Clear search
      </a>
    </div>
  );
}
