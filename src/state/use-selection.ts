import { useMemo } from 'react';
import { useResults, useSelection } from './services.tsx';

/** How many of the selected papers are not among the results. */
export function useNotShown(): number {
  const papers = useSelection((state) => state.papers);
  const order = useResults((state) => state.order);
  return useMemo(() => {
    if (papers.size === 0) return 0;
    const shown = new Set(order);
    return Array.from(papers.values()).filter((ordinal) => !shown.has(ordinal)).length;
  }, [papers, order]);
}
