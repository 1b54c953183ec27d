import type { Listing } from '#domain/corpus';
import { KEPT_FROM } from '#domain/own-paper';
import type { LibrarySummary } from '#domain/library-summary';
import type { StoredPaper } from '#domain/stored-paper';
import { readerMessages } from '#messages/reader';
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
      <h2 id="provenance-title">{readerMessages.provenance}</h2>
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
            {readerMessages.line(listing.line, listing.position)}
          </li>
        ))}
      </ul>
      {commentCount !== undefined && <p>{readerMessages.comments(commentCount)}</p>}
      {paper.yearInferred && <p>{readerMessages.yearInferred}</p>}
    </>
  );
}

function Brought({ paper, from }: { readonly paper: string; readonly from: string }) {
  const { readerKeeper } = useServices();
  return (
    <>
      <p>{from === KEPT_FROM ? readerMessages.leftOut : readerMessages.brought(from)}</p>
      <Button
        look="quiet"
        onClick={() => void readerKeeper.act({ kind: 'remove-own-paper', paper }, 'said')}
      >
        {readerMessages.removePaper}
      </Button>
    </>
  );
}
