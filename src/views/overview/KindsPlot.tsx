import { HIGHLIGHTS, printAddress } from '#domain/address';
import { plural } from '#domain/format';
import { kindNamed } from '#domain/reader/kinds';
import { HIGHLIGHT_KINDS, type HighlightKind } from '#domain/reader/records';
import type { ReaderSummary } from '#domain/reader/summary';
import { formatCount } from '#messages/plural';
import { useMedia } from '../../ui/use-media.ts';
import { Bars } from './Bars.tsx';
import { DataTable, Plot } from './Plot.tsx';

const TITLE = 'Highlights by kind';

function hrefOf(kind: HighlightKind): string {
  return printAddress({ ...HIGHLIGHTS, kinds: [kind] });
}

/** What was marked, as what. */
export function KindsPlot({ highlights, kinds }: Pick<ReaderSummary, 'highlights' | 'kinds'>) {
  const counted = HIGHLIGHT_KINDS.map((kind) => ({
    ...kindNamed(kind, kinds),
    count: highlights[kind],
  }));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return <NoHighlights />;
  return (
    <Plot
      title={TITLE}
      says={`${plural(all, 'highlight')} in all. A bar leads to those of its kind.`}
      table={
        <DataTable
          caption={TITLE}
          head={['Kind', 'Highlights']}
          rows={counted.map(({ id, name, count }) => ({
            key: id,
            cells: [
              name,
              count === 0 ? (
                '0'
              ) : (
                <a key="count" href={hrefOf(id)} aria-label={plural(count, 'highlight')}>
                  {formatCount(count)}
                </a>
              ),
            ],
          }))}
        />
      }
      className="plot-kinds"
    >
      <Bars
        label="Kinds of highlights"
        bars={counted.map(({ id, name, letter, count }) => ({
          key: id,
          label: `${letter} ${name}`,
          count,
          full: count,
          half: 0,
          kind: id,
          says: `${name}: ${plural(count, 'highlight')}`,
          href: hrefOf(id),
        }))}
      />
    </Plot>
  );
}

function NoHighlights() {
  const coarse = useMedia('(pointer: coarse)');
  const how = coarse
    ? 'Select words in an abstract, then choose a colour.'
    : 'Select words in an abstract, or press . for the first sentence, then 1.';
  return (
    <Plot title={TITLE} says={`No highlights yet. ${how}`}>
      {null}
    </Plot>
  );
}
