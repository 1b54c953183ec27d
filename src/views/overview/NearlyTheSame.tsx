import type { Datasheet, NearDuplicate } from '#domain/datasheet';
import { plural } from '#domain/format';
import { usePaperHref } from '../../state/use-address.ts';
import { Difference } from './Difference.tsx';
import { PartSection } from './OverviewPart.tsx';

/** Pairs of papers that may be versions of one, with what differs. */
export function NearlyTheSame({ sheet: { nearDuplicates } }: { readonly sheet: Datasheet }) {
  const { pairs, nearest, method, threshold } = nearDuplicates;
  return (
    <PartSection title="Nearly the same text">
      <p>
        {pairs === 0
          ? 'No two papers of different titles have nearly the same abstract.'
          : `${plural(pairs, 'pair')} of papers with different titles and nearly the same abstract, as versions of one paper have.`}{' '}
        {method}; told from {percent(threshold)} on.
      </p>
      {nearest.length > 0 && (
        <ol className="near-duplicates">
          {nearest.map((pair) => (
            <li key={pair.ids.join(' ')}>
              <Pair pair={pair} />
            </li>
          ))}
        </ol>
      )}
    </PartSection>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function Pair({
  pair: { ids, titles, resemblance, difference },
}: {
  readonly pair: NearDuplicate;
}) {
  const hrefOf = usePaperHref();
  return (
    <>
      <p className="pair">
        <a href={hrefOf(ids[0])}>{titles[0]}</a>
        <span> and </span>
        <a href={hrefOf(ids[1])}>{titles[1]}</a>
      </p>
      <details>
        <summary>
          {percent(resemblance)} the same: <span>from the first abstract to the second</span>
        </summary>
        <Difference pieces={difference} />
      </details>
    </>
  );
}
