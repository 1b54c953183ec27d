import type { PaperSet } from '#domain/datasheet';
import { aboutPapersMessages } from '#messages/about-papers';
import { usePaperTitles } from '../../state/use-about-papers.ts';
import { usePaperHref } from '../../state/use-address.ts';

export interface PapersBehindProps {
  readonly papers: PaperSet;
  /** What these papers are: `with a date`. */
  readonly says: string;
}

/** The papers that a number counts, by their titles. */
export function PapersBehind({ papers, says }: PapersBehindProps) {
  const titles = usePaperTitles(papers.ids);
  const hrefOf = usePaperHref();
  if (!titles) return <p role="status">{aboutPapersMessages.looking}</p>;
  return (
    <>
      {papers.papers > papers.ids.length && <p>{aboutPapersMessages.firstOf(papers.ids.length)}</p>}
      <ul className="papers-behind" aria-label={aboutPapersMessages.papersThat(says)}>
        {titles.map(({ id, title }) => (
          <li key={id}>
            <a href={hrefOf(id)} lang="en" dir="ltr">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
