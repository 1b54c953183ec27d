import { Building2, Calendar, Clock, Layers, Users } from 'lucide-react';
import { formatDay, plural, readingMinutes } from '#domain/format';
import type { StoredPaper } from '#domain/stored-paper';
import { formatCount } from '#messages/plural';

/** More names would stand before the abstract like a wall. */
const MOST_NAMES = 8;

function authors({ authorCount, own }: StoredPaper): string {
  if (own && own.authors.length > 0) {
    const shown = own.authors.slice(0, MOST_NAMES);
    const more = own.authors.length - shown.length;
    return more > 0 ? `${shown.join('; ')} and ${formatCount(more)} more` : shown.join('; ');
  }
  return authorCount === undefined
    ? 'Authors not given'
    : `${plural(authorCount, 'author')}, names not given`;
}

function origin({ listings, own }: StoredPaper): string {
  if (own) return own.from === '' ? 'Yours' : `Yours, from ${own.from}`;
  return `In ${plural(new Set(listings.map(({ source }) => source)).size, 'source list')}`;
}

/** What the pages told of the paper, and plainly what they did not. */
export function Known({ paper }: { readonly paper: StoredPaper }) {
  return (
    <ul className="known" aria-label="About this paper">
      <li title={paper.yearInferred ? 'About: the page printed no year' : undefined}>
        <Calendar className="icon" aria-hidden />
        {paper.publishedOn === undefined ? 'No date' : formatDay(paper.publishedOn)}
        {paper.yearInferred && ', year inferred'}
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
          {readingMinutes(paper.abstract)} min
        </li>
      )}
    </ul>
  );
}
