import type { LinesFound, LineSort } from '#domain/concordance';
import { plural } from '#domain/format';
import { formatCount } from '#messages/plural';
import { useUi } from '../../state/services.tsx';
import { useChangePhrase, usePhraseAddress } from '../../state/use-phrase.ts';
import { SortBy } from '../../ui/SortBy.tsx';

const ORDERS: readonly (readonly [LineSort, string])[] = [
  ['after', 'By what follows'],
  ['before', 'By what precedes'],
  ['year', 'By year'],
];

/** How much was found, or how much of it passes. */
function countWords({ lines, passing, sentences, papers, of, passingPapers }: LinesFound): string {
  const whole = `${plural(sentences, 'sentence')} in ${formatCount(papers)} of ${plural(of, 'paper')}`;
  if (passing === lines) return whole;
  return `${formatCount(passing)} of ${plural(lines, 'sentence')}, in ${plural(passingPapers, 'paper')}`;
}

/** What the count leaves unsaid. */
function remark({ lines, sentences, onlyPaper }: LinesFound, from: string | undefined): string {
  if (lines < sentences) {
    return `. Shown are ${formatCount(lines)}, those of the newest papers`;
  }
  if (onlyPaper === undefined) return '';
  return from === onlyPaper
    ? '. No other paper uses these words'
    : '. Only this paper uses these words';
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
  const words = countWords(found);
  const blank = words.indexOf(' ');
  return (
    <div className="phrase-count">
      <p role="status">
        <b>{words.slice(0, blank)}</b>
        {words.slice(blank)}
        {remark(found, from)}
      </p>
      <SortBy value={sort} orders={ORDERS} onChange={(chosen) => change({ sort: chosen })} />
    </div>
  );
}
