import { Fragment, useId, useState } from 'react';
import type { PaperSet } from '#domain/datasheet';
import { aboutPapersMessages } from '#messages/about-papers';
import { formatCount } from '#messages/plural';
import { PapersBehind } from './PapersBehind.tsx';

/** A number with the papers behind it: where a search finds them, its address; else they are listed. */
export interface PaperCount extends PaperSet {
  /** What these papers are, as the end of a sentence: `with a date`. */
  readonly says: string;
  readonly href?: string;
}

export interface CountRow {
  readonly key: string;
  readonly name: string;
  /** More of it, below its name. */
  readonly says?: string;
  readonly cells: readonly (string | number | PaperCount)[];
}

export interface CountTableProps {
  /** What the table is, for those who come to it by a list of tables. */
  readonly caption: string;
  /** Of the columns after the first. */
  readonly heads: readonly string[];
  readonly first: string;
  readonly rows: readonly CountRow[];
}

/** Numbers in rows, each with a way to what it counts. */
export function CountTable({ caption, first, heads, rows }: CountTableProps) {
  return (
    <div className="count-table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row: { name, says, cells } }: { readonly row: CountRow }) {
  const [open, setOpen] = useState<number>();
  const id = useId();
  const cell = open === undefined ? undefined : cells[open];
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {name}
          {says !== undefined && <span className="count-says">{says}</span>}
        </th>
        {cells.map((one, at) => (
          <td key={at} data-number={typeof one === 'string' ? undefined : ''}>
            {typeof one === 'string' && one}
            {typeof one === 'number' && formatCount(one)}
            {typeof one === 'object' && (
              <Count
                count={one}
                controls={id}
                isOpen={open === at}
                onOpen={(isOpen) => setOpen(isOpen ? at : undefined)}
              />
            )}
          </td>
        ))}
      </tr>
      {typeof cell === 'object' && (
        <tr className="behind" id={id}>
          <td colSpan={cells.length + 1}>
            <PapersBehind papers={cell} says={cell.says} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

interface CountProps {
  readonly count: PaperCount;
  readonly controls: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function Count({ count, controls, isOpen, onOpen }: CountProps) {
  const { papers, says, href } = count;
  const number = (
    <>
      {formatCount(papers)}
      <span className="visually-hidden"> {aboutPapersMessages.behind(papers, says)}</span>
    </>
  );
  if (papers === 0) return <>0</>;
  if (href !== undefined) return <a href={href}>{number}</a>;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={() => onOpen(!isOpen)}
    >
      {number}
    </button>
  );
}
