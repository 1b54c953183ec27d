import type { LibrarySummary } from '#domain/library-summary';
import type { PapersOverview, Share } from '#domain/overview';
import { overviewPageMessages } from '#messages/overview-page';
import { Bars } from './Bars.tsx';
import { papersHref, shareCells } from './Behind.tsx';
import { shareHeads, shareWords, sourcesSentence } from './overview-words.ts';
import { DataTable, Plot } from './Plot.tsx';

export interface SourcesPlotProps {
  readonly page: PapersOverview;
  readonly summary: LibrarySummary;
}

const NONE: Share = { papers: 0, reading: 0, read: 0 };

/** Which saved pages the papers are listed on. */
export function SourcesPlot({ page, summary }: SourcesPlotProps) {
  const sources = summary.sources.map(({ name, title, pageDay }) => ({
    name,
    title,
    hint: pageDay === undefined ? undefined : overviewPageMessages.sources.pageOf(pageDay),
    share: page.sources.get(name) ?? NONE,
  }));
  return (
    <Plot
      title={overviewPageMessages.sources.title}
      says={sourcesSentence(summary)}
      table={
        <DataTable
          caption={overviewPageMessages.sources.title}
          head={[overviewPageMessages.sources.savedPage, ...shareHeads()]}
          rows={sources.map(({ name, title, share }) => ({
            key: name,
            cells: [title, ...shareCells(share, { sources: [name] })],
          }))}
        />
      }
    >
      <Bars
        label={overviewPageMessages.sources.label}
        bars={sources.map(({ name, title, hint, share }) => ({
          key: name,
          label: title,
          hint,
          count: share.papers,
          full: share.read,
          half: share.reading,
          says: overviewPageMessages.bar(title, shareWords(share)),
          href: papersHref({ sources: [name] }),
        }))}
      />
    </Plot>
  );
}
