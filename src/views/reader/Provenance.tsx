import type { Listing } from '#domain/corpus';
import { plural } from '#domain/format';
import { KEPT_FROM } from '#domain/own-paper';
import type { LibrarySummary } from '#domain/library-summary';
import type { StoredPaper } from '#domain/stored-paper';
import { formatCount } from '#messages/plural';
import { useLibrary, useServices } from '../../state/services.tsx';
import { Button } from '../../ui/Button.tsx';

function pageName(summary: LibrarySummary | undefined, listing: Listing): string {
  const source = summary?.sources.find(({ name }) => name === listing.source);
  if (!source) return listing.source;
  return source.pageDay === undefined ? source.title : `${source.title}, ${source.pageDay}`;
}

/** Every appearance of the paper on a saved page, or the file that the reader brought it in with. */
export function Provenance({ paper }: { readonly paper: StoredPaper }) {
  return (
    <section className="provenance" aria-labelledby="provenance-title">
      <h2 id="provenance-title">Where it came from</h2>
      {paper.own ? <Brought paper={paper.id} from={paper.own.from} /> : <Listings paper={paper} />}
    </section>
  );
}

function Listings({ paper }: { readonly paper: StoredPaper }) {
  const summary = useLibrary((state) => state.summary);
  const { listings, commentCount } = paper;
  return (
    <>
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
    </>
  );
}

function Brought({ paper, from }: { readonly paper: string; readonly from: string }) {
  const { readerKeeper } = useServices();
  return (
    <>
      {from === KEPT_FROM ? (
        <p>
          An update of the papers left it out. It was kept as your own because you had marked it.
        </p>
      ) : (
        <p>
          You brought it in{from !== '' && ` with ${from}`}. No saved page lists it. What is not
          said here, the file did not say.
        </p>
      )}
      <Button
        look="quiet"
        onClick={() => void readerKeeper.act({ kind: 'remove-own-paper', paper }, 'said')}
      >
        Remove from the library
      </Button>
    </>
  );
}
