import type { ReaderStore } from './reader-store.ts';

/** On the icon of the installed app, where the system has it: how many papers are to be read. */
export function showToRead(reader: ReaderStore): void {
  if (!('setAppBadge' in navigator)) return;
  let shown: number | undefined;
  reader.subscribe(({ summary }) => {
    const count = summary?.statuses.toread;
    if (count === undefined || count === shown) return;
    shown = count;
    // Refused where the app is not installed: there is no icon then that could say it.
    navigator.setAppBadge(count).catch(() => {});
  });
}
