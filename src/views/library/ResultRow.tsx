import { Box, CodeXml, Database, NotebookPen, type LucideIcon } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { formatDay } from '#domain/format';
import type { FilterKind } from '#domain/library-query';
import type { ResultRow as Row } from '../../state/results-store.ts';
import { Matched } from '../../ui/Matched.tsx';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';

function kindMark(kind: FilterKind, Icon: LucideIcon, label: string): ReactNode {
  return (
    <span key={kind} title={label}>
      <Icon className="icon" role="img" aria-label={label} />
    </span>
  );
}

/** Made once: every row that has one shows the same. */
const KIND_MARKS: Record<FilterKind, ReactNode> = {
  code: kindMark('code', CodeXml, 'Code linked'),
  dataset: kindMark('dataset', Database, 'Dataset linked'),
  model: kindMark('model', Box, 'Model linked'),
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
  const link = useTakenFocus(onFocusTaken);
  return (
    <article className="row" data-open={open || undefined}>
      <span className="dot" aria-hidden />
      <h2>
        <a ref={link} href={href} aria-current={open || undefined}>
          <Matched text={row.title} ranges={row.titleMatches} />
        </a>
      </h2>
      <p className="snippet">
        <Matched text={row.snippet} ranges={row.snippetMatches} />
      </p>
      <Facts row={row} />
    </article>
  );
});

/** What is known of a paper; apart, as another search of the same papers changes none of it. */
const Facts = memo(function Facts({ row }: { readonly row: Row }) {
  return (
    <p className="facts">
      <Day row={row} />
      {row.links.map((kind) => KIND_MARKS[kind])}
      {row.foundIn && <FoundIn places={row.foundIn} />}
    </p>
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
