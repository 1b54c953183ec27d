/** Where opening the app leads: by a shortcut of its icon, by a link of its own scheme, or to where it was left. */
import { LIBRARY, parseAddress, type Address } from '#domain/address';

const LAUNCH = '#/launch/';

/** Addresses that the manifest gives to the system; none of them is shown. */
export const LAUNCHES = {
  search: `${LAUNCH}search`,
  resume: `${LAUNCH}continue`,
  /** The browser puts the link there. */
  link: `${LAUNCH}link/%s`,
} as const;

/** The scheme of links that lead into the app; `web+carrel:list/ID` is what `#/list/ID` is. */
export const LINK_SCHEME = 'web+carrel';

/** Where a reader was last on this device, as addresses are printed. */
export interface LeftPlace {
  readonly address?: string;
  /** The paper that was open last, which may have been closed since. */
  readonly paper?: string;
}

export interface Arrival {
  readonly address: Address;
  /** The reader came to search. */
  readonly searches?: true;
}

/** A screen to come to from outside: files come in by the reader's own hand alone, and are not kept. */
function screenAt(printed: string): Address {
  const address = parseAddress(printed);
  return address.screen === 'import' ? LIBRARY : address;
}

/** What a link of the scheme leads to; anything else leads to the library. */
function linked(link: string): Address {
  let decoded = link;
  try {
    decoded = decodeURIComponent(link);
  } catch {
    // A stray percent sign: the link is read as it stands.
  }
  const rest = decoded.startsWith(`${LINK_SCHEME}:`) ? decoded.slice(LINK_SCHEME.length + 1) : '';
  return screenAt(`#/${rest.replace(/^\/+/, '')}`);
}

/** Where the reader was; the library where nothing is any more. */
function again(place: string | undefined): Address {
  const address = place === undefined ? LIBRARY : screenAt(place);
  return address.screen === 'lost' ? LIBRARY : address;
}

/**
 * Where an address leads as the app is opened by it or comes to it.
 * @param hash what stands in the address bar
 * @param left where the reader was last, if that is to be come back to
 */
export function arrivalAt(hash: string, left: LeftPlace): Arrival {
  if (hash === LAUNCHES.search) return { address: LIBRARY, searches: true };
  if (hash === LAUNCHES.resume) return { address: again(left.paper ?? left.address) };
  const link = LAUNCHES.link.replace('%s', '');
  if (hash.startsWith(link)) return { address: linked(hash.slice(link.length)) };
  return { address: hash === '' ? again(left.address) : parseAddress(hash) };
}

/** Whether an address only leads to another one. */
export function isLaunch(hash: string): boolean {
  return hash.startsWith(LAUNCH);
}
