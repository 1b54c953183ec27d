import type { Listing } from '#domain/corpus';
import { formatCount, plural } from '#domain/format';
import type { LibrarySummary } from '#domain/library-summary';
import type { StoredPaper } from '#domain/stored-paper';
import { useLibrary } from '../../state/services.tsx';

function pageName(summary: LibrarySummary | undefined, listing: Listing): string {
  const source = summary?.sources.find(({ name }) => name === listing.source);
  if (!source) return listing.source;
  return source.pageDay === undefined ? source.title : `${source.title}, ${source.pageDay}`;
}

/** Every appearance of the paper on a saved page. */
export function Provenance({ paper }: { readonly paper: StoredPaper }) {
  const summary = useLibrary((state) => state.summary);
  const { listings, commentCount } = paper;
  return (
    <section className="provenance" aria-labelledby="provenance-title">
      <h2 id="provenance-title">Where it came from</h2>
      <ul>
        {listings.map((listing) => (
          <li key={`${listing.source} ${listing.line}`} title={listing.source}>
            <span className="page">{pageName(summary, listing)}</span>
            <br />
            Line {formatCount(listing.line)}, number {formatCount(listing.position)} on the page
          </li>
        ))}
      </ul>
      {commentCount !== undefined && <p>{plural(commentCount, 'comment')} when it was saved.</p>}
      {paper.yearInferred && (
        <p>The page printed no year. It is taken from the year the page was saved.</p>
      )}
    </section>
  );
}
