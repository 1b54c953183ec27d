import type { LinkKind } from '#domain/corpus';
import { FILTER_KINDS, type LibraryFilters } from '#domain/library-query';
import { READ, READING, REST, type LinkShare, type PapersOverview } from '#domain/overview';
import { overviewPageMessages } from '#messages/overview-page';
import { Bars } from './Bars.tsx';
import { PapersBehind, papersHref, shareCells } from './Behind.tsx';
import { linksSentence, shareHeads, shareWords } from './overview-words.ts';
import { DataTable, Plot } from './Plot.tsx';

/** The filter that finds papers by a kind of link, for the kinds that have one. */
function filterOf(kind: LinkKind): Partial<LibraryFilters> | undefined {
  const has = FILTER_KINDS.find((known) => known === kind);
  return has && { has: [has] };
}

/** What the papers link to. */
export function LinksPlot({ page }: { readonly page: PapersOverview }) {
  const { links } = page;
  return (
    <Plot
      title={overviewPageMessages.links.title}
      says={linksSentence(page)}
      table={links.length > 0 && <LinksTable page={page} />}
    >
      <Bars
        label={overviewPageMessages.links.label}
        bars={links.map((share) => {
          const filters = filterOf(share.kind);
          return {
            key: share.kind,
            label: overviewPageMessages.links.kinds[share.kind],
            count: share.papers,
            full: share.read,
            half: share.reading,
            says: overviewPageMessages.bar(
              overviewPageMessages.links.kinds[share.kind],
              shareWords(share),
            ),
            href: filters && papersHref(filters),
          };
        })}
      />
    </Plot>
  );
}

function LinksTable({ page }: { readonly page: PapersOverview }) {
  return (
    <DataTable
      caption={overviewPageMessages.links.title}
      head={[overviewPageMessages.links.kind, ...shareHeads()]}
      rows={page.links.map((share) => {
        const filters = filterOf(share.kind);
        const numbers = filters ? shareCells(share, filters) : unfolding(share, page);
        return {
          key: share.kind,
          cells: [overviewPageMessages.links.kinds[share.kind], ...numbers],
        };
      })}
    />
  );
}

function unfolding({ ordinals }: LinkShare, page: PapersOverview) {
  const parts = [
    ordinals,
    ...[READ, READING, REST].map((status) =>
      ordinals.filter((ordinal) => page.statuses[ordinal] === status),
    ),
  ];
  return parts.map((part, at) => <PapersBehind key={at} ordinals={part} page={page} />);
}
