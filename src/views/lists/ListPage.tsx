import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ListDesk } from '#domain/reader/list-desk';
import { listPageMessages } from '#messages/list-pages';
import { useLists } from '../../state/services.tsx';
import { listsHref } from '../../state/use-address.ts';
import { NothingHere } from '../../ui/NothingHere.tsx';
import { ListHead } from './ListHead.tsx';
import { ListItems } from './ListItems.tsx';
import { ListTools } from './ListTools.tsx';
import { ListKey } from './ListKey.tsx';
import './lists.css';

export interface ListPageProps {
  readonly id: string;
  /** The way to the drawer, where there is one. */
  readonly menu: ReactNode;
}

/** A reading list: what it is for, how far it is read, and its papers in order. */
export function ListPage({ id, menu }: ListPageProps) {
  const desk = useLists(({ list }) => (list?.list.id === id ? list : undefined));
  const isMissing = useLists(({ missing }) => missing === id);
  return (
    <main className="list-page" aria-labelledby={desk ? 'list-title' : undefined}>
      {desk && <Desk desk={desk} menu={menu} />}
      {!desk && isMissing && (
        <>
          <div className="list-header">{menu}</div>
          <NothingHere title={listPageMessages.missing.title}>
            <p>{listPageMessages.missing.what}</p>
            <a className="button" href={listsHref}>
              {listPageMessages.lists}
            </a>
          </NothingHere>
        </>
      )}
    </main>
  );
}

function Desk({ desk, menu }: { readonly desk: ListDesk; readonly menu: ReactNode }) {
  /** What a section that is being named stands before; undefined while none is. */
  const [draft, setDraft] = useState<string | null>();
  return (
    <>
      <header className="list-header">
        <div className="list-above">
          {menu}
          <a className="icon-button list-up" href={listsHref} aria-label={listPageMessages.lists}>
            <ArrowLeft className="icon" aria-hidden />
          </a>
          <ListTools desk={desk} onNewSection={() => setDraft(null)} />
        </div>
        <ListHead desk={desk} />
      </header>
      {desk.items.length === 0 && draft === undefined ? (
        <p className="list-empty">
          {listPageMessages.empty.before} <ListKey /> {listPageMessages.empty.after}
        </p>
      ) : (
        <ListItems desk={desk} draft={draft} onDraft={setDraft} />
      )}
    </>
  );
}
