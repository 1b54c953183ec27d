import { useState } from 'react';
import type { BringBack, RecordName } from '#domain/exchange/bring-back';
import type { Choice, Keep } from '#domain/exchange/conflicts';
import type { Importing, PreviewRow, PreviewSummary } from '../../state/use-import.ts';

function keyOf({ table, id, field }: Omit<Choice, 'keep'>): string {
  return JSON.stringify([table, id, field]);
}

function nameKey({ table, id }: RecordName): string {
  return `${table} ${id}`;
}

/** What the reader chooses while looking at a preview: of two texts one, and what shall come back. */
export function useWishes(summary: PreviewSummary, rows: Importing['rows']) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [back, setBack] = useState<ReadonlyMap<string, RecordName> | 'all'>(new Map());
  const choose = ({ conflict }: PreviewRow, keep: Keep): void => {
    if (!conflict) return;
    const { table, id, field } = conflict;
    setChosen((before) => new Map(before).set(keyOf(conflict), { table, id, field, keep }));
  };
  const keepBoth = async (): Promise<void> => {
    const all = await rows('conflicts', summary.conflicts);
    const choices = all.flatMap(({ conflict }): Choice[] =>
      conflict?.canBoth
        ? [{ table: conflict.table, id: conflict.id, field: conflict.field, keep: 'both' }]
        : [],
    );
    // What cannot be joined stays as it was chosen, also while the rows were on their way.
    setChosen((before) => {
      const next = new Map(before);
      for (const choice of choices) next.set(keyOf(choice), choice);
      return next;
    });
  };
  const bringBack = async (row: PreviewRow, isWanted: boolean): Promise<void> => {
    const all = back === 'all' ? await rows('deletedHere', summary.deletedHere) : [];
    setBack((before) => {
      // Without the names of all of them, none but this one could be told apart.
      if (before === 'all' && all.length === 0) return before;
      const next = new Map(before === 'all' ? all.map((one) => [nameKey(one), one]) : before);
      if (isWanted) next.set(nameKey(row), row);
      else next.delete(nameKey(row));
      return next;
    });
  };
  const wanted: BringBack =
    back === 'all' ? back : [...back.values()].map(({ table, id }) => ({ table, id }));
  return {
    wishes: { choices: [...chosen.values()], back: wanted },
    keepOf: ({ conflict }: PreviewRow): Keep =>
      (conflict && chosen.get(keyOf(conflict))?.keep) ?? conflict?.keeps ?? 'here',
    choose,
    keepBoth,
    /** How many of what was deleted here shall come back. */
    backCount: back === 'all' ? summary.deletedHere : back.size,
    isBack: (row: PreviewRow): boolean => back === 'all' || back.has(nameKey(row)),
    bringBack: (row: PreviewRow, isWanted: boolean): void => void bringBack(row, isWanted),
    bringAllBack: (isWanted: boolean): void => setBack(isWanted ? 'all' : new Map()),
  };
}

export type Wishing = ReturnType<typeof useWishes>;
