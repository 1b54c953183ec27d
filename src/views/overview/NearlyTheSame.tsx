import type { Datasheet, NearDuplicate } from '#domain/datasheet';
import { aboutPapersMessages } from '#messages/about-papers';
import { usePaperHref } from '../../state/use-address.ts';
import { Difference } from './Difference.tsx';
import { PartSection } from './OverviewPart.tsx';

/** Pairs of papers that may be versions of one, with what differs. */
export function NearlyTheSame({ sheet: { nearDuplicates } }: { readonly sheet: Datasheet }) {
  const { pairs, nearest, method, threshold } = nearDuplicates;
  const words = aboutPapersMessages.twins;
  return (
    <PartSection title={words.title}>
      <p>
        {pairs === 0 ? words.none : words.pairs(pairs)}{' '}
        <span lang="en" dir="ltr">
          {method}
        </span>
        {words.toldFrom(percent(threshold))}
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

function percent(share: number): number {
  return Math.round(share * 100);
}

function Pair({
  pair: { ids, titles, resemblance, difference },
}: {
  readonly pair: NearDuplicate;
}) {
  const hrefOf = usePaperHref();
  const words = aboutPapersMessages.twins;
  return (
    <>
      <p className="pair">
        <a href={hrefOf(ids[0])} lang="en" dir="ltr">
          {titles[0]}
        </a>
        <span> {words.and} </span>
        <a href={hrefOf(ids[1])} lang="en" dir="ltr">
          {titles[1]}
        </a>
      </p>
      <details>
        <summary>
          {words.same(percent(resemblance))} <span>{words.direction}</span>
        </summary>
        <Difference pieces={difference} />
      </details>
    </>
  );
}
