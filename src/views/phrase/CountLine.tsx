import type { LinesFound, LineSort } from '#domain/concordance';
import { formatCount } from '#messages/plural';
import { phraseMessages } from '#messages/phrase';
import { useUi } from '../../state/services.tsx';
import { useChangePhrase, usePhraseAddress } from '../../state/use-phrase.ts';
import { SortBy } from '../../ui/SortBy.tsx';
import { Emphasised } from '../../ui/Emphasised.tsx';

const ORDERS: readonly LineSort[] = ['after', 'before', 'year'];

/** What the count leaves unsaid. */
function remark({ lines, sentences, onlyPaper }: LinesFound, from: string | undefined): string {
  if (lines < sentences) return phraseMessages.shownOnly(lines);
  if (onlyPaper === undefined) return '';
  return from === onlyPaper ? phraseMessages.noOtherPaper : phraseMessages.onlyThisPaper;
}

/** The paper in which the phrase was selected. */
function useSelectedIn(): string | undefined {
  const left = useUi((state) => state.left?.address);
  return left?.screen === 'library' ? left.paper : undefined;
}

/** How many lines there are, and their order. */
export function CountLine({ found }: { readonly found: LinesFound }) {
  const { sort } = usePhraseAddress();
  const change = useChangePhrase();
  const from = useSelectedIn();
  const { lines, passing, sentences, papers, of, passingPapers } = found;
  const isWhole = passing === lines;
  const words = isWhole
    ? phraseMessages.found(sentences, papers, of)
    : phraseMessages.passing(passing, lines, passingPapers);
  const unsaid = remark(found, from);
  return (
    <div className="phrase-count">
      <p role="status">
        <Emphasised sentence={words} part={formatCount(isWhole ? sentences : passing)} />
        {unsaid !== '' && `. ${unsaid}`}
      </p>
      <SortBy
        value={sort}
        orders={ORDERS.map((order) => [order, phraseMessages.orders[order]])}
        onChange={(chosen) => change({ sort: chosen })}
      />
    </div>
  );
}
