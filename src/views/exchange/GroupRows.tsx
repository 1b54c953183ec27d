import { useEffect, useState } from 'react';
import type { Conflict, Keep } from '#domain/exchange/conflicts';
import { formatMoment } from '#domain/format';
import { mergePreviewMessages } from '#messages/merge-preview';
import type { Importing, PreviewGroup, PreviewRow } from '../../state/use-import.ts';
import { Button } from '../../ui/Button.tsx';
import { tableWords } from './preview-words.ts';
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
  if (count === 0) return <p className="merge-none">{mergePreviewMessages.none}</p>;
  return (
    <>
      {group === 'deletedHere' && (
        <label className="merge-back">
          <input
            type="checkbox"
            checked={wishing.backCount === count}
            onChange={({ target }) => wishing.bringAllBack(target.checked)}
          />
          {mergePreviewMessages.bringAllBack}
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
      {count > wanted && (
        <Button onClick={() => setWanted(wanted + 4 * PAGE)}>
          {mergePreviewMessages.showMore}
        </Button>
      )}
    </>
  );
}

function BackBox({ row, wishing }: { readonly row: PreviewRow; readonly wishing: Wishing }) {
  const hanging = row.hanging ?? 0;
  return (
    <label className="merge-back">
      <input
        type="checkbox"
        checked={wishing.isBack(row)}
        onChange={({ target }) => wishing.bringBack(row, target.checked)}
      />
      <span>
        {mergePreviewMessages.bringBack}
        <span className="visually-hidden"> {`${tableWords(row.table)} ${row.text}`}</span>
        {hanging > 0 && mergePreviewMessages.hanging(hanging)}
      </span>
    </label>
  );
}

function RowHead({ row: { table, paper, subject } }: { readonly row: PreviewRow }) {
  return (
    <div className="merge-what">
      <b>{tableWords(table)}</b>
      {paper ? ` ${mergePreviewMessages.on} ` : ' '}
      {subject ? (
        <Subject subject={subject} />
      ) : (
        paper && (
          <span className="merge-paper" dir="auto" lang={paper.title === '' ? undefined : 'en'}>
            {paper.title === '' ? mergePreviewMessages.paperNotHere : paper.title}
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

function whenWords({ at, isGone }: Conflict['here'], now: number): string {
  const day = formatMoment(at, now);
  return isGone ? mergePreviewMessages.deletedThen(day) : day;
}

/** Both texts of a conflict; the other one stays in its history. */
function Sides({ conflict, now, keep, choose }: SidesProps) {
  const name = JSON.stringify([conflict.table, conflict.id, conflict.field]);
  const sides = [
    {
      keep: 'here',
      words: conflict.here.isGone
        ? mergePreviewMessages.leaveDeleted
        : mergePreviewMessages.keepHere,
      ...conflict.here,
    },
    {
      keep: 'there',
      words: conflict.there.isGone
        ? mergePreviewMessages.deleteHere
        : mergePreviewMessages.takeFile,
      ...conflict.there,
    },
  ] as const;
  return (
    <fieldset className="merge-sides">
      <legend className="visually-hidden">{mergePreviewMessages.whichText}</legend>
      {sides.map((side) => (
        <label key={side.keep}>
          <input
            type="radio"
            name={name}
            checked={keep === side.keep}
            onChange={() => choose(side.keep)}
          />
          <span>
            <b>{side.words}</b> {whenWords(side, now)}
            <span className="merge-text" dir="auto" data-gone={side.isGone || undefined}>
              {side.text === '' ? <i>{mergePreviewMessages.emptied}</i> : side.text}
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
            <b>{mergePreviewMessages.keepBoth}</b>
            {conflict.table === 'entries'
              ? mergePreviewMessages.bothInLine
              : mergePreviewMessages.bothInTurn}
          </span>
        </label>
      )}
    </fieldset>
  );
}
