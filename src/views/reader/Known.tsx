import { Building2, Calendar, Clock, Layers, Users } from 'lucide-react';
import { formatDay, plural, readingMinutes } from '#domain/format';
import type { StoredPaper } from '#domain/stored-paper';

function authors({ authorCount, own }: StoredPaper): string {
  if (own && own.authors.length > 0) return own.authors.join('; ');
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
      <li>
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
