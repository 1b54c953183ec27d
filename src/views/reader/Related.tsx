import { useId } from 'react';
import { formatDay } from '#domain/format';
import { paperFactMessages } from '#messages/paper-facts';
import { readerMessages } from '#messages/reader';
import { usePaperHref } from '../../state/use-address.ts';
import { useRelated, type RelatedPaper } from '../../state/use-related.ts';

/** Papers about the same, with the words that relate them; nothing until they are found. */
export function Related({ id }: { readonly id: string }) {
  const papers = useRelated(id);
  const hrefOf = usePaperHref();
  if (papers.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related-title">
      <h2 id="related-title">{readerMessages.related}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <RelatedLink paper={paper} href={hrefOf(paper.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RelatedLinkProps {
  readonly paper: RelatedPaper;
  readonly href: string;
}

/** Named by the title alone, as in the results; the rest describes it. */
function RelatedLink({ paper, href }: RelatedLinkProps) {
  const [title, facts] = [useId(), useId()];
  return (
    <a href={href} data-paper={paper.id} aria-labelledby={title} aria-describedby={facts}>
      <span id={title} className="title" lang="en" dir="ltr">
        {paper.title}
      </span>
      <span id={facts} className="facts">
        <Day paper={paper} />
        {paper.words.length > 0 && (
          <span lang="en" dir="ltr">
            {paper.words.join(', ')}
          </span>
        )}
      </span>
    </a>
  );
}

function Day({ paper }: { readonly paper: RelatedPaper }) {
  if (paper.publishedOn === undefined) return <span>{paperFactMessages.noDate}</span>;
  const day = formatDay(paper.publishedOn);
  return paper.yearInferred ? (
    <span title={paperFactMessages.aboutDay(day)}>
      {day}
      <span className="visually-hidden">{paperFactMessages.yearInferred}</span>
    </span>
  ) : (
    <span>{day}</span>
  );
}
