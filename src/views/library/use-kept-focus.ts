import { useEffect } from 'react';
import { useServices } from '../../state/services.tsx';

/** The place of the row that holds the focus. */
function focusedRow(): number | undefined {
  const slot = document.activeElement?.closest<HTMLElement>('.result-list [data-index]');
  return slot?.dataset['index'] === undefined ? undefined : Number(slot.dataset['index']);
}

/**
 * Where results change by what is made of papers, here or in another tab, the focus stays with its
 * paper; with its place when the paper leaves, and with the last one where that place is gone.
 */
export function useKeptFocus(): void {
  const { results, ui } = useServices();
  useEffect(
    () =>
      // Told before the rows are drawn anew: the focus is still where it was.
      results.subscribe(({ key, order }, before) => {
        if (key !== before.key || order === before.order) return;
        const at = focusedRow();
        const ordinal = at === undefined ? undefined : before.order[at];
        if (at === undefined || ordinal === undefined || ordinal === order[at]) return;
        const now = order.indexOf(ordinal);
        const index = now === -1 ? Math.min(at, Math.max(order.length - 1, 0)) : now;
        if (index !== at || order.length === 0) ui.setState({ cursor: { index } });
      }),
    [results, ui],
  );
}
