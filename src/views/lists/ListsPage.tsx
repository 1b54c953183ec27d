import { ChevronRight, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DeskEntry } from '#domain/reader/list-desk';
import type { ListSummary } from '#domain/reader/summary';
import { STATUS_SHAPES } from '#domain/reading-status';
import { STATUS_WORDS } from '#domain/filter-words';
import { listPageMessages } from '#messages/list-pages';
import { entriesOf, isLeft } from '../../state/list-walk.ts';
import { useLists, useReader, useServices } from '../../state/services.tsx';
import { entryHref, listHref } from '../../state/use-address.ts';
import { useMakeList } from '../../state/use-make-list.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { NameField } from '../../ui/NameField.tsx';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';
import { GoOnReading } from './GoOnReading.tsx';
import { ProgressBar, readWords, Segments } from './ListProgress.tsx';
import { ExportButton } from './ListTools.tsx';
import { rowName } from './moving-words.ts';
import { ListKey } from './ListKey.tsx';
import './lists.css';
import './lists-page.css';

/** So many of the papers that come next are shown of the list that is unfolded. */
const MOST_NEXT = 3;

/** All reading lists, the first of them unfolded. */
export function ListsPage({ menu }: { readonly menu: ReactNode }) {
  const lists = useReader(({ summary }) => summary?.lists);
  const [isMaking, setMaking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [first, ...others] = lists ?? [];
  return (
    <main className="lists-page" aria-labelledby="lists-title">
      <header>
        {menu}
        <h1 id="lists-title" ref={heading} tabIndex={-1}>
          {listPageMessages.lists}
        </h1>
        <IconButton
          label={listPageMessages.newList}
          aria-expanded={isMaking}
          onClick={() => setMaking(!isMaking)}
        >
          <Plus className="icon" aria-hidden />
        </IconButton>
      </header>
      <div className="lists-body">
        {isMaking && <NewListField onEnd={() => setMaking(false)} />}
        {lists && !first && !isMaking && <NoLists onMake={() => setMaking(true)} />}
        {first && <Unfolded summary={first} />}
        {others.length > 0 && (
          <ul className="lists-others" aria-label={listPageMessages.others}>
            {others.map((list) => (
              <li key={list.id}>
                <Folded list={list} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}

function NewListField({ onEnd }: { readonly onEnd: () => void }) {
  const { label, maxLength, make } = useMakeList();
  return (
    <div className="lists-new">
      <NameField
        label={label}
        placeholder={label}
        value=""
        maxLength={maxLength}
        onEnd={(name) => {
          onEnd();
          if (name !== undefined) void make(name);
        }}
      />
    </div>
  );
}

/** What lists are for and how they come, while there are none. */
function NoLists({ onMake }: { readonly onMake: () => void }) {
  return (
    <section className="lists-none" aria-labelledby="lists-none-title">
      <h2 id="lists-none-title">{listPageMessages.noLists.title}</h2>
      <p>
        {listPageMessages.noLists.before} <ListKey /> {listPageMessages.noLists.after}
      </p>
      <Button look="primary" onClick={onMake}>
        <Plus className="icon" aria-hidden />
        {listPageMessages.newList}
      </Button>
    </section>
  );
}

/** A list with the papers that come next. */
function Unfolded({ summary }: { readonly summary: ListSummary }) {
  const { lists } = useServices();
  const { id, name, read, papers } = summary;
  useEffect(() => lists.want(id), [lists, id]);
  const desk = useLists(({ list }) => (list?.list.id === id ? list : undefined));
  const next = desk ? entriesOf(desk).filter(isLeft).slice(0, MOST_NEXT) : [];
  return (
    <section className="lists-first" aria-labelledby="lists-first-title">
      <div className="lists-first-head">
        <h2 id="lists-first-title">
          <a href={listHref(id)}>{name}</a>
        </h2>
        <span>{listPageMessages.progress.of(read, papers)}</span>
      </div>
      {desk && papers > 0 && <Segments progress={summary} entries={entriesOf(desk)} />}
      {papers === 0 && (
        <p className="lists-next-title">
          {listPageMessages.empty.before} <ListKey /> {listPageMessages.empty.after}
        </p>
      )}
      {next.length > 0 && (
        <>
          <p className="lists-next-title" id="lists-next">
            {listPageMessages.next}
          </p>
          <ul aria-labelledby="lists-next">
            {next.map((entry) => (
              <li key={entry.id}>
                <Next entry={entry} list={id} />
              </li>
            ))}
          </ul>
        </>
      )}
      {desk && papers > 0 && (
        <div className="lists-first-tools">
          <GoOnReading desk={desk} />
          <ExportButton list={id} isEmpty={papers === 0} />
        </div>
      )}
    </section>
  );
}

function Next({ entry, list }: { readonly entry: DeskEntry; readonly list: string }) {
  return (
    <a className="lists-next" href={entryHref(list, entry.paper)} title={entry.title}>
      <StatusGlyph shape={STATUS_SHAPES[entry.status]} />
      <span>
        <b lang={entry.title === undefined ? undefined : 'en'} dir="auto">
          {rowName(entry)}
        </b>
        <span className="visually-hidden">, {STATUS_WORDS[entry.status]}</span>
        {entry.note !== '' && <small>{entry.note}</small>}
      </span>
      <ChevronRight className="icon" aria-hidden />
    </a>
  );
}

/** A list in one line. */
function Folded({ list }: { readonly list: ListSummary }) {
  return (
    <a className="lists-folded" href={listHref(list.id)}>
      <span>
        <b>{list.name}</b>
        <small>{readWords(list)}</small>
      </span>
      {list.papers > 0 && <ProgressBar progress={list} />}
      <ChevronRight className="icon" aria-hidden />
    </a>
  );
}
