import { useEffect, useState } from 'react';
import type { Conflict, Keep } from '#domain/exchange/conflicts';
import { formatMoment } from '#domain/format';
import type { Importing, PreviewGroup, PreviewRow } from '../../state/use-import.ts';
import { Button } from '../../ui/Button.tsx';
import { hangingWords, tableWords } from './preview-words.ts';
import { Subject } from './Subject.tsx';
import type { Wishing } from './use-wishes.ts';

/** Rows that are fetched at once. */
const PAGE = 50;

interface GroupRowsProps extends Pick<Importing, 'rows'> {
  readonly group: PreviewGroup;
  /** How many there are. */
  readonly count: number;
  /** In ms since 1970. */
  readonly now: number;
  readonly wishing: Wishing;
}

/** The records of one group; conflicts with both texts, one of which is kept. */
export function GroupRows({ group, count, now, rows, wishing }: GroupRowsProps) {
  const [wanted, setWanted] = useState(PAGE);
  const [shown, setShown] = useState<readonly PreviewRow[]>();
  useEffect(() => {
    let isHere = true;
    void rows(group, wanted).then((found) => isHere && setShown(found));
    return () => {
      isHere = false;
    };
  }, [group, rows, wanted]);
  if (count === 0) return <p className="merge-none">None.</p>;
  return (
    <>
      {group === 'deletedHere' && (
        <label className="merge-back">
          <input
            type="checkbox"
            checked={wishing.backCount === count}
            onChange={({ target }) => wishing.bringAllBack(target.checked)}
          />
          Bring back all of them, as they are in the file
        </label>
      )}
      <ul className="merge-rows">
        {shown?.map((row, at) => (
          <li key={`${row.table} ${row.id} ${row.conflict?.field ?? at}`}>
            <RowHead row={row} />
            {row.conflict ? (
              <Sides
                conflict={row.conflict}
                now={now}
                keep={wishing.keepOf(row)}
                choose={(keep) => wishing.choose(row, keep)}
              />
            ) : (
              row.text !== '' && row.text !== row.subject?.title && <p dir="auto">{row.text}</p>
            )}
            {row.hanging !== undefined && <BackBox row={row} wishing={wishing} />}
          </li>
        ))}
      </ul>
      {count > wanted && <Button onClick={() => setWanted(wanted + 4 * PAGE)}>Show more</Button>}
    </>
  );
}

function BackBox({ row, wishing }: { readonly row: PreviewRow; readonly wishing: Wishing }) {
  const more = hangingWords(row.hanging ?? 0);
  return (
    <label className="merge-back">
      <input
        type="checkbox"
        checked={wishing.isBack(row)}
        onChange={({ target }) => wishing.bringBack(row, target.checked)}
      />
      <span>
        Bring back<span className="visually-hidden"> {`${tableWords(row.table)} ${row.text}`}</span>
        {more !== '' && `, ${more}`}
      </span>
    </label>
  );
}

function RowHead({ row: { table, paper, subject } }: { readonly row: PreviewRow }) {
  return (
    <div className="merge-what">
      <b>{tableWords(table)}</b>
      {paper ? ' on ' : ' '}
      {subject ? (
        <Subject subject={subject} />
      ) : (
        paper && (
          <span className="merge-paper" dir="auto">
            {paper.title === '' ? 'a paper that is not here' : paper.title}
          </span>
        )
      )}
    </div>
  );
}

interface SidesProps {
  readonly conflict: Conflict;
  readonly now: number;
  readonly keep: Keep;
  readonly choose: (keep: Keep) => void;
}

/** Both texts of a conflict; the other one stays in its history. */
function Sides({ conflict, now, keep, choose }: SidesProps) {
  const name = JSON.stringify([conflict.table, conflict.id, conflict.field]);
  const sides = [
    {
      keep: 'here',
      words: conflict.here.isGone ? 'Leave it deleted' : 'Keep this device’s',
      ...conflict.here,
    },
    {
      keep: 'there',
      words: conflict.there.isGone ? 'Delete it here, too' : 'Take the file’s',
      ...conflict.there,
    },
  ] as const;
  return (
    <fieldset className="merge-sides">
      <legend className="visually-hidden">Which text to keep</legend>
      {sides.map((side) => (
        <label key={side.keep}>
          <input
            type="radio"
            name={name}
            checked={keep === side.keep}
            onChange={() => choose(side.keep)}
          />
          <span>
            <b>{side.words}</b> {formatMoment(side.at, now)}
            {side.isGone && ', deleted then'}
            <span className="merge-text" dir="auto" data-gone={side.isGone || undefined}>
              {side.text === '' ? <i>Nothing: it was emptied</i> : side.text}
            </span>
          </span>
        </label>
      ))}
      {conflict.canBoth && (
        <label>
          <input
            type="radio"
            name={name}
            checked={keep === 'both'}
            onChange={() => choose('both')}
          />
          <span>
            <b>Keep both</b>, {conflict.table === 'entries' ? 'in one line' : 'one after the other'}
          </span>
        </label>
      )}
    </fieldset>
  );
}
