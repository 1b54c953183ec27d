/** All that is known as one text that is the same wherever the same is known: what tests compare. */
import { recordKey } from '#domain/reader/known';
import { type MergeState } from '#domain/reader/merge';
import { fieldsOf, lastOf, unitOf, valueOf } from '#domain/reader/record-fields';

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** One line a record, and one a text that stood there before, sorted. */
export function canonicalDump({ held, earlier }: MergeState): string {
  const records = Array.from(held.values(), ({ table, row, gone }) => {
    const { id, record, stamps } = row;
    const fields = fieldsOf(table).map((field) => [
      field,
      valueOf(record, field),
      lastOf(stamps, unitOf(table, field)),
    ]);
    return [
      recordKey(table, id),
      JSON.stringify([table, id, gone ?? null, stamps.made, fields]),
    ] as const;
  });
  const lines = records.toSorted(([a], [b]) => compare(a, b)).map(([, line]) => line);
  return [...lines, ...[...earlier.keys()].toSorted(compare)].join('\n');
}
