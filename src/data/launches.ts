/** How the system opens the installed app with files, or at an address: by its queue of launches. */
import { SHARE_LOST, SHARE_PATH } from '#domain/exchange/share-path';

interface Launch {
  readonly targetURL?: string | null;
  readonly files?: readonly { getFile(): Promise<File> }[];
}

declare global {
  /** Chromium, for the installed app; TypeScript does not describe it yet. */
  var launchQueue: { setConsumer(consumer: (launch: Launch) => void): void } | undefined;
}

export interface LaunchListener {
  /** Files that are to be opened; `lost` where the system did not hand over some of them. */
  readonly onFiles: (files: readonly File[], lost: boolean) => void;
  /** Another program shares something; it came to the service worker, or was lost on the way. */
  readonly onShared: () => void;
  /** The app is to show an address of its own: what follows `#` in it. */
  readonly onAddress: (hash: string) => void;
}

async function open(
  files: readonly { getFile(): Promise<File> }[],
  { onFiles }: LaunchListener,
): Promise<void> {
  const opened = await Promise.allSettled(files.map((file) => file.getFile()));
  const here = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  onFiles(here, here.length < opened.length);
}

/** Hears of every launch from now on, and of those that nobody has heard yet. */
export function onLaunch(listener: LaunchListener): void {
  globalThis.launchQueue?.setConsumer(({ files = [], targetURL }) => {
    if (files.length > 0) void open(files, listener);
    else if (targetURL) {
      const { pathname, search, hash } = new URL(targetURL);
      const share = new URL(SHARE_PATH, location.href);
      if (pathname === share.pathname || search === SHARE_LOST) listener.onShared();
      else if (hash !== '') listener.onAddress(hash);
    }
  });
}

/** Whether this page was opened for what was shared and could not be kept; true once. */
export function takeLost(): boolean {
  const { pathname, search, hash } = location;
  const isLost = search === SHARE_LOST;
  if (isLost) history.replaceState(history.state, '', `${pathname}${hash}`);
  return isLost;
}
