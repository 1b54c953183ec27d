import { StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import { LIBRARY, printAddress, type LibraryAddress } from '#domain/address';
import { STATUS_WORDS } from '#domain/filter-words';
import { searchAddress } from '#domain/kept-search';
import { STATUSES, type Status } from '#domain/query-language';
import { STATUS_SHAPES } from '#domain/reading-status';
import { formatCount } from '#messages/plural';
import { railMessages } from '#messages/rail';
import { useReader, useServices } from '../../state/services.tsx';
import { useAskedOfLibrary } from '../../state/use-narrowing.ts';
import { StatusGlyph } from '../../ui/StatusGlyph.tsx';

/** Part of the library by what the reader made of it. */
interface Shelf {
  readonly address: LibraryAddress;
  readonly href: string;
}

function shelf(filter: Partial<LibraryAddress>): Shelf {
  const address = { ...LIBRARY, ...filter };
  return { address, href: printAddress(address) };
}

const SHELVES = STATUSES.map((status) => [status, shelf({ statuses: [status] })] as const);
const WITH_NOTES = shelf({ has: ['note'] });
const ALL = [...SHELVES.map(([, each]) => each), WITH_NOTES];

/** Whether an address asks for a shelf: that alone, or something on it. */
function isOn({ address, href }: Shelf, asked: LibraryAddress): 'page' | 'true' | undefined {
  if (searchAddress(asked) === href) return 'page';
  const [status] = address.statuses;
  const isNarrower =
    status === undefined
      ? asked.has.includes('note') && asked.statuses.length === 0
      : asked.statuses.length === 1 && asked.statuses[0] === status;
  return isNarrower ? 'true' : undefined;
}

/** The library by status, and what has notes, with live counts. */
export function StatusLinks() {
  // Read once for all of them: the question may have to be parsed.
  const current = useAskedOfLibrary((asked) => ALL.find((shelf) => isOn(shelf, asked)));
  const only = useAskedOfLibrary((asked) => ALL.some((shelf) => isOn(shelf, asked) === 'page'));
  const statuses = useReader((state) => state.summary?.statuses);
  const withNotes = useReader((state) => state.summary?.withNotes);
  return (
    <>
      {SHELVES.map(([status, shelf]) => (
        <ShelfLink
          key={status}
          name={STATUS_WORDS[status]}
          shelf={shelf}
          current={shelf === current && (only ? 'page' : 'true')}
          count={statuses?.[status]}
        >
          <Glyph status={status} />
        </ShelfLink>
      ))}
      <ShelfLink
        name={railMessages.withNotes}
        shelf={WITH_NOTES}
        current={WITH_NOTES === current && (only ? 'page' : 'true')}
        count={withNotes}
      >
        <StickyNote className="icon" aria-hidden />
      </ShelfLink>
    </>
  );
}

function Glyph({ status }: { readonly status: Status }) {
  return (
    <span className="glyph-place">
      <StatusGlyph shape={STATUS_SHAPES[status]} />
    </span>
  );
}

interface ShelfLinkProps {
  readonly name: string;
  readonly shelf: Shelf;
  /** Whether it is what is shown: that alone, or something on it. */
  readonly current: 'page' | 'true' | false;
  /** Undefined until it is known. */
  readonly count: number | undefined;
  readonly children: ReactNode;
}

function ShelfLink({ name, shelf, current, count, children }: ShelfLinkProps) {
  const { ui } = useServices();
  return (
    <li data-empty={count === 0 || undefined}>
      <a
        href={shelf.href}
        aria-current={current || undefined}
        onClick={() => ui.setState({ drawerOpen: false })}
      >
        {children}
        <span className="name">{name}</span>
        {count !== undefined && <span className="count">{formatCount(count)}</span>}
      </a>
    </li>
  );
}
