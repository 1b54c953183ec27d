import type { PaperSet } from '#domain/datasheet';
import { formatCount } from '#messages/plural';
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
  if (!titles) return <p role="status">Looking for them…</p>;
  return (
    <>
      {papers.papers > papers.ids.length && (
        <p>The first {formatCount(papers.ids.length)} of them:</p>
      )}
      <ul className="papers-behind" aria-label={`Papers ${says}`}>
        {titles.map(({ id, title }) => (
          <li key={id}>
            <a href={hrefOf(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
