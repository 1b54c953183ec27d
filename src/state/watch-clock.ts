import { noteProblem } from '../data/problem-log.ts';
import type { LibraryStore } from './library-store.ts';
import type { ReaderStore } from './reader-store.ts';

const DAY_MS = 24 * 3600 * 1000;

/**
 * Says, once a visit, that what was made bears times far ahead of this device's clock: that was set
 * back, or was ahead before, or another device's is. What is made goes on in order all the same.
 * @param now the device's clock, in ms since 1970
 */
export function watchClock(reader: ReaderStore, library: LibraryStore, now: () => number): void {
  const stop = reader.subscribe(({ summary }) => {
    const ahead = (summary?.latestAt ?? 0) - now();
    if (ahead <= DAY_MS || library.getState().problem) return;
    stop();
    noteProblem('ClockBehind', now());
    const days = Math.floor(ahead / DAY_MS);
    library.setState({ problem: { problem: { name: 'ClockBehind', days }, fatal: false } });
  });
}
