import { useEffect } from 'react';
import { useServices } from '../../state/services.tsx';
import { usePaperDesk } from '../../state/use-paper-desk.ts';

/** A paper seen for so long in ms has been opened; one passed by on the way to another has not. */
const SEEN_MS = 1000;

/** Notes when a paper was opened first. */
export function useFirstOpening(paper: string): void {
  const { search } = useServices();
  const desk = usePaperDesk(paper);
  const isNew = desk !== undefined && (desk.reading?.openedAt ?? null) === null;
  useEffect(() => {
    if (!isNew) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      timer = setTimeout(() => {
        // Nobody asked for it: that it could not be kept need not be said.
        search.act({ kind: 'opened', paper }).catch(() => {});
      }, SEEN_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [search, paper, isNew]);
}
