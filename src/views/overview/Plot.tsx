import { Table } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { overviewPageMessages } from '#messages/overview-page';
import { Button } from '../../ui/Button.tsx';

export interface PlotProps {
  readonly title: string;
  /** One sentence that says what is shown. */
  readonly says: ReactNode;
  /** The same as a table; none where there is nothing to show. */
  readonly table?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A plot with what it shows in a sentence, and as a table for who wants the numbers. */
export function Plot({ title, says, table, className = '', children }: PlotProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={`plot ${className}`} aria-labelledby={id}>
      <div className="plot-head">
        <h2 id={id}>{title}</h2>
        {table && (
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-controls={`${id}-table`}
            aria-label={overviewPageMessages.tableOf(title)}
            onClick={() => setOpen(!isOpen)}
          >
            <Table className="icon" aria-hidden />
            {overviewPageMessages.table}
          </Button>
        )}
      </div>
      <p className="plot-says">{says}</p>
      {children}
      {table && (
        <div id={`${id}-table`} className="plot-table" hidden={!isOpen}>
          {isOpen && table}
        </div>
      )}
    </section>
  );
}

export interface DataTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly key: string | number;
    /** Of as many cells as the head; the first names the row. */
    readonly cells: readonly ReactNode[];
  }[];
}

export function DataTable({ caption, head, rows }: DataTableProps) {
  return (
    <table>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {rest.map((cell, at) => (
              <td key={head[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
