import { ChevronDown } from 'lucide-react';
import {
  LINE_SORTS,
  type Concordance,
  type ConcordanceLine,
  type LineSort,
} from '#domain/concordance';
import { formatCount, plural } from '#domain/format';
import { useUi } from '../../state/services.tsx';
import { useChangePhrase, usePhraseAddress } from '../../state/use-phrase.ts';

const SORT_LABELS: Record<LineSort, string> = {
  after: 'By what follows',
  before: 'By what precedes',
  year: 'By year',
};

function papersOf(lines: readonly ConcordanceLine[]): number {
  return new Set(lines.map(({ paperId }) => paperId)).size;
}

/** How much was found, or how much of it passes. */
function countWords(found: Concordance, shown: readonly ConcordanceLine[]): string {
  const { lines, sentences, papers, of } = found;
  const whole = `${plural(sentences, 'sentence')} in ${formatCount(papers)} of ${plural(of, 'paper')}`;
  if (shown.length === lines.length) return whole;
  return `${formatCount(shown.length)} of ${plural(lines.length, 'sentence')}, in ${plural(papersOf(shown), 'paper')}`;
}

/** What the count leaves unsaid. */
function remark({ lines, sentences, papers }: Concordance, from: string | undefined): string {
  if (lines.length < sentences) {
    return `. Shown are ${formatCount(lines.length)}, those of the newest papers`;
  }
  if (papers > 1) return '';
  const isOwn = from === lines[0]?.paperId;
  return isOwn ? '. No other paper uses these words' : '. Only this paper uses these words';
}

/** The paper in which the phrase was selected. */
function useSelectedIn(): string | undefined {
  const left = useUi((state) => state.left?.address);
  return left?.screen === 'library' ? left.paper : undefined;
}

/** How many lines there are, and their order. */
export function CountLine({
  found,
  shown,
}: {
  readonly found: Concordance;
  readonly shown: readonly ConcordanceLine[];
}) {
  const { sort } = usePhraseAddress();
  const change = useChangePhrase();
  const from = useSelectedIn();
  const words = countWords(found, shown);
  const blank = words.indexOf(' ');
  return (
    <div className="phrase-count">
      <p role="status">
        <b>{words.slice(0, blank)}</b>
        {words.slice(blank)}
        {remark(found, from)}
      </p>
      <span className="phrase-sort">
        <select
          aria-label="Sort by"
          value={sort}
          onChange={(event) =>
            change({ sort: LINE_SORTS.find((known) => known === event.target.value) ?? 'after' })
          }
        >
          {LINE_SORTS.map((known) => (
            <option key={known} value={known}>
              {SORT_LABELS[known]}
            </option>
          ))}
        </select>
        <ChevronDown className="icon" aria-hidden />
      </span>
    </div>
  );
}
