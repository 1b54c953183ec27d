import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ListSummary } from '#domain/reader/summary';
import { formatCount } from '#messages/plural';
import { railMessages } from '#messages/rail';
import { useReader, useServices } from '../../state/services.tsx';
import { listHref, listsHref, useAddress } from '../../state/use-address.ts';
import { useMakeList } from '../../state/use-make-list.ts';
import { IconButton } from '../../ui/Button.tsx';
import { NameField } from '../../ui/NameField.tsx';

const NONE: readonly ListSummary[] = [];

/** More are one step away. */
const MOST_SHOWN = 12;

/** The reading lists with how far each is read, and the way to another one. */
export function ReadingLists() {
  const lists = useReader(({ summary }) => summary?.lists) ?? NONE;
  const [isMaking, setMaking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useEffect(() => {
    if (isMaking || !isBack.current) return;
    isBack.current = false;
    button.current?.focus();
  }, [isMaking]);
  const { label, maxLength, make } = useMakeList();
  const current = useAddress((address) => (address.screen === 'list' ? address.list : undefined));
  const within = useAddress((address) =>
    address.screen === 'library' ? address.within : undefined,
  );
  const shown = lists.filter(({ id }, at) => at < MOST_SHOWN || id === current || id === within);
  return (
    <>
      <div className="with-button">
        <h2>{railMessages.lists}</h2>
        <IconButton ref={button} label={railMessages.newList} onClick={() => setMaking(true)}>
          <Plus className="icon" aria-hidden />
        </IconButton>
      </div>
      <ul aria-label={railMessages.lists}>
        {isMaking && (
          <li>
            <NameField
              label={label}
              placeholder={label}
              value=""
              maxLength={maxLength}
              onEnd={(name, byKey) => {
                isBack.current = byKey && !name?.trim();
                setMaking(false);
                if (name !== undefined) void make(name);
              }}
            />
          </li>
        )}
        {shown.map((list) => (
          <li key={list.id} data-empty={list.papers === 0 || undefined}>
            <ListLink
              list={list}
              current={list.id === current ? 'page' : list.id === within || undefined}
            />
          </li>
        ))}
        {(lists.length === 0 || shown.length < lists.length) && <AllLists count={lists.length} />}
      </ul>
    </>
  );
}

function AllLists({ count }: { readonly count: number }) {
  const { ui } = useServices();
  const isHere = useAddress(({ screen }) => screen === 'lists');
  return (
    <li>
      <a
        className="all-tags"
        href={listsHref}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => ui.setState({ drawerOpen: false })}
      >
        <span className="name">{railMessages.allLists(count)}</span>
      </a>
    </li>
  );
}

interface ListLinkProps {
  readonly list: ListSummary;
  readonly current: 'page' | true | undefined;
}

function ListLink({ list: { id, name, read, papers }, current }: ListLinkProps) {
  const { ui } = useServices();
  return (
    <a
      href={listHref(id)}
      aria-current={current}
      onClick={() => ui.setState({ drawerOpen: false })}
    >
      <span className="name" title={name}>
        {name} <span className="visually-hidden">{railMessages.readOf(read, papers)}</span>
      </span>
      <span className="count" aria-hidden>
        {formatCount(read)}/{formatCount(papers)}
      </span>
    </a>
  );
}
