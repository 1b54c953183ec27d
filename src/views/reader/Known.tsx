import { Building2, Calendar, Clock, Layers, Users } from 'lucide-react';
import { formatDay, readingMinutes } from '#domain/format';
import type { StoredPaper } from '#domain/stored-paper';
import { paperFactMessages } from '#messages/paper-facts';
import { readerMessages } from '#messages/reader';

/** More names would stand before the abstract like a wall. */
const MOST_NAMES = 8;

function authors({ authorCount, own }: StoredPaper): string {
  if (own && own.authors.length > 0) {
    const shown = own.authors.slice(0, MOST_NAMES);
    const more = own.authors.length - shown.length;
    const names = shown.join('; ');
    return more > 0 ? readerMessages.authorsAndMore(names, more) : names;
  }
  return authorCount === undefined
    ? readerMessages.authorsNotGiven
    : readerMessages.namesNotGiven(authorCount);
}

function origin({ listings, own }: StoredPaper): string {
  if (own) return own.from === '' ? readerMessages.yours : readerMessages.yoursFrom(own.from);
  return readerMessages.sourceLists(new Set(listings.map(({ source }) => source)).size);
}

/** What the pages told of the paper, and plainly what they did not. */
export function Known({ paper }: { readonly paper: StoredPaper }) {
  return (
    <ul className="known" aria-label={readerMessages.about}>
      <li title={paper.yearInferred ? paperFactMessages.aboutYear : undefined}>
        <Calendar className="icon" aria-hidden />
        {paper.publishedOn === undefined ? paperFactMessages.noDate : formatDay(paper.publishedOn)}
        {paper.yearInferred && paperFactMessages.yearInferred}
      </li>
      <li title={paper.own?.authors.join('; ')}>
        <Users className="icon" aria-hidden />
        {authors(paper)}
      </li>
      {paper.organization !== undefined && (
        <li>
          <Building2 className="icon" aria-hidden />
          {paper.organization}
        </li>
      )}
      <li>
        <Layers className="icon" aria-hidden />
        {origin(paper)}
      </li>
      {paper.abstract !== '' && (
        <li>
          <Clock className="icon" aria-hidden />
          {readerMessages.minutes(readingMinutes(paper.abstract))}
        </li>
      )}
    </ul>
  );
}
