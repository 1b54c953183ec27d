import { madeCounts } from '#domain/reader/summary';
import { noteUse } from '../data/earlier-use.ts';
import type { ReaderStore } from './reader-store.ts';

/**
 * Notes after each change what there is, so that its loss would be noticed.
 * @param now the time, in ms since 1970
 */
export function noteWhatIsMade(reader: ReaderStore, now: () => number): void {
  reader.subscribe(({ summary, keeping, lost }, before) => {
    const isNews = summary !== before.summary && keeping !== undefined && !lost;
    if (!summary || !isNews || keeping.where === 'visit') return;
    const made = madeCounts(summary);
    const isSomething = Object.values(made).some((count: number) => count > 0);
    // What a reader took away themselves is missed by nobody.
    noteUse(isSomething ? { at: now(), made } : undefined);
  });
}

/** The reader has taken note of what is lost, and begins anew. */
export function beginAfresh(reader: ReaderStore): void {
  noteUse(undefined);
  reader.setState({ lost: undefined });
}
