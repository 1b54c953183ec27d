import { LIBRARY, printAddress, type Address, type LibraryAddress } from '#domain/address';
import { arrivalAt, isLaunch, type LeftPlace } from '#domain/launch';
import { whenLeft } from '../data/left-place.ts';

export interface Navigation {
  readonly current: () => Address;
  readonly subscribe: (listener: () => void) => () => void;
  /** Goes to an address; `replace` leaves no step for the back button. */
  readonly go: (address: Address, how?: 'push' | 'replace') => void;
  /** Goes where an address leads that the system opens the app at: an icon's shortcut, or a link. */
  readonly launch: (hash: string) => void;
  /** Puts the address in force into the bar now. */
  readonly settle: () => void;
  /** Has steps of the history shown to `first`, with the state of their entry; true: it took the step. */
  readonly intercept: (first: (state: unknown) => boolean) => void;
  /** The library as it is, or was last seen from elsewhere. */
  readonly lastLibrary: () => LibraryAddress;
}

/** How the page was opened. */
export interface Opening {
  /** Where the reader was last, as far as it is come back to. */
  readonly left?: LeftPlace;
  /** Told when the app is opened to search. */
  readonly onSearch?: () => void;
  /** Told where the reader is whenever the page may be put away. */
  readonly onLeave?: (place: LeftPlace) => void;
}

/**
 * The address bar is written when typing has rested for this long: a write costs milliseconds of the
 * frame that a keystroke is waiting for, and Safari refuses more than 100 in 30 s.
 */
const WRITE_PAUSE_MS = 400;

/**
 * The address bar as the home of query, filters, sort and open paper. The typed value is current
 * at once; the bar itself follows when typing rests, and at the latest when the page is left.
 *
 * wouter's hash location puts the query in front of the hash, where it is sent to the host and is
 * no part of our addresses; hence our own.
 */
export function createNavigation({ left = {}, onSearch, onLeave }: Opening = {}): Navigation {
  let { paper } = left;
  /** The address in the bar, or the one that it leads to. */
  function arrive(place: LeftPlace): Address {
    const { hash } = location;
    const { address: found, searches } = arrivalAt(hash, place);
    // Where it was left is written down, too: a step back from the next page leads here again.
    const isElsewhere = hash === '' && place.address !== undefined;
    if (isLaunch(hash) || isElsewhere) history.replaceState(null, '', printAddress(found));
    if (searches) onSearch?.();
    return found;
  }
  let address = arrive(left);
  let library: LibraryAddress = address.screen === 'library' ? address : LIBRARY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let take: ((state: unknown) => boolean) | undefined;
  const listeners = new Set<() => void>();

  function set(next: Address): void {
    address = next;
    if (next.screen === 'library') library = next;
    if (next.screen === 'library' && next.paper !== undefined) paper = printAddress(next);
    for (const listener of listeners) listener();
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const printed = printAddress(address);
    if (printed !== location.hash) history.replaceState(history.state, '', printed);
  }

  // A link, the back button or an address typed by hand: here the bar is ahead of the value.
  addEventListener('popstate', ({ state }) => {
    if (take?.(state)) {
      // The screen stays, and what was changed on it.
      write();
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    set(arrive(paper === undefined ? {} : { paper }));
  });
  addEventListener('pagehide', write);
  whenLeft(() =>
    onLeave?.({ address: printAddress(address), ...(paper !== undefined && { paper }) }),
  );
  // A link is followed from the address in the bar: it must be the one in force by then.
  addEventListener('click', () => timer !== undefined && write(), { capture: true });

  function go(next: Address, how: 'push' | 'replace' = 'push'): void {
    if (how === 'push') {
      write();
      history.pushState(null, '', printAddress(next));
    } else {
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_PAUSE_MS);
    }
    set(next);
  }

  return {
    current: () => address,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settle: write,
    intercept(first) {
      take = first;
    },
    go,
    launch(hash) {
      const { address: found, searches } = arrivalAt(hash, paper === undefined ? {} : { paper });
      // The page is also told of the launch that opened it.
      if (printAddress(found) !== printAddress(address)) go(found);
      if (searches) onSearch?.();
    },
    lastLibrary: () => library,
  };
}
