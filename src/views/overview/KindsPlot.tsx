import { HIGHLIGHTS, printAddress } from '#domain/address';
import { kindNamed } from '#domain/reader/kinds';
import { HIGHLIGHT_KINDS, type HighlightKind } from '#domain/reader/records';
import type { ReaderSummary } from '#domain/reader/summary';
import { overviewPageMessages } from '#messages/overview-page';
import { formatCount } from '#messages/plural';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { useMedia } from '../../ui/use-media.ts';
import { Bars } from './Bars.tsx';
import { DataTable, Plot } from './Plot.tsx';

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
      title={overviewPageMessages.kinds.title}
      says={overviewPageMessages.kinds.says(all)}
      table={
        <DataTable
          caption={overviewPageMessages.kinds.title}
          head={[overviewPageMessages.kinds.kind, overviewPageMessages.kinds.highlights]}
          rows={counted.map(({ id, name, count }) => ({
            key: id,
            cells: [
              name,
              count === 0 ? (
                '0'
              ) : (
                <a
                  key="count"
                  href={hrefOf(id)}
                  aria-label={overviewPageMessages.kinds.count(count)}
                >
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
        label={overviewPageMessages.kinds.label}
        bars={counted.map(({ id, name, letter, count }) => ({
          key: id,
          label: `${letter} ${name}`,
          count,
          full: count,
          half: 0,
          kind: id,
          says: overviewPageMessages.bar(name, overviewPageMessages.kinds.count(count)),
          href: hrefOf(id),
        }))}
      />
    </Plot>
  );
}

function NoHighlights() {
  const coarse = useMedia('(pointer: coarse)');
  const { shown } = useKeyHint('.');
  const { title, none, noneByTouch } = overviewPageMessages.kinds;
  return (
    <Plot title={title} says={coarse ? noneByTouch : none(shown)}>
      {null}
    </Plot>
  );
}
