import { plural } from '#domain/format';
import type { ListBox, PapersOverview } from '#domain/overview';
import type { ListSummary } from '#domain/reader/summary';
import { formatCount } from '#messages/plural';
import { entryHref, listHref } from '../../state/use-address.ts';
import { Dot, MarkField } from '../../ui/MarkField.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { DataTable, Plot } from './Plot.tsx';

const TITLE = 'Reading lists';

export interface ListsPlotProps {
  readonly page: PapersOverview;
  readonly lists: readonly ListSummary[];
}

/** How far each list is read: a box is a paper, in the order of the list. */
export function ListsPlot({ page, lists }: ListsPlotProps) {
  if (lists.length === 0) return <NoLists />;
  return (
    <Plot
      title={TITLE}
      says="A box is a paper, in the order of its list; it is full when it is read or done."
      table={<ListsTable lists={lists} />}
    >
      <MarkField label="Papers on reading lists" className="list-boxes">
        {lists.map((list) => (
          <div key={list.id} className="list-row">
            <a className="name" href={listHref(list.id)}>
              {list.name}
            </a>
            <Boxes list={list} boxes={page.lists.find(({ id }) => id === list.id)?.boxes ?? []} />
            <span className="count">
              <span aria-hidden>
                {formatCount(list.read)}/{formatCount(list.papers)}
              </span>
              <span className="visually-hidden">
                {formatCount(list.read)} of {plural(list.papers, 'paper')} done
              </span>
            </span>
          </div>
        ))}
      </MarkField>
    </Plot>
  );
}

interface BoxesProps {
  readonly list: ListSummary;
  readonly boxes: readonly ListBox[];
}

/** One bar where the list is too long for a box each. */
function Boxes({ list: { id: list, papers, read }, boxes }: BoxesProps) {
  if (boxes.length === 0) {
    return (
      <span className="bar-track" aria-hidden>
        {read > 0 && <i data-look="full" style={{ width: `${(100 * read) / papers}%` }} />}
        {papers > read && (
          <i data-look="empty" style={{ width: `${(100 * (papers - read)) / papers}%` }} />
        )}
      </span>
    );
  }
  return (
    <span className="boxes">
      {boxes.map(({ id, title, isDone }) => (
        <Dot
          key={id}
          title={title ?? 'A paper that is not in the library'}
          says={isDone ? 'done' : 'to read'}
          href={entryHref(list, id)}
          look={isDone ? 'full' : 'empty'}
        />
      ))}
    </span>
  );
}

function NoLists() {
  const coarse = useMedia('(pointer: coarse)');
  const how = coarse ? 'Open a paper and put it on one' : 'Press L on any paper to put it on one';
  return (
    <Plot title={TITLE} says={`No lists yet. ${how}; how far you are with each shows here.`}>
      {null}
    </Plot>
  );
}

function ListsTable({ lists }: Pick<ListsPlotProps, 'lists'>) {
  return (
    <DataTable
      caption={TITLE}
      head={['List', 'Papers', 'Read or done', 'Reading', 'Left']}
      rows={lists.map(({ id, name, papers, read, reading }) => ({
        key: id,
        cells: [
          <a key="name" href={listHref(id)}>
            {name}
          </a>,
          formatCount(papers),
          formatCount(read),
          formatCount(reading),
          formatCount(papers - read - reading),
        ],
      }))}
    />
  );
}
