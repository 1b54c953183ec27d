/** Pages as the site saves them, to be read back. */
export interface WrittenListing {
  readonly title: string;
  readonly abstract: string;
  readonly details?: {
    /** A number of authors, or the name of an organisation. */
    readonly by: number | string;
    readonly month: number;
    readonly day: number;
    readonly year?: number;
    readonly comments?: number;
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const SPACED_HEADER = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'May 12',
];

/** A page of shape A or C: blank lines between all parts, details where a listing has them. */
export function writeSpaced(listings: readonly WrittenListing[]): string {
  const blocks = listings.flatMap(({ title, abstract, details }) => [
    title,
    abstract,
    ...(details === undefined ? [] : [writeDetails(details)]),
  ]);
  return `${[...SPACED_HEADER, ...blocks].join('\n\n')}\n`;
}

/** A page of shape B: no blank lines, the first title glued to `Subscribe`. */
export function writeAlternating(listings: readonly WrittenListing[]): string {
  const lines = listings.flatMap(({ title, abstract }) => [title, abstract]);
  return `Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe${lines.join('\n')}\n`;
}

function writeDetails(details: NonNullable<WrittenListing['details']>): string {
  const { by, month, day, year, comments } = details;
  const owner = typeof by === 'number' ? `  • ${by} authors` : by;
  const date = `${MONTHS[month - 1] ?? ''} ${day}${year === undefined ? '' : `, ${year}`}`;
  return `${owner}\n·\n${date}${comments === undefined ? '' : ` ${comments}`}`;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
