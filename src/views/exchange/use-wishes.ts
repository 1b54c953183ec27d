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
    setChosen(new Map(chosen).set(keyOf(conflict), { table, id, field, keep }));
  };
  const keepBoth = async (): Promise<void> => {
    const all = await rows('conflicts', summary.conflicts);
    const choices = all.flatMap(({ conflict }): Choice[] =>
      conflict?.canBoth
        ? [{ table: conflict.table, id: conflict.id, field: conflict.field, keep: 'both' }]
        : [],
    );
    setChosen(new Map(choices.map((choice) => [keyOf(choice), choice])));
  };
  const bringBack = async (row: PreviewRow, isWanted: boolean): Promise<void> => {
    const all = back === 'all' ? await rows('deletedHere', summary.deletedHere) : [];
    const next = back === 'all' ? new Map(all.map((one) => [nameKey(one), one])) : new Map(back);
    if (isWanted) next.set(nameKey(row), row);
    else next.delete(nameKey(row));
    setBack(next);
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
