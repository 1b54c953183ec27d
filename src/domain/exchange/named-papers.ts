/**
 * Papers that a library of the reader's own names and that nobody holds here: so that what is on them is
 * on something with a title. They are nobody's writing: the same on every device, older than anything
 * that is known of them, and no news.
 */
import type { Incoming } from '#domain/exchange/incoming';
import { namedPaper, type ForeignMeans } from '#domain/exchange/papers-here';
import { recordKey } from '#domain/reader/known';
import type { MergeState } from '#domain/reader/merge';
import { lastStamp, valueOf } from '#domain/reader/record-fields';
import type { Kept, ReaderTable } from '#domain/reader/records';
import type { Shown, ShownRow } from '#domain/reader/showing';
import { LONG_AGO } from '#domain/reader/stamp';

/** Whether a record is of a paper that was only named, and that nobody has brought in since. */
export function isOnlyNamed(table: ReaderTable, { stamps }: Kept<object>): boolean {
  return table === 'ownPapers' && lastStamp(stamps) === LONG_AGO;
}

/** The paper of which something was made; that it was opened and closed again is nothing. */
function markedPaper({ table, row }: ShownRow): string | undefined {
  if (table === 'notes') return row.id;
  if (table === 'readings') return valueOf(row.record, 'status') === 'unread' ? undefined : row.id;
  const paper = valueOf(row.record, 'paper');
  return typeof paper === 'string' ? paper : undefined;
}

/**
 * What is shown, with the papers that the file names: only such of which something was made, that the
 * corpus does not hold, and that were never here. What a reader removed stays away.
 * @param known all that is known, deleted or not
 */
export function withNamed(
  shown: Shown,
  known: MergeState,
  { kind, papers }: Pick<Incoming, 'kind' | 'papers'>,
  means: ForeignMeans,
): Shown {
  if (kind !== 'carrel-library') return shown;
  const named = new Map(
    papers.flatMap((paper) => {
      const row = namedPaper(paper);
      return row && !known.held.has(recordKey('ownPapers', row.id)) ? [[row.id, row]] : [];
    }),
  );
  if (named.size > 0) for (const { id } of means.papers()) named.delete(id);
  if (named.size === 0) return shown;
  const rows = new Map(shown.rows);
  for (const one of shown.rows.values()) {
    const row = named.get(markedPaper(one) ?? '');
    if (row) rows.set(recordKey('ownPapers', row.id), { table: 'ownPapers', row });
  }
  return { rows, beneath: shown.beneath };
}
