import { useState } from 'react';
import { LIBRARY, printAddress } from '#domain/address';
import { dayOf, type EntryRow } from '#domain/notebook';
import { highlightsMessages } from '#messages/highlights';
import { useServices, useUi } from '../../state/services.tsx';
import { useHighlightsAddress, useLookAgain } from '../../state/use-highlights.ts';
import { Button } from '../../ui/Button.tsx';
import { EntryItem } from './EntryItem.tsx';

/** A few older highlights, the same all day long, where the reader wants them. */
export function LookAgain() {
  const wanted = useUi((state) => state.preferences.lookAgain);
  const done = useUi((state) => state.preferences.lookedAgainOn);
  const [now] = useState(() => Date.now());
  return wanted && done !== dayOf(now) && <Today now={now} />;
}

function Today({ now }: { readonly now: number }) {
  const { ui } = useServices();
  const rows = useLookAgain(now);
  if (!rows) return null;
  const end = (): void => {
    ui.prefer({ lookedAgainOn: dayOf(now) });
    document.getElementById('highlights-title')?.focus();
  };
  return (
    <section className="look-again" aria-labelledby="look-again-title">
      <header>
        <h2 id="look-again-title">{highlightsMessages.lookAgain}</h2>
        {rows.length > 0 && (
          <Button look="quiet" onClick={end}>
            {highlightsMessages.doneForToday}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <p className="look-again-none">{highlightsMessages.noneOld}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <Again row={row} now={now} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Again({ row, now }: { readonly row: EntryRow; readonly now: number }) {
  const { ui } = useServices();
  const key = printAddress(useHighlightsAddress());
  const { id, paper } = row;
  return (
    <EntryItem
      row={row}
      now={now}
      isGrouped={false}
      href={printAddress({ ...LIBRARY, paper: paper.id })}
      onOpen={() =>
        ui.setState({ recalled: { paper: paper.id, highlight: id, line: { key, index: 0 } } })
      }
    />
  );
}
