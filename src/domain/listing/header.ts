import { looksLikeDate, parseDate } from '#domain/listing/dates';
import type { PrintedDate } from '#domain/listing/dates';
import type { Fault } from '#domain/listing/fault';
import type { Line } from '#domain/listing/lines';
import { listingFaultMessages as words } from '#messages/listing-faults';

/** The page's own day, as printed. */
export type PageDay = PrintedDate & { readonly text: string };

export interface Header {
  /** Lines that hold nothing but header. */
  readonly lines: number;
  readonly pageDay?: PageDay;
  /** The first title is glued to the word `Subscribe`, as on pages of shape B. */
  readonly glued: boolean;
  /** Everything after the header. */
  readonly body: readonly Line[];
}

const SUBSCRIBE = 'Subscribe';
const HEADER_LINES = new Set([
  'new',
  'Get trending papers in your email inbox!',
  'Get trending papers in your email inbox once a day!',
  SUBSCRIBE,
  'Daily Papers',
  'byAK and the research community',
  'by AK and the research community',
]);

export function isHeaderLine(text: string): boolean {
  return HEADER_LINES.has(text);
}

/** Reads the header of a page; a page without any header line is a fault, and has no body. */
export function readHeader(file: string, lines: readonly Line[], faults: Fault[]): Header {
  let pageDay: PageDay | undefined;
  let at = 0;
  for (const line of lines) {
    if (!isHeaderLine(line.text)) {
      if (pageDay !== undefined || at === 0 || !looksLikeDate(line.text)) break;
      pageDay = readDay(file, line, faults);
    }
    at += 1;
  }
  const day = pageDay === undefined ? {} : { pageDay };
  const first = lines[at];
  const alone = lines.slice(0, at).some((line) => line.text === SUBSCRIBE);
  const title = at === 0 || alone ? undefined : unglue(first);
  if (title !== undefined) {
    return { lines: at, ...day, glued: true, body: [title, ...lines.slice(at + 1)] };
  }
  if (at === 0) {
    const reason = lines.length === 0 ? words.emptyPage : words.noHeader;
    faults.push({ file, line: first?.number ?? 1, reason });
    return { lines: lines.length, glued: false, body: [] };
  }
  return { lines: at, ...day, glued: false, body: lines.slice(at) };
}

function readDay(file: string, line: Line, faults: Fault[]): PageDay {
  const date = parseDate(line.text);
  if (!('reason' in date)) return { ...date, text: line.text };
  faults.push({ file, line: line.number, reason: words.pageDay(date.reason) });
  return { month: 1, day: 1, text: line.text };
}

/** The first title of a page of shape B, cut off the word before it. */
function unglue(line: Line | undefined): Line | undefined {
  if (line === undefined || !line.text.startsWith(SUBSCRIBE)) return undefined;
  return { ...line, text: line.text.slice(SUBSCRIBE.length).trim() };
}
