import { useMemo } from 'react';
import { numbersOf } from '#domain/list-places';
import type { DeskEntry, DeskSection, ListDesk } from '#domain/reader/list-desk';

/** A section that is being named. */
export interface Draft {
  readonly kind: 'draft';
  readonly id: 'draft';
  /** What it is to stand before; null: the end. */
  readonly before: string | null;
}

type Row = DeskEntry | DeskSection | Draft;

/** The rows of a list's page, by id, with the section that is being named where it is to stand. */
export function useRows({ items }: ListDesk, before: string | null | undefined) {
  return useMemo(() => {
    const rows: Row[] = [...items];
    if (before !== undefined) {
      const at = items.findIndex(({ id }) => id === before);
      rows.splice(at === -1 ? rows.length : at, 0, { kind: 'draft', id: 'draft', before });
    }
    return { byId: new Map(rows.map((row) => [row.id, row])), ids: rows.map(({ id }) => id) };
  }, [items, before]);
}

/** Numbers of the papers in the order shown, by id. */
export function useNumbers(shown: readonly string[], { items }: ListDesk) {
  return useMemo(() => {
    const byId = new Map(items.map((item) => [item.id, item]));
    const inOrder = shown.flatMap((id) => byId.get(id) ?? []);
    const numbers = numbersOf(inOrder);
    return new Map(inOrder.map(({ id }, at) => [id, numbers[at] ?? 0]));
  }, [shown, items]);
}
