import { useMemo, useState } from 'react';
import { LIBRARY, printAddress } from '#domain/address';
import type { EntriesFound, EntryRow } from '#domain/notebook';
import { highlightsMessages } from '#messages/highlights';
import { useServices } from '../../state/services.tsx';
import { useCursor } from '../../state/use-cursor.ts';
import { useHighlightsAddress } from '../../state/use-highlights.ts';
import type { Paged } from '../../state/use-paged.ts';
import { useRem } from '../../ui/use-row-height.ts';
import { WalkedList } from '../../ui/WalkedList.tsx';
import { EntryItem } from './EntryItem.tsx';

/** About how high an entry is, in rem; each is as high as it needs. */
const ENTRY_REM = 7;

/** How many entries a page is to the keys. */
const PAGE = 5;

export interface EntryListProps {
  readonly entries: Paged<EntriesFound, EntryRow>;
  /** Told which entries are drawn, by their places. */
  readonly need: (places: readonly number[]) => void;
}

/** The entries; keys walk through them, and up into the field. */
export function EntryList({ entries: { said, rows }, need }: EntryListProps) {
  const { ui, scroll, navigation } = useServices();
  const address = useHighlightsAddress();
  const key = printAddress(address);
  const [cursor, onCursor] = useCursor('highlights');
  const itemHeight = Math.round(useRem() * ENTRY_REM);
  const start = useMemo(() => ({ top: scroll.recall(key), said }), [scroll, key, said]);
  const [now] = useState(() => Date.now());
  return (
    <WalkedList
      className="entry-list"
      label={highlightsMessages.list}
      page={PAGE}
      cursor={cursor}
      onCursor={onCursor}
      onLeaveTop={() => document.getElementById('highlights-search')?.focus()}
      count={said.shown}
      itemHeight={itemHeight}
      uneven={said}
      start={start}
      onScroll={(top) => navigation.current().screen === 'highlights' && scroll.remember(key, top)}
      onDrawn={need}
      renderItem={(index, onFocusTaken) => {
        const row = rows.get(index);
        if (!row) return <div className="entry" style={{ height: itemHeight }} aria-hidden />;
        const { id, kind, paper } = row;
        const highlight = kind === 'paper' ? undefined : id;
        return (
          <EntryItem
            row={row}
            now={now}
            isGrouped={address.sort === 'paper'}
            href={printAddress({ ...LIBRARY, paper: paper.id })}
            onOpen={() =>
              ui.setState({ recalled: { paper: paper.id, highlight, line: { key, index } } })
            }
            onFocusTaken={onFocusTaken}
          />
        );
      }}
    />
  );
}
