import type { ListBox, PapersOverview } from '#domain/overview';
import type { ListSummary } from '#domain/reader/summary';
import { overviewPageMessages } from '#messages/overview-page';
import { formatCount } from '#messages/plural';
import { entryHref, listHref } from '../../state/use-address.ts';
import { Dot, MarkField } from '../../ui/MarkField.tsx';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { useMedia } from '../../ui/use-media.ts';
import { DataTable, Plot } from './Plot.tsx';

export interface ListsPlotProps {
  readonly page: PapersOverview;
  readonly lists: readonly ListSummary[];
}

/** How far each list is read: a box is a paper, in the order of the list. */
export function ListsPlot({ page, lists }: ListsPlotProps) {
  if (lists.length === 0) return <NoLists />;
  return (
    <Plot
      title={overviewPageMessages.lists.title}
      says={overviewPageMessages.lists.says}
      table={<ListsTable lists={lists} />}
    >
      <MarkField label={overviewPageMessages.lists.label} className="list-boxes">
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
                {overviewPageMessages.lists.done(list.read, list.papers)}
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
          title={title ?? overviewPageMessages.lists.unknownPaper}
          says={isDone ? overviewPageMessages.lists.isDone : overviewPageMessages.lists.isToRead}
          href={entryHref(list, id)}
          look={isDone ? 'full' : 'empty'}
        />
      ))}
    </span>
  );
}

function NoLists() {
  const coarse = useMedia('(pointer: coarse)');
  const { shown } = useKeyHint('l');
  const { title, none, noneByTouch } = overviewPageMessages.lists;
  return (
    <Plot title={title} says={coarse ? noneByTouch : none(shown)}>
      {null}
    </Plot>
  );
}

function ListsTable({ lists }: Pick<ListsPlotProps, 'lists'>) {
  const { lists: words, columns } = overviewPageMessages;
  return (
    <DataTable
      caption={words.title}
      head={[words.list, columns.papers, words.readOrDone, columns.reading, words.left]}
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
