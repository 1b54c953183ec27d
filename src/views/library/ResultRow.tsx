import { Box, CodeXml, Database, NotebookPen, type LucideIcon } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { formatDay } from '#domain/format';
import type { FilterKind } from '#domain/library-query';
import type { ResultRow as Row } from '../../state/results-store.ts';
import { Matched } from '../../ui/Matched.tsx';

const KIND_MARKS: Record<FilterKind, { readonly icon: LucideIcon; readonly label: string }> = {
  code: { icon: CodeXml, label: 'Code linked' },
  dataset: { icon: Database, label: 'Dataset linked' },
  model: { icon: Box, label: 'Model linked' },
};

export interface ResultRowProps {
  readonly row: Row;
  /** The address of the paper beside the search that found it. */
  readonly href: string;
  readonly open: boolean;
  /** Given to the row that is to take the focus; told when it has it. */
  readonly onFocusTaken: (() => void) | undefined;
}

/** One paper among the results: title, the words that answer, and what is known of it. */
export const ResultRow = memo(function ResultRow({
  row,
  href,
  open,
  onFocusTaken,
}: ResultRowProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!onFocusTaken) return;
    link.current?.focus({ preventScroll: true });
    onFocusTaken();
  }, [onFocusTaken]);
  return (
    <article className="row" data-open={open || undefined}>
      <span className="dot" aria-hidden />
      <div>
        <h2>
          <a ref={link} href={href} aria-current={open || undefined}>
            <Matched text={row.title} ranges={row.titleMatches} />
          </a>
        </h2>
        <p className="snippet">
          <Matched text={row.snippet} ranges={row.snippetMatches} />
        </p>
        <p className="facts">
          <Day row={row} />
          {row.links.map((kind) => {
            const { icon: Icon, label } = KIND_MARKS[kind];
            return (
              <span key={kind} title={label}>
                <Icon className="icon" role="img" aria-label={label} />
              </span>
            );
          })}
          {row.foundIn && <FoundIn places={row.foundIn} />}
        </p>
      </div>
    </article>
  );
});

function Day({ row }: { readonly row: Row }) {
  if (row.publishedOn === undefined) return 'No date';
  if (!row.yearInferred) return formatDay(row.publishedOn);
  const about = `About ${formatDay(row.publishedOn)}: the page printed no year`;
  return (
    <span title={about}>
      {formatDay(row.publishedOn)}
      <span className="visually-hidden">, year inferred</span>
    </span>
  );
}

/** What of the reader's own holds the words, too. */
function FoundIn({ places }: { readonly places: NonNullable<Row['foundIn']> }) {
  const all = places.length > 1 ? `${places.slice(0, -1).join(', ')} and ` : '';
  return (
    <span className="found-in">
      <NotebookPen className="icon" aria-hidden />
      also in your {all}
      {places.at(-1)}
    </span>
  );
}

/** The place of a row that is on its way. */
export function LoadingRow() {
  return (
    <div className="row" aria-hidden>
      <span className="dot" />
      <div className="bars">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
